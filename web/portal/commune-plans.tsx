import type * as z from 'zod';
import type { RegisterRow } from '#board';
import type { TenantId } from '#kernel';
import type { listPlans } from '#plans';
import { es, word } from '../text/es.ts';
import { Chip, FromWhere } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { pageOf } from '../parts/board-lists.tsx';
import { planDate } from './register.tsx';

const KnownPlan = ({ plan }: { plan: RegisterRow }) => {
  const address = plan.source && plan.isMadeHere ? pageOf(plan.source) : undefined;
  return (
    <li class="card">
      <h3>{address ? <a href={address}>{plan.title}</a> : plan.title}</h3>
      <p class="kind">{planDate(plan)}</p>
      {address ? <a href={`${address}/avance`}>Mira el avance</a> : null}
      {plan.isMadeHere ? null : (
        <>
          <p class="chips">
            <Chip>Hecho en otra parte</Chip>
            <FromWhere origin={plan.origin} />
          </p>
          {plan.document ? <small>Fuente: {plan.document}.</small> : null}
        </>
      )}
    </li>
  );
};

type Made = z.output<typeof listPlans.output>['items'][number];

/** The plans that the register has of a government, as many as its figure says, and apart what is still being made. */
export const Plans = ({
  tenant,
  known,
  underway,
}: {
  tenant: TenantId;
  known: readonly RegisterRow[];
  underway: readonly Pick<Made, 'year' | 'title' | 'state'>[];
}) => (
  <>
    {known.length > 0 ? (
      <section id="planes">
        <h2>Planes de acción</h2>
        <ul class="cards">
          {known.map((plan) => (
            <KnownPlan plan={plan} />
          ))}
        </ul>
        <Take what="los planes" from={`/communes/${tenant}/known-plans`} />
      </section>
    ) : null}
    {underway.length > 0 ? (
      <section id="en-preparacion">
        <h2>En preparación</h2>
        <ul class="cards">
          {underway.map(({ year, title, state }) => (
            <li class="card">
              <h3>
                <a href={`/${tenant}/plan/${year}`}>{title}</a>
              </h3>
              <p class="chips">
                <Chip>{word(es.planStates, state)}</Chip>
              </p>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </>
);
