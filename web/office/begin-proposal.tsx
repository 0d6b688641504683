import { wordsOf, fieldWordsOf } from '#perform';
import type { Context } from 'hono';
import { editionProposalAddress, officeAddress } from '#addresses';
import { editionName, listStandards, ownStandard, proposeEdition, viewEdition } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { newFormKey } from '../http/form-key.ts';
import { addressHere } from '../http/lead.ts';
import { type Unsent, forgetUnsent, unsentAt } from '../http/unsent.ts';
import { asked } from '../parts/form/asked.ts';
import { Form } from '../parts/form/form.tsx';
import { GivenBack } from '../parts/form/given-back.tsx';
import { type Told, untold } from '../parts/form/wrongs.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { type Proposer, proposerOf, sentIn, toldOfProposal } from './proposing.ts';
import { inOffice, page } from '../parts/page.tsx';

/** The editions from which a regional one may come, the one in force first. */
const parentsOf = async (ask: Ask) => {
  const who = { tenant: ask.region, person: undefined };
  const { items } = await orNotFound(ask.read(listStandards, who, {}));
  return items
    .filter(({ id, state }) => (id === ownStandard || id === 'ogp-local') && state === 'adopted')
    .toSorted((one, other) => Number(other.isInForce) - Number(one.isInForce))
    .toSorted((one, other) => Number(other.id === ownStandard) - Number(one.id === ownStandard));
};

const showBegin = async (
  c: Context,
  ask: Ask,
  { name }: Proposer,
  values: Readonly<Record<string, unknown>>,
  { told = untold, unsent }: { told?: Told; unsent?: Unsent | undefined } = {},
) => {
  const parents = await parentsOf(ask);
  const { name: title, intro } = wordsOf(proposeEdition);
  const label = fieldWordsOf(proposeEdition, 'label');
  const choices = parents.map((head) => ({
    value: `${head.id}-${head.edition}`,
    label: editionName(head),
  }));
  return page(inOffice(c, { slug: region.tenant, name }), {
    title,
    wrongs: told.wrongs,
    status: told.status,
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
        <GivenBack unsent={unsent} />
        <Form
          action={new URL(c.req.url).pathname}
          fields={[
            asked({
              name: 'label',
              kind: 'line',
              label: label.label,
              hint: label.hint,
              maxLength: 40,
            }),
            asked({
              name: 'parent',
              kind: 'one-of',
              label: fieldWordsOf(proposeEdition, 'parentEdition').label,
              choices,
            }),
          ]}
          values={{ parent: choices[0]?.value, ...values }}
          wrongs={told.wrongs}
          formKey={newFormKey(ask)}
          button="Empezar la propuesta"
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
  if (proposer instanceof Response) return proposer;
  const unsent = await unsentAt(c, ask, addressHere(c));
  const { label, parent } = unsent?.values ?? {};
  const values = {
    ...(label ? { label: label[0] } : {}),
    ...(parent ? { parent: parent[0] } : {}),
  };
  return showBegin(c, ask, proposer, values, { unsent });
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
      standardId: ownStandard,
      label: text('label'),
      parent: parent?.id,
      parentEdition: parent?.edition,
      requirements: seen?.ok ? seen.value.requirements : [],
    },
  );
  if (done.ok) {
    await forgetUnsent(c, ask);
    const { standardId, edition } = done.value;
    return c.redirect(
      `${editionProposalAddress(region.tenant, standardId, edition)}?hecho=${proposeEdition.id}`,
      303,
    );
  }
  if (done.code === 'request.not-found') throw new NothingHere(done.code);
  const values = { label: text('label'), parent: text('parent') };
  return showBegin(c, ask, proposer, values, { told: toldOfProposal(done) });
};
