import type { Child } from 'hono/jsx';
import { communeAddress, isApi, processAddress, requirementsAddress } from '#addresses';
import type { Board, Coming, Late } from '#board';
import { comingWords, lateWords, nearDay } from '../text/board.ts';
import { es } from '../text/es.ts';
import { valueWord } from '../text/values.ts';
import { count, day, number } from '../text/format.ts';
import { Empty } from '../ui/parts.tsx';
import { evidenceLink } from './evidence.ts';

/** The page behind a number; a thing without a page of its own is read with its process, or in the API. */
export const pageOf = (source: string): string => {
  const { href } = evidenceLink(source);
  const process = /^\/api\/v1\/communes\/([a-z0-9-]+)\/processes\/(\w+)\//.exec(source);
  const commune = /^\/api\/v1\/communes\/([a-z0-9-]+)(\/plans)?$/.exec(source);
  if (commune) return communeAddress(commune[1] ?? '');
  return isApi(href) && process ? processAddress(process[1] ?? '', process[2] ?? '') : href;
};

const shownFirst = 5;

/** A few at once and the rest behind a line that says how many: paper shows them all. */
const Some = ({ rows }: { rows: readonly Child[] }) => (
  <>
    <ul class="board-rows">{rows.slice(0, shownFirst)}</ul>
    {rows.length > shownFirst ? (
      <details>
        <summary>{count(rows.length - shownFirst, 'más', 'más')}</summary>
        <ul class="board-rows">{rows.slice(shownFirst)}</ul>
      </details>
    ) : null}
  </>
);

const LateRow = ({ late }: { late: Late }) => (
  <li class="late">
    <b>
      <a href={communeAddress(late.commune)}>{late.name}</a>
    </b>
    <span>
      <a href={pageOf(late.source)}>{lateWords(late)}</a>
    </span>
    <small>
      Desde el {day(late.since)}, hace {count(late.days, 'día', 'días')}
    </small>
  </li>
);

/** How many governments are late with something: one that is late with three things is one. */
export const lateGovernments = (atRisk: readonly Late[]): number =>
  new Set(atRisk.map(({ commune }) => commune)).size;

const lateHeading = (atRisk: readonly Late[]) =>
  atRisk.length === 0
    ? 'Con atrasos (0)'
    : `Con atrasos (${lateGovernments(atRisk)}): ${count(atRisk.length, 'atraso', 'atrasos')}`;

export const AtRisk = ({ board: { atRisk } }: { board: Board }) => (
  <section id="riesgo">
    <h2>{lateHeading(atRisk)}</h2>
    {atRisk.length === 0 ? (
      <Empty>Ninguna fase, obligación, hito o informe está atrasado.</Empty>
    ) : (
      <Some
        rows={atRisk.map((late) => (
          <LateRow late={late} />
        ))}
      />
    )}
  </section>
);

const ComingRow = ({ coming }: { coming: Coming }) => (
  <li class="coming">
    <b>
      <a href={communeAddress(coming.commune)}>{coming.name}</a>
    </b>
    <span>
      <a href={pageOf(coming.source)}>{comingWords(coming)}</a>
    </span>
    <small>{nearDay(coming.on)}</small>
  </li>
);

export const ThisWeek = ({ board: { thisWeek } }: { board: Board }) => (
  <section id="semana">
    <h2>Esta semana ({thisWeek.length})</h2>
    {thisWeek.length === 0 ? (
      <Empty>No hay reuniones, cierres ni plazos en los próximos siete días.</Empty>
    ) : (
      <Some
        rows={thisWeek.map((coming) => (
          <ComingRow coming={coming} />
        ))}
      />
    )}
  </section>
);

const nameIn = ({ communes }: Board) => {
  const names = new Map(communes.map(({ slug, name }) => [slug, name]));
  return (slug: string) => names.get(slug) ?? slug;
};

export const Links = ({
  slugs,
  nameOf,
  hrefOf = (slug: string) => communeAddress(slug),
}: {
  slugs: readonly string[];
  nameOf: (slug: string) => string;
  hrefOf?: (slug: string) => string;
}) => (
  <>
    {slugs.map((slug, at) => (
      <>
        {at > 0 ? ', ' : ''}
        <a href={hrefOf(slug)}>{nameOf(slug)}</a>
      </>
    ))}
  </>
);

export const ByPhase = ({ board }: { board: Board }) => (
  <section id="fases">
    <h2>En qué va cada una</h2>
    {board.phases.length === 0 ? (
      <Empty>Todavía ninguna comuna abre un proceso.</Empty>
    ) : (
      <ul class="board-rows">
        {board.phases.map(({ phase, count: many, communes }) => (
          <li>
            <b>
              {es.phases[phase]} ({many})
            </b>
            <span>
              <Links slugs={communes} nameOf={nameIn(board)} />
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
);

type Gap = Board['gaps']['noUpdate'][number] | Board['gaps']['noPlan'][number];

const GapList = ({ title, note, gaps }: { title: string; note: string; gaps: readonly Gap[] }) => (
  <details>
    <summary>
      {title} ({gaps.length})
    </summary>
    <p class="soft">{note}</p>
    <ul class="places">
      {gaps.map((gap) => (
        <li>
          <a href={pageOf(gap.source)}>{gap.name}</a>
          {'lastUpdate' in gap && gap.lastUpdate ? <small>{day(gap.lastUpdate)}</small> : null}
        </li>
      ))}
    </ul>
  </details>
);

export const Gaps = ({ board: { gaps } }: { board: Board }) => (
  <section id="brechas">
    <h2>Qué falta</h2>
    <p>Por orden alfabético. Ninguna comuna vale más por ser más grande.</p>
    <GapList
      title="Sin plan"
      note="No enviaron un plan aquí y ningún documento del registro habla de uno."
      gaps={gaps.noPlan}
    />
    <GapList
      title="Sin ente de monitoreo"
      note="Tienen un proceso y todavía nadie lo monitorea."
      gaps={gaps.noMonitor}
    />
    <GapList
      title="Sin novedades en 90 días"
      note="Tienen un proceso y hace más de 90 días que no publican nada. Al lado, la última novedad."
      gaps={gaps.noUpdate}
    />
  </section>
);

/** The few numbers that a glance should catch, each with the way to what it counts. */
export const Counts = ({
  counts,
}: {
  counts: readonly (readonly [label: string, value: number, href: string])[];
}) => (
  <dl class="figures board-counts">
    {counts.map(([label, value, href]) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <a href={href} aria-label={`${label}: ${value}`}>
            {number(value)}
          </a>
        </dd>
      </div>
    ))}
  </dl>
);

export const Editions = ({ board: { editions } }: { board: Board }) => (
  <section id="requisitos">
    <h2>Quién cumple qué</h2>
    {editions.length === 0 ? (
      <Empty>Todavía nadie sigue un estándar.</Empty>
    ) : (
      <ul>
        {editions.map(({ id, edition, communes }) => (
          <li>
            <a href={`${requirementsAddress()}?estandar=${id}&edicion=${edition}`}>
              {valueWord(id)}, edición {edition}
            </a>{' '}
            ({count(communes, 'gobierno', 'gobiernos')})
          </li>
        ))}
      </ul>
    )}
  </section>
);
