import { fieldWordsOf } from '#perform';
import type { Context } from 'hono';
import {
  editionAddress,
  editionProposalAddress,
  newRequirementAddress,
  requirementAddress,
} from '#addresses';
import { phases } from '#kernel';
import { type Requirement, changeProposal } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { newFormKey } from '../http/form-key.ts';
import { addressHere } from '../http/lead.ts';
import { forgetUnsent, unsentAt } from '../http/unsent.ts';
import { asked } from '../parts/form/asked.ts';
import { Form } from '../parts/form/form.tsx';
import { Summary } from '../parts/form/summary.tsx';
import { type Told, type Wrong, untold } from '../parts/form/wrongs.ts';
import { es, word } from '../text/es.ts';
import { Step } from '../parts/step.tsx';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
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
  const { before, steps } = proposal;
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
          {steps.includes(changeProposal) ? (
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

const Naming = ({
  ask,
  proposal,
  address,
  label,
  wrongs,
}: {
  ask: Ask;
  proposal: Proposal;
  address: string;
  label: string | undefined;
  wrongs: readonly Wrong[];
}) => (
  <details open={label !== undefined}>
    <summary>Cambiar la etiqueta</summary>
    <Form
      action={address}
      fields={[
        asked({
          name: 'label',
          kind: 'line',
          label: fieldWordsOf(changeProposal, 'label').label,
          maxLength: 40,
        }),
      ]}
      values={{ label: label ?? proposal.draft.label }}
      wrongs={wrongs}
      formKey={newFormKey(ask)}
      version={proposal.version}
      button="Guardar etiqueta"
    />
  </details>
);

const showProposal = (
  c: Context,
  ask: Ask,
  { name }: Proposer,
  proposal: Proposal,
  { told = untold, label }: { told?: Told; label?: string | undefined } = {},
) => {
  const { wrongs, status } = told;
  const { named, draft, steps } = proposal;
  const at = placeOf(proposal);
  const isOpen = steps.includes(changeProposal);
  const title = `Propuesta «${draft.label}», edición ${named.edition}`;
  const byPhase = Map.groupBy(draft.requirements, ({ phase }) => phase);
  return page(inOffice(c, { slug: region.tenant, name }), {
    title: `Propuesta de la edición ${named.edition}`,
    heading: title,
    wrongs,
    status,
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
        {isOpen ? null : <Summary wrongs={wrongs} />}
        <DoneNote c={c} ask={ask} />
        {isOpen ? (
          <p class="actions">
            <a class="button" href={newRequirementAddress(...at)}>
              Agregar requisito
            </a>
            {steps
              .filter((verb) => verb !== changeProposal)
              .map((verb) => (
                <Step slug={region.tenant} verb={verb} given={named} />
              ))}
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
          <Naming
            ask={ask}
            proposal={proposal}
            address={editionProposalAddress(...at)}
            label={label}
            wrongs={wrongs}
          />
        ) : null}
      </>
    ),
  });
};

/** A proposal with all its requirements, each with the way to change it. */
export const proposalPage = (ask: Ask) => async (c: Context) => {
  const proposer = await proposerOf(c, ask);
  if (proposer instanceof Response) return proposer;
  const unsent = await unsentAt(c, ask, addressHere(c));
  const label = unsent?.values['label']?.[0];
  return showProposal(c, ask, proposer, await proposalOf(c, ask, proposer), { label });
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
  const label = text('label');
  if (!done.ok)
    return showProposal(c, ask, proposer, proposal, { told: toldOfProposal(done), label });
  await forgetUnsent(c, ask);
  return c.redirect(
    `${editionProposalAddress(...placeOf(proposal))}?hecho=${changeProposal.id}`,
    303,
  );
};
