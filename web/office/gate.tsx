import { wordsOf } from '#perform';
import { calendarFormAddress, conformityAddress, formAddress } from '#addresses';
import type { SignedIn } from '#identity';
import type { Phase, TenantId } from '#kernel';
import {
  type Standing,
  attestFact,
  listConformity,
  moveEdition,
  scheduleProcess,
} from '#processes';
import { isAttested } from '#standards';
import type { Ask } from '../http/ask.ts';
import { responsibleWord } from '../text/agreeing.ts';
import { measuredWords } from '../text/conformity.ts';
import { es } from '../text/es.ts';
import { Empty } from '../ui/parts.tsx';
import { everyItem } from '../http/reading.ts';

type Place = { readonly slug: TenantId; readonly processId: string };

/** What keeps a phase open: required, grave, and not reached. */
const isMissing =
  (phase: Phase) =>
  ({ phase: due, kind, severity, result, direction }: Standing): boolean =>
    due === phase &&
    kind === 'required' &&
    severity === 'B' &&
    (result === 'not-met' || (result === 'not-yet-due' && direction === 'at-least'));

/** What the phase that a process is in still lacks, as its records say now. */
export const missingNow = async (
  ask: Ask,
  { slug, processId }: Place,
  person: SignedIn,
  phase: Phase,
): Promise<readonly Standing[]> => {
  const who = { tenant: slug, person };
  const all = await everyItem((cursor) => ask.read(listConformity, who, { processId, ...cursor }));
  return all.filter(isMissing(phase));
};

const Lacking = ({ at, standing }: { at: Place; standing: Standing }) => {
  const { requirement, measure } = standing;
  const attest = formAddress(at.slug, attestFact.id, {
    processId: at.processId,
    measure,
  });
  return (
    <li>
      <span class="wording">
        {requirement}. {standing.es}{' '}
        <span class="soft">
          {measuredWords(standing)} {responsibleWord(standing)}.
        </span>
      </span>
      {isAttested(measure) ? (
        <a
          class="button quiet small"
          href={attest}
          aria-label={`Dejar constancia de ${requirement}`}
        >
          Dejar constancia
        </a>
      ) : null}
    </li>
  );
};

/** What is missing to close the phase, and the way to its papers. */
export const Gate = ({
  at,
  phase,
  missing,
  can,
}: {
  at: Place;
  phase: Phase;
  missing: readonly Standing[];
  /** Whether somebody can take a step of the process now. */
  can: (verb: { readonly id: string }) => boolean;
}) => (
  <section id="falta">
    <h2>Para cerrar la fase «{es.phases[phase].toLowerCase()}»</h2>
    {missing.length === 0 ? (
      <Empty>No falta nada de lo que el estándar exige en esta fase.</Empty>
    ) : (
      <>
        <p>
          {missing.length === 1 ? 'Falta un requisito' : `Faltan ${missing.length} requisitos`}. Si
          no se puede, firma una excepción pública al pasar de fase.
        </p>
        <ul class="rows">
          {missing.map((standing) => (
            <Lacking at={at} standing={standing} />
          ))}
        </ul>
      </>
    )}
    <p class="actions">
      <a href={conformityAddress(at.slug, at.processId)}>Mira todo lo que pide el estándar</a>
      {can(scheduleProcess) ? (
        <a href={calendarFormAddress(at.slug, at.processId)}>{wordsOf(scheduleProcess).name}</a>
      ) : null}
      {can(moveEdition) ? (
        <a href={formAddress(at.slug, moveEdition.id, { processId: at.processId })}>
          {wordsOf(moveEdition).name}
        </a>
      ) : null}
    </p>
  </section>
);
