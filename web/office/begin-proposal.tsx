import type { Context } from 'hono';
import { editionProposalAddress, officeAddress } from '#addresses';
import { listStandards, proposeEdition, viewEdition } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { editionName } from '../text/agreeing.ts';
import { labelOf } from '../text/fields.ts';
import { verbWords } from '../text/verbs.ts';
import { VerbForm, type Wrong } from './form.tsx';
import { type Proposer, newKey, proposerOf, sentIn, wrongOf } from './proposing.ts';
import { inOffice, page } from '../parts/page.tsx';

/** The editions from which a regional one may come, the one in force first. */
const parentsOf = async (ask: Ask) => {
  const who = { tenant: ask.region, person: undefined };
  const { items } = await orNotFound(ask.read(listStandards, who, {}));
  return items
    .filter(({ id, state }) => (id === 'gore-rm' || id === 'ogp-local') && state === 'adopted')
    .toSorted((one, other) => Number(other.isInForce) - Number(one.isInForce))
    .toSorted((one, other) => Number(other.id === 'gore-rm') - Number(one.id === 'gore-rm'));
};

const showBegin = async (
  c: Context,
  ask: Ask,
  { name }: Proposer,
  values: Readonly<Record<string, unknown>>,
  wrong?: Wrong,
) => {
  const parents = await parentsOf(ask);
  const { title, intro } = verbWords(proposeEdition.id);
  const choices = parents.map((head) => ({
    value: `${head.id}-${head.edition}`,
    label: editionName(head),
  }));
  const none = { options: [], columns: [], isRequired: true } as const;
  return page(inOffice(c, { slug: region.tenant, name }), {
    title,
    status: wrong ? 422 : 200,
    lead: (
      <>
        <p>{intro}</p>
        <p>
          La propuesta empieza con los requisitos de la edición de la que nace y se publica
          enseguida. Después los cambias uno por uno, hasta que abras la votación.
        </p>
      </>
    ),
    body: (
      <>
        <VerbForm
          action={new URL(c.req.url).pathname}
          fields={[
            {
              ...none,
              name: 'label',
              kind: 'line',
              label: labelOf(proposeEdition.id, 'label'),
              hint: 'Cómo se llamará la edición, por ejemplo el año.',
              maxLength: 40,
            },
            {
              ...none,
              name: 'parent',
              kind: 'one-of',
              label: labelOf(proposeEdition.id, 'parentEdition'),
              hint: '',
              choices,
            },
          ]}
          values={{ parent: choices[0]?.value, ...values }}
          wrong={wrong}
          idempotencyKey={newKey(ask)}
          button="Empezar la propuesta"
          version={undefined}
          kept={undefined}
        />
        <p>
          <a href={officeAddress(region.tenant)}>Volver sin guardar</a>
        </p>
      </>
    ),
  });
};

/** Where a proposal begins: a name for it, and the edition whose requirements it takes over. */
export const beginPage = (ask: Ask) => async (c: Context) => {
  const proposer = await proposerOf(c, ask);
  return proposer instanceof Response ? proposer : showBegin(c, ask, proposer, {});
};

export const postBegin = (ask: Ask) => async (c: Context) => {
  const proposer = await proposerOf(c, ask);
  if (proposer instanceof Response) return proposer;
  const { text, key } = await sentIn(c, ask);
  const parents = await parentsOf(ask);
  const parent = parents.find(({ id, edition }) => `${id}-${edition}` === text('parent'));
  const seen = parent
    ? await ask.read(
        viewEdition,
        { tenant: ask.region, person: proposer.person },
        { standardId: parent.id, edition: String(parent.edition) },
      )
    : undefined;
  const done = await ask.perform(
    proposeEdition,
    { tenant: ask.region, person: proposer.person, key },
    {
      standardId: 'gore-rm',
      label: text('label'),
      parent: parent?.id,
      parentEdition: parent?.edition,
      requirements: seen?.ok ? seen.value.requirements : [],
    },
  );
  if (done.ok) {
    const { standardId, edition } = done.value;
    return c.redirect(
      `${editionProposalAddress(region.tenant, standardId, edition)}?hecho=${proposeEdition.id}`,
      303,
    );
  }
  if (done.code === 'request.not-found') throw new NothingHere(done.code);
  const values = { label: text('label'), parent: text('parent') };
  return showBegin(c, ask, proposer, values, wrongOf(done));
};
