import { boardAddress, conformityAddress, requirementsAddress, withQuery } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { type Board, type RequirementRow, listRequirements } from '#board';
import { phases } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { valueWord } from '../text/values.ts';
import { count } from '../text/format.ts';
import { Chip, Empty, Table } from '../ui/parts.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Links } from '../parts/board-lists.tsx';
import { everyItem } from '../http/reading.ts';
import { boardOf } from '../parts/board.tsx';
import { onSite, page } from '../parts/page.tsx';

type Edition = Board['editions'][number];

const groups = [
  ['met', 'Se cumple', 'good'],
  ['notMet', 'No se cumple', 'bad'],
  ['notYetDue', 'Aún no vence', ''],
  ['waived', 'Eximido', 'warn'],
  ['notApplicable', 'No aplica', ''],
] as const;

const nameOf = ({ id, edition }: Pick<Edition, 'id' | 'edition'>) =>
  `${valueWord(id)}, edición ${edition}`;

const Filter = ({ board, chosen }: { board: Board; chosen: Edition }) => (
  <Tabs
    name="Ediciones del estándar"
    tabs={board.editions.map((one) => ({
      href: `${requirementsAddress()}?estandar=${one.id}&edicion=${one.edition}`,
      label: `${nameOf(one)} (${one.communes})`,
      isHere: one === chosen,
    }))}
  />
);

const Names = ({
  board,
  slugs,
  requirement,
}: {
  board: Board;
  slugs: readonly string[];
  requirement: string;
}) => {
  const bySlug = new Map(board.communes.map((one) => [one.slug, one]));
  return (
    <Links
      slugs={slugs}
      nameOf={(slug) => bySlug.get(slug)?.name ?? slug}
      hrefOf={(slug) =>
        `${conformityAddress(slug, bySlug.get(slug)?.process?.id ?? '')}#requisito-${requirement}`
      }
    />
  );
};

const PhaseTable = ({
  board,
  title,
  rows,
}: {
  board: Board;
  title: string;
  rows: readonly RequirementRow[];
}) => (
  <Table
    caption={title}
    rows={rows}
    columns={[
      {
        label: 'Requisito',
        cell: ({ requirement, es: text, isVerified }) => (
          <>
            {requirement}. {text} {isVerified ? null : <Chip tone="warn">Sin verificar</Chip>}
          </>
        ),
      },
      ...groups.map(([group, label, tone]) => ({
        label,
        cell: (row: RequirementRow) =>
          row[group].count === 0 ? (
            <span class="soft">0</span>
          ) : (
            <>
              <Chip tone={tone}>{row[group].count}</Chip>{' '}
              <Names board={board} slugs={row[group].communes} requirement={row.requirement} />
            </>
          ),
      })),
    ]}
  />
);

const Tables = ({ board, rows }: { board: Board; rows: readonly RequirementRow[] }) => (
  <>
    {phases.map((phase) => {
      const own = rows.filter((row) => row.phase === phase);
      return own.length === 0 ? null : (
        <PhaseTable board={board} title={es.phases[phase]} rows={own} />
      );
    })}
  </>
);

/** Who meets each requirement of an edition, who does not, and for whom it is not due yet. */
export const requirementsPage = (ask: Ask) => async (c: Context) => {
  const board = await boardOf(ask);
  const [standardId, edition] = [c.req.query('estandar'), c.req.query('edicion')];
  const chosen =
    board.editions.find((one) => one.id === standardId && String(one.edition) === edition) ??
    board.editions[0];
  const who = { tenant: ask.region, person: undefined };
  const asked = chosen && { standardId: chosen.id, edition: String(chosen.edition) };
  const rows = asked
    ? await everyItem((cursor) => ask.read(listRequirements, who, { ...asked, ...cursor }))
    : [];
  const title = 'Quién cumple qué';
  return page(onSite(c, { name: 'Región hoy', href: boardAddress() }), {
    title,
    description: 'Qué gobiernos de la región cumplen cada requisito de su estándar.',
    lead: (
      <p>
        Se calcula desde los registros de cada proceso. Se mira el proceso más reciente de cada
        gobierno.
      </p>
    ),
    body: (
      <>
        {chosen && asked ? (
          <>
            <Filter board={board} chosen={chosen} />
            <h2>
              {nameOf(chosen)}: {count(rows.length, 'requisito', 'requisitos')},{' '}
              {count(chosen.communes, 'gobierno', 'gobiernos')}
            </h2>
            <Tables board={board} rows={rows} />
            <p class="take">
              <a
                href={withQuery(apiAddress(listRequirements), { ...asked, format: 'csv' })}
                download="requirements.csv"
              >
                Descarga los requisitos (CSV)
              </a>
            </p>
          </>
        ) : (
          <Empty>Todavía nadie abre un proceso, así que nadie sigue un estándar.</Empty>
        )}
      </>
    ),
  });
};
