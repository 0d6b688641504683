import {
  ballotAddress,
  consultationAddress,
  contributionsAddress,
  formAddress,
  planAddress,
  processAddress,
  progressAddress,
} from '#addresses';
import type { ConsultationView } from '#consultations';
import { areTaken, endedOn, giveContribution, takenUntil } from '#contributions';
import type { Instant, TenantId } from '#kernel';
import type { Calendar, ProcessView } from '#processes';
import { day, wallClock } from '../text/format.ts';

type Taking = {
  readonly process: ProcessView;
  readonly calendar: Pick<Calendar, 'phases'> | undefined;
  readonly now: Instant;
  readonly tenant: TenantId;
};

/** Where one says something, until when; or that it is over and what can still be done. */
const Saying = ({ process, calendar, now, tenant }: Taking) => {
  const until = takenUntil(calendar);
  const ended = endedOn(calendar, now);
  if (ended)
    return (
      <div class="card">
        <h2>Los aportes se recibieron hasta el {day(ended)}</h2>
        <p class="actions">
          <a href={contributionsAddress(tenant, process.id)}>Lee los aportes y sus respuestas</a>
          <a href={`${processAddress(tenant, process.id)}#dialogos`}>Mira los diálogos</a>
        </p>
      </div>
    );
  if (!areTaken(process.phase, calendar, now)) return null;
  return (
    <div class="card now-open">
      <h2>¿Qué pasa en tu barrio y qué propones?</h2>
      {until ? <p>Recibimos aportes hasta el {day(until)}.</p> : null}
      <p class="actions">
        <a
          class="button"
          href={formAddress(tenant, giveContribution.id, { processId: process.id })}
        >
          Da tu aporte
        </a>
      </p>
    </div>
  );
};

/** What can be done today, before anything else on the page. */
export const Today = ({
  consultations,
  plan,
  ...taking
}: Taking & {
  consultations: readonly Pick<ConsultationView, 'id' | 'state' | 'question' | 'closesAt'>[];
  plan: { readonly year: number } | undefined;
}) => {
  const { process, tenant } = taking;
  const open = consultations.find(({ state }) => state === 'open');
  if (open)
    return (
      <div class="card now-open">
        <h2>{open.question}</h2>
        <p>Puedes votar hasta el {wallClock(open.closesAt)}.</p>
        <p class="actions">
          <a class="button" href={ballotAddress(tenant, process.id, open.id)}>
            Votar
          </a>
          <a href={consultationAddress(tenant, process.id, open.id)}>Lee sobre las opciones</a>
        </p>
      </div>
    );
  if (process.phase === 'dialogues') return <Saying {...taking} />;
  if (plan)
    return (
      <p class="actions">
        <a class="button" href={planAddress(tenant, plan.year)}>
          Mira el plan
        </a>
        <a href={progressAddress(tenant, plan.year)}>Mira el avance</a>
      </p>
    );
  return null;
};
