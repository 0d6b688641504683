/** A list as a file for a spreadsheet, quietly below it. */
export const Take = ({ what, from, cursor }: { what: string; from: string; cursor?: string }) => {
  const page = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
  return (
    <p class="take">
      <a href={`/api/v1${from}?format=csv${page}`} download={`${from.split('/').at(-1)}.csv`}>
        Descarga {what} (CSV)
      </a>
    </p>
  );
};
