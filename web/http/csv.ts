type Cell = string | number | boolean | null | undefined | object;

// A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text again.
const inert = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = inert(typeof value === 'object' ? JSON.stringify(value) : String(value));
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as a CSV that a Spanish spreadsheet opens: byte order mark, semicolons, decimal comma. */
export const csvOf = (rows: readonly Readonly<Record<string, Cell>>[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns.map(cell), ...rows.map((row) => columns.map((name) => cell(row[name])))];
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
};
