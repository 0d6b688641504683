import { contributionAddress, contributionsAddress, themeAddress, withQuery } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import type * as z from 'zod';
import { listContributions, viewContribution, viewTheme } from '#contributions';
import type { TenantId } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { day } from '../text/format.ts';
import { More } from '../ui/more.tsx';
import { Chip, Empty, Synthetic } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { type Ways, WayOf } from '../parts/ways.tsx';
import { waysOf } from '../parts/ways-of.ts';
import { orNotFound } from '../http/reading.ts';
import { inProcess } from './in-process.ts';
import { page } from '../parts/page.tsx';

type Contributed = z.output<typeof viewContribution.output>;

/** One contribution and its answer. */
const Contribution = ({ one }: { one: Contributed }) => (
  <>
    {one.state === 'withdrawn' ? (
      <p class="soft">Este aporte fue retirado.</p>
    ) : (
      <p class="pre">{one.text}</p>
    )}
    <p class="chips">
      <small>{day(one.givenOn)}</small>
      <small>{word(es.channels, one.channel)}</small>
      {one.neighbourhood ? <small>{one.neighbourhood}</small> : null}
      <Synthetic origin={one.origin} />
    </p>
    {one.response ? (
      <div class="note">
        <Chip tone="good">{word(es.outcomes, one.response.outcome)}</Chip>
        <p>{one.response.text}</p>
      </div>
    ) : (
      <small>Todavía sin respuesta razonada.</small>
    )}
  </>
);

/** In a list the way folds away under the theme that it begins with. */
const FoldedWay = ({ one, ways }: { one: Contributed; ways: Ways }) =>
  one.themes.length === 0 ? (
    <p class="soft">Todavía no está en ningún tema.</p>
  ) : (
    <details>
      <summary>Qué pasó con esto: {one.themes.map(({ title }) => title).join(', ')}</summary>
      <WayOf ways={ways} themes={one.themes} />
    </details>
  );

/** What became of one contribution: an address that whoever said it can keep and pass on. */
export const contributionPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const contributionId = c.req.param('contributionId') ?? '';
  const [one, ways] = await Promise.all([
    orNotFound(
      ask.read(viewContribution, { tenant, person: undefined }, { processId, contributionId }),
    ),
    waysOf(ask, tenant, processId),
  ]);
  return page(await inProcess(c, ask, tenant), {
    title: 'Un aporte y su respuesta',
    description: 'Qué pasó con este aporte de la comunidad.',
    body: (
      <>
        <div class="card">
          <Contribution one={one} />
        </div>
        {one.state === 'withdrawn' ? null : (
          <section>
            <h2>Qué pasó con lo que se dijo</h2>
            <WayOf ways={ways} themes={one.themes} />
          </section>
        )}
        <p>
          <a href={contributionsAddress(tenant, processId)}>Lee todos los aportes</a>
        </p>
      </>
    ),
  });
};

/** What people said, and what became of each word. */
export const contributionsPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const cursor = c.req.query('cursor');
  const input = { processId, ...(cursor ? { cursor } : {}) };
  const [{ items, next }, ways] = await Promise.all([
    orNotFound(ask.read(listContributions, { tenant, person: undefined }, input)),
    waysOf(ask, tenant, processId),
  ]);
  return page(await inProcess(c, ask, tenant), {
    title: 'Aportes',
    description: 'Lo que dijo la comunidad y qué pasó con cada aporte.',
    lead: <p>Lo que dijo la comunidad y qué pasó con cada aporte. No mostramos quién lo dijo.</p>,
    body: (
      <>
        {c.req.query('hecho') ? (
          <p class="note" role="status">
            Recibimos tu aporte. Aparece aquí en unos segundos y tendrá una respuesta.
          </p>
        ) : null}
        {items.length === 0 ? (
          <Empty>Todavía no hay aportes. El tuyo puede ser el primero.</Empty>
        ) : null}
        <ul class="cards">
          {items.map((one) => (
            <li class="card">
              <Contribution one={one} />
              {one.state === 'withdrawn' ? null : <FoldedWay one={one} ways={ways} />}
              <p>
                <a href={contributionAddress(tenant, processId, one.id)}>Enlace a este aporte</a>
              </p>
            </li>
          ))}
        </ul>
        {items.length > 0 ? (
          <Take
            what="estos aportes"
            from={apiAddress(listContributions, { slug: tenant, processId })}
            {...(cursor ? { cursor } : {})}
          />
        ) : null}
        <More
          href={
            next ? withQuery(contributionsAddress(tenant, processId), { cursor: next }) : undefined
          }
        >
          Más aportes
        </More>
      </>
    ),
  });
};

/** A theme: which contributions it gathers and how it was answered. */
export const themePage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const themeId = c.req.param('themeId') ?? '';
  const theme = await orNotFound(
    ask.read(viewTheme, { tenant, person: undefined }, { processId, themeId }),
  );
  return page(await inProcess(c, ask, tenant), {
    title: theme.title,
    description: `Tema con ${theme.contributions.length} aportes.`,
    lead: (
      <p class="chips">
        <Chip>{word(es.themeStates, theme.state)}</Chip>
        <Synthetic origin={theme.origin} />
      </p>
    ),
    body: (
      <>
        {theme.mergedInto ? (
          <p class="note">
            Este tema se unió a{' '}
            <a href={themeAddress(tenant, processId, theme.mergedInto)}>otro tema</a>.
          </p>
        ) : null}
        {theme.response ? (
          <section>
            <h2>Respuesta razonada</h2>
            <Chip tone="good">{word(es.outcomes, theme.response.outcome)}</Chip>
            <p class="pre">{theme.response.text}</p>
          </section>
        ) : (
          <Empty>Este tema todavía no tiene respuesta razonada.</Empty>
        )}
        <section>
          <h2>Aportes que reúne ({theme.contributions.length})</h2>
          <ul>
            {theme.contributions.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </section>
      </>
    ),
  });
};
