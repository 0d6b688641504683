import { planAddress, progressAddress } from '#addresses';
import { apiAddress } from '#perform';
import type * as z from 'zod';
import { type RegisterRow, listKnownPlans } from '#board';
import type { TenantId } from '#kernel';
import type { listPlans } from '#plans';
import { es, word } from '../text/es.ts';
import { Chip, FromWhere } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { planDate } from './register.tsx';

const KnownPlan = ({ plan }: { plan: RegisterRow }) => {
  const year = plan.isMadeHere ? /\/plans\/(\d+)$/.exec(plan.source ?? '')?.[1] : undefined;
  return (
    <li class="card">
      <h3>{year ? <a href={planAddress(plan.commune, year)}>{plan.title}</a> : plan.title}</h3>
      <p class="kind">{planDate(plan)}</p>
      {year ? <a href={progressAddress(plan.commune, year)}>Mira el avance</a> : null}
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
        <Take what="los planes" from={apiAddress(listKnownPlans, { slug: tenant })} />
      </section>
    ) : null}
    {underway.length > 0 ? (
      <section id="en-preparacion">
        <h2>En preparación</h2>
        <ul class="cards">
          {underway.map(({ year, title, state }) => (
            <li class="card">
              <h3>
                <a href={planAddress(tenant, year)}>{title}</a>
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
