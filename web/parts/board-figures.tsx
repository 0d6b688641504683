import { communeAddress, registerAddress } from '#addresses';
import type { Board, BoardCommune } from '#board';
import { figureWords, ownWords } from '../text/board.ts';
import { es } from '../text/es.ts';
import { number } from '../text/format.ts';
import { Synthetic, Table } from '../ui/parts.tsx';
import { pageOf } from './board-lists.tsx';

/** Two digits after the comma; what is less than that is not nothing. */
const shareWords = ({ value, per1000 }: BoardCommune['figures'][number]) =>
  value > 0 && per1000 === 0 ? 'menos de 0,01 por mil' : `${number(per1000)} por mil`;

const Figure = ({
  commune,
  name,
}: {
  commune: BoardCommune;
  name: BoardCommune['figures'][number]['figure'];
}) => {
  const figure = commune.figures.find((one) => one.figure === name);
  if (!figure) return <>–</>;
  return (
    <>
      <a href={figure.source}>{number(figure.value)}</a> <small>{shareWords(figure)}</small>
    </>
  );
};

const shownFigures = ['meetings', 'attendances', 'contributions', 'ballots'] as const;

export const Figures = ({ board: { communes } }: { board: Board }) => {
  const rows = communes.filter(({ process, plans }) => process !== null || plans > 0);
  const [population] = rows.map((one) => one.population);
  return (
    <section id="cifras" class="board-figures">
      <h2>Quiénes hacen o hicieron un plan</h2>
      <Table
        caption="Gobiernos con un proceso o un plan"
        rows={rows}
        columns={[
          {
            label: 'Gobierno',
            cell: (row) => (
              <>
                <a href={communeAddress(row.slug)}>{row.name}</a> <small>{ownWords(row)}</small>
              </>
            ),
          },
          { label: 'En la red', cell: ({ state }) => es.membership[state] },
          {
            label: 'Fase',
            cell: ({ process }) =>
              process ? (
                <>
                  <a href={pageOf(process.source)}>{es.phases[process.phase]}</a>{' '}
                  <Synthetic origin={process.origin} />
                </>
              ) : (
                'Sin proceso aquí'
              ),
          },
          {
            label: 'Planes',
            cell: ({ plans }) => <a href={registerAddress()}>{plans}</a>,
            isNumber: true,
          },
          ...shownFigures.map((name) => ({
            label: figureWords[name],
            cell: (commune: BoardCommune) => <Figure commune={commune} name={name} />,
            isNumber: true,
          })),
          {
            label: 'Habitantes',
            cell: (row) => number(row.population.value),
            isNumber: true,
          },
        ]}
      />
      {population ? (
        <small>
          Cifras del proceso más reciente, contadas con el último registro de cada gobierno, y por
          cada mil habitantes. Población: {population.source}.
        </small>
      ) : null}
    </section>
  );
};
