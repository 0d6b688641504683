import { searchAddress } from '#addresses';
/** A field and a button: the search works as any form does. */
export const SearchForm = ({
  tenant,
  name,
  q = '',
}: {
  tenant: string;
  name: string;
  q?: string;
}) => (
  <search>
    <form class="search" method="get" action={searchAddress(tenant)}>
      <div class="field">
        <label for="q">Qué buscas en {name}</label>
        <input type="search" id="q" name="q" value={q} maxlength={100} />
      </div>
      <button type="submit">Buscar</button>
    </form>
  </search>
);
