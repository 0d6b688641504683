import type * as z from 'zod';
import type { listGroups, viewParticipation } from '#dialogues';
import type { ProcessView } from '#processes';
import type { viewFunnel } from '#proposals';
import { es, word } from '../text/es.ts';
import { Bars } from '../ui/bars.tsx';
import { moment, number, stamp } from '../text/format.ts';
import { Funnel } from '../ui/funnel.tsx';
import { Empty, Table } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { Timeline } from '../ui/timeline.tsx';

type Answer<View extends { readonly output: z.ZodType }> = z.output<View['output']>;

/** When each phase began and ended, and why it changed where somebody had to say it. */
export const Story = ({ process, nowMs }: { process: ProcessView; nowMs: number }) => {
  const reasons = process.entries.filter(({ reason }) => reason !== undefined);
  return (
    <section id="fases">
      <h2>Cómo ha avanzado este proceso</h2>
      <Timeline entries={process.entries} nowMs={nowMs} />
      {reasons.length > 0 ? (
        <details>
          <summary>Motivos de los cambios de fase</summary>
          <ul>
            {reasons.map(({ phase, at, reason }) => (
              <li>
                {es.phases[phase]}, {moment(at)}: {reason}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
};

/** As of when something was counted that does not follow every act. */
export const CountedAt = ({ asOf, children }: { asOf: string | undefined; children?: string }) =>
  asOf === undefined ? null : (
    <small>
      Contado al <time datetime={asOf}>{stamp(asOf)}</time>. {children}
    </small>
  );

/** What became of what people said, from all of it to what was answered. */
export const Became = ({ funnel }: { funnel: Answer<typeof viewFunnel> }) =>
  funnel.received === 0 ? null : (
    <section id="embudo">
      <h2>Qué pasó con los aportes</h2>
      <Funnel
        caption="Hasta dónde llegaron los aportes"
        stops={[
          { label: 'Recibidos', value: funnel.received },
          { label: 'En un tema', value: funnel.themed },
          { label: 'En una propuesta', value: funnel.proposed },
          { label: 'Con respuesta razonada', value: funnel.answered },
        ]}
      />
      <CountedAt asOf={funnel.asOf}>
        Lo que se dijo después está en la lista y entra aquí cuando el municipio lo ordena.
      </CountedAt>
    </section>
  );

/** Who took part: a picture and a table of categories, and the groups by name. */
export const Who = ({
  participation,
  groups,
  api,
}: {
  participation: Answer<typeof viewParticipation>;
  groups: Readonly<Answer<typeof listGroups>['items']>;
  api: string;
}) => (
  <section id="grupos">
    <h2>Quiénes participaron</h2>
    {participation.categories.length > 0 ? (
      <>
        <Bars
          unit={['asistencia', 'asistencias']}
          bars={participation.categories
            .toSorted((a, b) => b.people - a.people)
            .map(({ category, people }) => ({
              label: es.categories[category],
              value: people,
              isChosen: true,
            }))}
        />
        <details>
          <summary>Ver los números en una tabla</summary>
          <Table
            caption="Categorías de participantes"
            rows={participation.categories}
            columns={[
              { label: 'Categoría', cell: (one) => es.categories[one.category] },
              { label: 'Asistencias', cell: (one) => one.people, isNumber: true },
            ]}
          />
        </details>
      </>
    ) : (
      <Empty>Aquí se cuentan los grupos y las personas cuando se registra la asistencia.</Empty>
    )}
    {groups.length > 0 ? (
      <details>
        <summary>Los {number(groups.length)} grupos</summary>
        <ul>
          {groups.map((group) => (
            <li>
              {group.name} <small>{word(es.organisationKinds, group.kind)}</small>
            </li>
          ))}
        </ul>
        <Take what="los grupos" from={api} />
      </details>
    ) : null}
  </section>
);
