type Which = { readonly what: string } | { readonly label: string };

/** A list as a file for a spreadsheet, quietly below it. `from` is where the API has it. */
export const Take = ({
  from,
  cursor,
  ...which
}: Which & { readonly from: string; readonly cursor?: string }) => {
  const page = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
  return (
    <p class="take">
      <a href={`${from}?format=csv${page}`} download={`${from.split('/').at(-1)}.csv`}>
        {'label' in which ? which.label : `Descarga ${which.what} (CSV)`}
      </a>
    </p>
  );
};
