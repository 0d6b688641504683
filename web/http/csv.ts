type Cell = string | number | boolean | null | undefined | object;

// A spreadsheet runs a cell that begins like a formula, also behind blanks that nobody sees or in the wide
// signs of other keyboards; an apostrophe makes it text again.
const inert = (text: string) =>
  /^(?:\p{Cc}|[\p{Z}\p{Cf}]*[=+\-@|%＝＋－＠])/u.test(text) ? `'${text}` : text;

const cell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = inert(typeof value === 'object' ? JSON.stringify(value) : String(value));
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A row without nesting: the fields of an object become columns of their own, `population.value`. */
const flat = (row: Readonly<Record<string, Cell>>, prefix = ''): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]): [string, Cell][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flat(value as Record<string, Cell>, `${prefix}${name}.`))
        : [[prefix + name, value]],
    ),
  );

/** Rows as a CSV that a Spanish spreadsheet opens: byte order mark, semicolons, decimal comma. */
export const csvOf = (rows: readonly Readonly<Record<string, Cell>>[]): string => {
  const flatRows = rows.map((row) => flat(row));
  const columns = [...new Set(flatRows.flatMap((row) => Object.keys(row)))];
  const cells = flatRows.map((row) => columns.map((name) => cell(row[name])));
  const lines = [columns.map(cell), ...cells];
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
};
