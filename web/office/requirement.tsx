import type { Context } from 'hono';
import { editionProposalAddress, newRequirementAddress, requirementAddress } from '#addresses';
import { type Requirement, changeProposal, severityWords } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { newFormKey } from '../http/form-key.ts';
import { addressHere } from '../http/lead.ts';
import { type Unsent, forgetUnsent, unsentAt } from '../http/unsent.ts';
import { Form, Hidden } from '../parts/form/form.tsx';
import { GivenBack } from '../parts/form/given-back.tsx';
import { type Told, untold } from '../parts/form/wrongs.ts';
import { NothingHere } from '../http/reading.ts';
import { askedWords } from '../text/agreeing.ts';
import { es, word } from '../text/es.ts';
import {
  type Proposal,
  type Proposer,
  placeOf,
  proposalOf,
  proposerOf,
  saveProposal,
  sentIn,
  toldOfProposal,
} from './proposing.ts';
import { requirementFields, typedRequirement } from './requirement-fields.ts';
import { inOffice, page } from '../parts/page.tsx';

type Work = {
  readonly proposer: Proposer;
  readonly proposal: Proposal;
  /** The requirement that is changed, or nothing while a new one is written. */
  readonly own: Requirement | undefined;
};

/** What the proposal and the requirement are that the address names. */
const workOf = async (c: Context, ask: Ask): Promise<Work | Response> => {
  const proposer = await proposerOf(c, ask);
  if (proposer instanceof Response) return proposer;
  const proposal = await proposalOf(c, ask, proposer);
  const requirementId = c.req.param('requirementId');
  const own = proposal.draft.requirements.find(({ id }) => id === requirementId);
  if (requirementId !== undefined && !own) throw new NothingHere('requirement');
  return { proposer, proposal, own };
};

/** What may be asked for more strictly and never less. */
const Floor = ({ before }: { before: Requirement }) => (
  <p class="note">
    La edición de la que nace pide: {askedWords(before)}. Fase: {es.phases[before.phase]}. Tipo:{' '}
    {word(es.requirementKinds, before.kind)}. Gravedad: {severityWords[before.severity]}. Puedes
    pedir más, nunca menos.
  </p>
);

/** Somebody else saved meanwhile: what stands there now, so that nobody overwrites it unseen. */
const Meanwhile = ({ own }: { own: Requirement }) => (
  <p class="note">
    Así está guardado ahora: «{own.es}» {askedWords(own)}. Fase: {es.phases[own.phase]}. Tipo:{' '}
    {word(es.requirementKinds, own.kind)}. Fuente: {own.source}.
  </p>
);

/** What members were promised by the parent stays; the rest may go. */
const Removal = ({ ask, version }: { ask: Ask; version: string }) => (
  <form class="stack" method="post">
    <Hidden formKey={newFormKey(ask)} version={version} hidden={{ remove: 'yes' }} />
    <p class="actions">
      <button class="quiet" type="submit">
        Quitar requisito
      </button>
    </p>
  </form>
);

const show = (
  c: Context,
  ask: Ask,
  { proposer, proposal, own }: Work,
  values: Readonly<Record<string, unknown>>,
  { told = untold, unsent }: { told?: Told; unsent?: Unsent | undefined } = {},
) => {
  const { draft, before, steps, version } = proposal;
  const inherited = before.find(({ id }) => id === own?.id);
  const at = placeOf(proposal);
  const title = own ? `Cambiar el requisito ${own.id}` : 'Agregar un requisito';
  const isOpen = steps.includes(changeProposal);
  return page(inOffice(c, { slug: region.tenant, name: proposer.name }), {
    title,
    wrongs: told.wrongs,
    status: told.status,
    lead: (
      <p>
        <a href={editionProposalAddress(...at)}>
          Propuesta «{draft.label}», edición {proposal.named.edition}
        </a>
      </p>
    ),
    body: (
      <>
        {inherited ? <Floor before={inherited} /> : null}
        {told.wrongs.some((wrong) => wrong.at === 'version') && own ? (
          <Meanwhile own={own} />
        ) : null}
        <GivenBack unsent={unsent} />
        <Form
          action={own ? requirementAddress(...at, own.id) : newRequirementAddress(...at)}
          fields={requirementFields(own === undefined)}
          values={values}
          wrongs={told.wrongs}
          formKey={newFormKey(ask)}
          button={own ? 'Guardar cambios' : 'Agregar requisito'}
          version={version}
        />
        {own && !inherited && isOpen ? <Removal ask={ask} version={version} /> : null}
        <p>
          <a href={editionProposalAddress(...at)}>Volver sin guardar</a>
        </p>
      </>
    ),
  });
};

/** The form of one requirement of a proposal, or of a new one. */
export const requirementPage = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (work instanceof Response) return work;
  const unsent = await unsentAt(c, ask, addressHere(c));
  const typed = unsent && typedRequirement(new Map(Object.entries(unsent.values)));
  return show(c, ask, work, { ...work.own, ...typed }, { unsent });
};

/** The proposal's requirements with this one changed, added or taken out. */
const reworded = ({ proposal, own }: Work, typed: object | undefined) => {
  const { requirements } = proposal.draft;
  if (!own) return typed ? [...requirements, typed] : requirements;
  return requirements.flatMap((one): readonly object[] => {
    if (one.id !== own.id) return [one];
    return typed ? [{ ...typed, id: own.id }] : [];
  });
};

export const postRequirement = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (work instanceof Response) return work;
  const { fields, text, key, version } = await sentIn(c, ask);
  const isRemoval = work.own !== undefined && text('remove') === 'yes';
  const typed = isRemoval ? undefined : typedRequirement(fields);
  const requirements = reworded(work, typed);
  const done = await saveProposal(ask, work.proposer, work.proposal, {
    key,
    version,
    requirements,
  });
  if (!done.ok) return show(c, ask, work, typed ?? work.own ?? {}, { told: toldOfProposal(done) });
  await forgetUnsent(c, ask);
  return c.redirect(
    `${editionProposalAddress(...placeOf(work.proposal))}?hecho=${changeProposal.id}`,
    303,
  );
};
