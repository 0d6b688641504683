import { editionAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { LocalDate, type TenantId, dayOf, instantOf, phases } from '#kernel';
import {
  type Standing,
  listAttestations,
  listConformity,
  listWaivers,
  viewProcess,
} from '#processes';
import { viewEdition } from '#standards';
import type { Ask } from '../http/ask.ts';
import { responsibleWord } from '../text/agreeing.ts';
import { basisHint, measuredWords } from '../text/conformity.ts';
import { es } from '../text/es.ts';
import { count, day } from '../text/format.ts';
import { Chip, Empty, Figures } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { evidenceLink } from '../parts/evidence.ts';
import { Exceptions } from './exceptions.tsx';
import { orNotFound, everyOrNotFound } from '../http/reading.ts';
import { inProcess } from './in-process.ts';
import { page } from '../parts/page.tsx';

const tones = {
  met: 'good',
  'not-met': 'bad',
  'not-yet-due': '',
  'not-applicable': '',
  waived: 'warn',
} as const;

const Evidence = ({ evidence }: Pick<Standing, 'evidence'>) => {
  const links = evidence.map(evidenceLink);
  const distinct = links.filter(
    ({ href }, at) => links.findIndex((one) => one.href === href) === at,
  );
  if (distinct.length === 0) return null;
  return (
    <details>
      <summary>
        {count(distinct.length, 'registro que lo prueba', 'registros que lo prueban')}
      </summary>
      <ul>
        {distinct.map(({ href, name }, at) => (
          <li>
            <a href={href}>
              {name}
              {distinct.filter((one) => one.name === name).length > 1 ? ` ${at + 1}` : ''}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Item = ({ standing }: { standing: Standing }) => (
  <li class={`check ${standing.result}`} id={`requisito-${standing.requirement}`}>
    <p>
      <Chip tone={tones[standing.result]}>{es.verdictsOfConformity[standing.result]}</Chip>{' '}
      {standing.isVerified ? null : <Chip tone="warn">Valor sin verificar</Chip>}
    </p>
    <p>
      <b>
        {standing.requirement}. {standing.es}
      </b>
    </p>
    <p>{measuredWords(standing)}</p>
    {standing.result === 'not-met' || standing.result === 'not-yet-due' ? (
      <p>
        Le toca actuar a: {responsibleWord(standing).toLowerCase()}
        {standing.dueOn ? `, hasta el ${day(standing.dueOn)}` : ''}.
      </p>
    ) : null}
    {standing.basis === 'silent' ? null : <p class="soft">{basisHint(standing)}</p>}
    <Evidence evidence={standing.evidence} />
  </li>
);

/** What is missing, before anything else: who must act, and the way to each. */
const Gaps = ({ standings }: { standings: readonly Standing[] }) => {
  const missing = standings.filter(({ result }) => result === 'not-met');
  if (missing.length === 0) return <Empty>A lo que ya vence no le falta nada.</Empty>;
  return (
    <>
      {[...Map.groupBy(missing, responsibleWord)].map(([who, own]) => (
        <>
          <h3>
            {who} ({own.length})
          </h3>
          <ul>
            {own.map((one) => (
              <li>
                <a href={`#requisito-${one.requirement}`}>
                  {one.requirement}. {one.es}
                </a>
                {one.dueOn ? <span class="soft"> Hasta el {day(one.dueOn)}.</span> : null}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
};

const AskOfDay = ({ at, today, opened }: { at: string; today: string; opened: string }) => (
  <form method="get" class="field narrow">
    <label for="al">Cómo estaba al día</label>
    <input type="date" id="al" name="al" value={at} min={opened} max={today} required />
    <p class="actions">
      <button class="quiet" type="submit">
        Ver ese día
      </button>
    </p>
  </form>
);

const countOf = (standings: readonly Standing[], verdict: Standing['result']) =>
  standings.filter(({ result }) => result === verdict).length;

/** How a process stands against its standard, today or on the day that the address asks for. */
export const conformityPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const who = { tenant, person: undefined };
  const named = { processId: c.req.param('processId') ?? '' };
  const today = dayOf(instantOf(ask.nowMs()));
  const asked = LocalDate.safeParse(c.req.query('al'));
  const past = asked.success && asked.data < today ? asked.data : undefined;
  const process = await orNotFound(ask.read(viewProcess, who, named));
  const at = past ? { at: past } : {};
  const [items, waivers, attestations] = await Promise.all([
    everyOrNotFound((cursor) => ask.read(listConformity, who, { ...named, ...at, ...cursor })),
    everyOrNotFound((cursor) => ask.read(listWaivers, who, { ...named, ...cursor })),
    everyOrNotFound((cursor) => ask.read(listAttestations, who, { ...named, ...cursor })),
  ]);
  const standard = process.standard;
  const edition = await orNotFound(
    ask.read(
      viewEdition,
      { tenant: ask.region, person: undefined },
      {
        standardId: standard.id,
        edition: String(standard.edition),
      },
    ),
  );
  const byPhase = Map.groupBy(items, ({ phase }) => phase);
  const [first] = process.entries;
  return page(await inProcess(c, ask, tenant), {
    title: 'Conformidad con el estándar',
    description: `Qué pide el estándar a ${process.title}, qué se cumple y con qué registros.`,
    lead: (
      <>
        <p>
          Cada requisito se calcula desde los registros del proceso.{' '}
          {past ? `Así estaba al ${day(past)}.` : 'Así está hoy.'}
        </p>
        <p>
          <a href={editionAddress(standard.id, standard.edition)}>
            {edition.name} ({edition.label}), edición {edition.edition}
          </a>
        </p>
      </>
    ),
    body: (
      <>
        <AskOfDay at={past ?? today} today={today} opened={first ? dayOf(first.at) : today} />
        <Figures
          figures={[
            [es.verdictsOfConformity.met, countOf(items, 'met')],
            [es.verdictsOfConformity['not-met'], countOf(items, 'not-met')],
            [es.verdictsOfConformity['not-yet-due'], countOf(items, 'not-yet-due')],
            [es.verdictsOfConformity['not-applicable'], countOf(items, 'not-applicable')],
            [es.verdictsOfConformity.waived, countOf(items, 'waived')],
          ]}
        />
        <section id="brechas">
          <h2>Qué falta y a quién le toca</h2>
          <Gaps standings={items} />
        </section>
        {phases.map((phase) => {
          const own = byPhase.get(phase) ?? [];
          return own.length === 0 ? null : (
            <section id={phase}>
              <h2>
                {es.phases[phase]} ({countOf(own, 'met')} de {own.length})
              </h2>
              <ul class="checklist">
                {own.map((standing) => (
                  <Item standing={standing} />
                ))}
              </ul>
            </section>
          );
        })}
        <Exceptions process={process} waivers={waivers} attestations={attestations} />
        <Take what="la conformidad" from={apiAddress(listConformity, { slug: tenant, ...named })} />
      </>
    ),
  });
};
