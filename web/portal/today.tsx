import type { ConsultationView } from '#consultations';
import type { TenantId } from '#kernel';
import type { ProcessView } from '#processes';
import { wallClock } from '../ui/format.ts';

/** What can be done today, before anything else on the page. */
export const Today = ({
  process,
  consultations,
  plan,
  here,
  tenant,
}: {
  process: ProcessView;
  consultations: readonly Pick<ConsultationView, 'id' | 'state' | 'question' | 'closesAt'>[];
  plan: { readonly year: number } | undefined;
  here: string;
  tenant: TenantId;
}) => {
  const open = consultations.find(({ state }) => state === 'open');
  const give = `/${tenant}/oficina/hacer/contributions.give-contribution?processId=${process.id}`;
  if (open)
    return (
      <div class="card now-open">
        <h2>{open.question}</h2>
        <p>Puedes votar hasta el {wallClock(open.closesAt)}.</p>
        <p class="actions">
          <a class="button" href={`${here}/consultas/${open.id}/votar`}>
            Votar
          </a>
          <a href={`${here}/consultas/${open.id}`}>Lee sobre las opciones</a>
        </p>
      </div>
    );
  if (process.phase === 'dialogues')
    return (
      <div class="card now-open">
        <h2>¿Qué pasa en tu barrio y qué propones?</h2>
        <p class="actions">
          <a class="button" href={give}>
            Da tu aporte
          </a>
        </p>
      </div>
    );
  if (plan)
    return (
      <p class="actions">
        <a class="button" href={`/${tenant}/plan/${plan.year}`}>
          Mira el plan
        </a>
        <a href={`/${tenant}/plan/${plan.year}/avance`}>Mira el avance</a>
      </p>
    );
  return null;
};
