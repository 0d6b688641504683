import type { Context } from 'hono';
import {
  editionAddress,
  editionProposalAddress,
  formAddress,
  newRequirementAddress,
  requirementAddress,
} from '#addresses';
import { phases } from '#kernel';
import { type Requirement, changeProposal, proposeEdition } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { labelOf } from '../text/fields.ts';
import { verbWords } from '../text/verbs.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import type { Wrong } from './form.tsx';
import {
  type Proposal,
  type Proposer,
  newKey,
  placeOf,
  proposalOf,
  proposerOf,
  saveProposal,
  sentIn,
  wrongOf,
} from './proposing.ts';
import { inOffice, page } from '../parts/page.tsx';

/** Whether a requirement stands as in the edition that the proposal comes from. */
const isKept = ({ before }: Proposal, one: Requirement) => {
  const other = before.find(({ id }) => id === one.id);
  return (
    other !== undefined &&
    Object.entries(one).every(([name, value]) => other[name as keyof Requirement] === value)
  );
};

const Rows = ({ proposal, own }: { proposal: Proposal; own: readonly Requirement[] }) => {
  const { before, draft } = proposal;
  const at = placeOf(proposal);
  return (
    <ul class="rows">
      {own.map((one) => (
        <li>
          <span class="wording">
            {one.id}. {one.es}
          </span>
          {isKept(proposal, one) ? null : (
            <Chip tone="good">
              {before.some(({ id }) => id === one.id) ? 'Cambiado' : es.changes.added}
            </Chip>
          )}
          {draft.state === 'proposed' ? (
            <a
              class="button quiet small"
              href={requirementAddress(...at, one.id)}
              aria-label={`Cambiar ${one.id}`}
            >
              Cambiar
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

const Naming = ({ ask, proposal, address }: { ask: Ask; proposal: Proposal; address: string }) => (
  <details>
    <summary>Cambiar la etiqueta</summary>
    <form class="stack" method="post" action={address}>
      <input type="hidden" name="_key" value={newKey(ask)} />
      <input type="hidden" name="version" value={String(proposal.version)} />
      <div class="field">
        <label for="label">{labelOf(proposeEdition.id, 'label')}</label>
        <input
          type="text"
          id="label"
          name="label"
          value={proposal.draft.label}
          maxlength={40}
          required
        />
      </div>
      <p class="actions">
        <button class="quiet" type="submit">
          Guardar etiqueta
        </button>
      </p>
    </form>
  </details>
);

const showProposal = (
  c: Context,
  ask: Ask,
  { name }: Proposer,
  proposal: Proposal,
  wrong?: Wrong,
) => {
  const { named, draft } = proposal;
  const at = placeOf(proposal);
  const isOpen = draft.state === 'proposed';
  const title = `Propuesta «${draft.label}», edición ${named.edition}`;
  const byPhase = Map.groupBy(draft.requirements, ({ phase }) => phase);
  const act = (verb: string) => (
    <a class="button quiet small" href={formAddress(region.tenant, verb, named)}>
      {verbWords(verb).title}
    </a>
  );
  return page(inOffice(c, { slug: region.tenant, name }), {
    title: `Propuesta de la edición ${named.edition}`,
    heading: title,
    status: wrong ? 422 : 200,
    lead: (
      <>
        <p class="chips">
          <Chip tone={isOpen ? 'warn' : ''}>{word(es.editionStates, draft.state)}</Chip>
        </p>
        <p>
          <a href={editionAddress(named.standardId, named.edition)}>Mira la página pública</a>
        </p>
      </>
    ),
    body: (
      <>
        {wrong ? (
          <div class="summary" role="alert">
            <p class="error">{wrong.sentence}</p>
          </div>
        ) : null}
        <DoneNote c={c} ask={ask} />
        {isOpen ? (
          <p class="actions">
            <a class="button" href={newRequirementAddress(...at)}>
              Agregar requisito
            </a>
            {act('standards.open-vote')}
            {act('standards.withdraw-proposal')}
          </p>
        ) : (
          <Empty>El texto ya no cambia: la propuesta pasó a votación o se retiró.</Empty>
        )}
        <section id="requisitos">
          <h2>Requisitos ({draft.requirements.length})</h2>
          {phases.map((phase) => {
            const own = byPhase.get(phase) ?? [];
            return own.length === 0 ? null : (
              <details open={own.some((one) => !isKept(proposal, one))}>
                <summary>
                  {es.phases[phase]} ({own.length})
                </summary>
                <Rows proposal={proposal} own={own} />
              </details>
            );
          })}
        </section>
        {isOpen ? (
          <Naming ask={ask} proposal={proposal} address={editionProposalAddress(...at)} />
        ) : null}
      </>
    ),
  });
};

/** A proposal with all its requirements, each with the way to change it. */
export const proposalPage = (ask: Ask) => async (c: Context) => {
  const proposer = await proposerOf(c, ask);
  if (proposer instanceof Response) return proposer;
  return showProposal(c, ask, proposer, await proposalOf(c, ask, proposer));
};

/** Gives the proposal another label. */
export const postProposal = (ask: Ask) => async (c: Context) => {
  const proposer = await proposerOf(c, ask);
  if (proposer instanceof Response) return proposer;
  const [proposal, { text, key, version }] = [
    await proposalOf(c, ask, proposer),
    await sentIn(c, ask),
  ];
  const done = await saveProposal(ask, proposer, proposal, { key, version, label: text('label') });
  if (!done.ok) return showProposal(c, ask, proposer, proposal, wrongOf(done));
  return c.redirect(
    `${editionProposalAddress(...placeOf(proposal))}?hecho=${changeProposal.id}`,
    303,
  );
};
