import { only } from '#kernel';
import { defineThing } from '#perform';
import { region } from '#tenancy';
import { Pin } from './edition.ts';
import { headsIn } from './published.ts';
import { standardsRefusals } from './refusals.ts';

type Agreed = { readonly edition: number; readonly names: readonly string[] };

const agreedIn = async (published: Parameters<typeof headsIn>[0]) => {
  const heads = await headsIn(published, region.tenant);
  const agreed = heads.filter(({ state }) => state === 'adopted');
  return [...Map.groupBy(agreed, ({ edition }) => edition)].map(([edition, same]) => ({
    value: { edition, names: same.map(({ name, label }) => `${name} (${label})`) } satisfies Agreed,
    version: 0,
    head: '',
  }));
};

/** The numbers of editions that a process may be pinned to, for whoever chooses one beside its standard. */
export const agreedEditionThing = defineThing({
  name: 'edition',
  id: Pin.shape.edition,
  es: 'Edición',
  lives: 'tenant',
  row: {
    get: async ({ published }, _, [id]) =>
      (await agreedIn(published)).find(({ value }) => String(value.edition) === id),
    page: async ({ published }) => ({ items: await agreedIn(published), next: null }),
    idsOf: ({ edition }: Agreed) => [String(edition)],
  },
  missing: only(standardsRefusals, 'standards.not-found'),
  states: { agreed: 'Acordada' },
  state: () => 'agreed',
  title: ({ edition, names }) => `${edition}: ${names.join(', ')}`,
});
