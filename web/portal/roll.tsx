import type * as z from 'zod';
import type { viewEditionVotes } from '#standards';
import { tenantName } from '#tenancy';
import { communeList } from '../text/agreeing.ts';
import { es, word } from '../text/es.ts';
import { count, day, moment } from '../text/format.ts';
import { Empty, Figures, Table } from '../ui/parts.tsx';

type Votes = z.output<typeof viewEditionVotes.output>;
type Tally = NonNullable<Votes['tally']>;

const Rule = ({ rule }: { rule: NonNullable<Votes['rule']> }) => (
  <ul>
    <li>Quórum: debe votar al menos el {rule.quorumPercent} % de los integrantes activos.</li>
    <li>
      Mayoría: más sí que no, y al menos el {rule.majorityPercent} % de los votos sí o no. Las
      abstenciones solo cuentan para el quórum.
    </li>
  </ul>
);

const Underway = ({ voted, closes }: Pick<Votes, 'voted' | 'closes'>) => (
  <>
    {closes ? <p>Se vota hasta el {moment(closes)}.</p> : null}
    {voted.length === 0 ? (
      <Empty>Todavía no vota nadie. Aquí verás qué municipios ya votaron.</Empty>
    ) : (
      <p>
        Han votado {voted.length}: {communeList(voted)}. Lo que votó cada uno se publica al cerrar.
      </p>
    )}
  </>
);

/** The outcome with its reason: what was missing, or from when the edition holds. */
const outcomeOf = (tally: Tally, inForceFrom: string | undefined) => {
  if (!tally.hasQuorum) return 'No se aprobó: faltó quórum.';
  if (!tally.hasMajority) return 'No se aprobó: faltó mayoría.';
  return inForceFrom ? `Se aprobó y rige desde el ${day(inForceFrom)}.` : 'Se aprobó.';
};

const Counted = ({ tally, inForceFrom }: { tally: Tally; inForceFrom: string | undefined }) => (
  <>
    <p>
      <strong>{outcomeOf(tally, inForceFrom)}</strong> Votaron{' '}
      {tally.yes + tally.no + tally.abstain} de{' '}
      {count(tally.active, 'integrante activo', 'integrantes activos')}.
    </p>
    <Figures
      figures={[
        ['Sí', tally.yes],
        ['No', tally.no],
        ['Abstenciones', tally.abstain],
      ]}
    />
    <Table
      caption="Votación nominal"
      rows={tally.rollCall}
      columns={[
        { label: 'Municipio', cell: ({ commune }) => tenantName(commune) },
        {
          label: 'Voto',
          cell: ({ choice, isCounted }) =>
            `${word(es.choices, choice)}${isCounted ? '' : ' (no cuenta: dejó de ser integrante activo)'}`,
        },
      ]}
    />
  </>
);

/** The vote of the members: its rule, who has voted, and after the count who voted what. */
export const Roll = ({ votes: { rule, tally, inForceFrom, voted, closes } }: { votes: Votes }) => (
  <section id="votacion">
    <h2>Votación</h2>
    {tally ? (
      <Counted tally={tally} inForceFrom={inForceFrom} />
    ) : (
      <Underway voted={voted} closes={closes} />
    )}
    {rule ? <Rule rule={rule} /> : null}
  </section>
);
