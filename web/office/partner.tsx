import type { Context } from 'hono';
import { mandatesAddress, officeProcessAddress, settingsAddress, teamAddress } from '#addresses';
import { mayAsk } from '#access';
import type { SignedIn } from '#identity';
import { TenantId, instantOf } from '#kernel';
import { type Verb, isGranted, wordsOf } from '#perform';
import { type ProcessView, listProcesses } from '#processes';
import { type MandateView, listPartnerMandates, setProfile, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { count } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { everyItem } from '../http/reading.ts';
import { placeOf } from './place.ts';
import { Tasks } from './station.tsx';
import { type Task, ownVerbs, stopsOf, tasksOf } from './work.ts';
import { MandateFacts } from '../parts/mandate-facts.tsx';
import { ofPerson, page } from '../parts/page.tsx';

type Who = { readonly tenant: TenantId; readonly person: SignedIn };
type Own = MandateView & { readonly commune: string };
type Running = { readonly process: ProcessView; readonly tasks: readonly Task[] };

/** The processes that a commune's mandates open to the organisation's people, with what waits there. */
const runningIn = async (
  ask: Ask,
  verbs: readonly Verb[],
  person: SignedIn,
  commune: TenantId,
): Promise<readonly Running[]> => {
  const who = { tenant: commune, person };
  const [{ mandates }, { items }] = await Promise.all([
    ask.standing(commune, person),
    orNotFound(ask.read(listProcesses, who, {})),
  ]);
  const open = items.filter(({ id }) => mandates.some(isGranted('office.read', id)));
  return Promise.all(
    open.map(async (process) => {
      const { id: processId, phase } = process;
      const own = ownVerbs(verbs, [], (one) => mandates.some(isGranted(one, processId)));
      const now = instantOf(ask.nowMs());
      const stops = await stopsOf(
        { ask, ...who, processId, phase, now, standing: { roles: [], mandates } },
        own,
      );
      return { process, tasks: tasksOf(stops) };
    }),
  );
};

const Commune = ({
  slug,
  mandates,
  running,
}: {
  slug: TenantId;
  mandates: readonly Own[];
  running: readonly Running[];
}) => (
  <section>
    <h2>{tenantName(slug)}</h2>
    {mandates.map((mandate) => (
      <div class="card">
        <MandateFacts mandate={mandate} />
      </div>
    ))}
    {running.map(({ process, tasks }) => (
      <div class="stack">
        <h3>
          <a href={officeProcessAddress(slug, process.id)}>{process.title}</a>
        </h3>
        <p class="chips">
          <Chip tone="good">Fase: {es.phases[process.phase]}</Chip>
          <Chip tone={tasks.length > 0 ? 'warn' : ''}>
            {tasks.length === 0
              ? 'Nada espera por ti'
              : `${count(tasks.length, 'cosa espera', 'cosas esperan')} por ti`}
          </Chip>
        </p>
        <Tasks at={{ slug, processId: process.id }} tasks={tasks} />
      </div>
    ))}
    <p>
      <a href={mandatesAddress(slug)}>Mira todos los mandatos de {tenantName(slug)}</a>
    </p>
  </section>
);

/** Where the people of an organisation begin: the communes that let them in, and what waits in each. */
export const partnerHome = async (
  c: Context,
  ask: Ask,
  verbs: readonly Verb[],
  { tenant, person }: Who,
) => {
  const { name, roles } = await ask.standing(tenant, person);
  if (!mayAsk(roles, 'partners.read')) throw new NothingHere('role');
  const items = await everyItem((cursor) =>
    ask.read(listPartnerMandates, { tenant, person }, cursor),
  );
  const communes = [...new Set(items.map(({ commune }) => TenantId.parse(commune)))];
  const isOpen = ({ state }: Own) => state === 'in-force' || state === 'coming';
  const [place, running] = await Promise.all([
    placeOf(ask, tenant),
    Promise.all(communes.map((commune) => runningIn(ask, verbs, person, commune))),
  ]);
  const open = communes.filter((slug) => items.some((one) => one.commune === slug && isOpen(one)));
  return page(ofPerson(c, name), {
    title: 'Mis comunas',
    crumb: place.name,
    lead: (
      <p>
        {place.name} trabaja en estas comunas por mandato de cada municipio. Lo que hagas queda a tu
        nombre y al de tu organización.
      </p>
    ),
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        {open.length === 0 ? (
          <Empty>
            Hoy ningún municipio tiene un mandato con tu organización. Cuando lo dé, aquí verás sus
            procesos.
          </Empty>
        ) : null}
        {open.map((slug) => (
          <Commune
            slug={slug}
            mandates={items.filter((one) => one.commune === slug && isOpen(one))}
            running={running[communes.indexOf(slug)] ?? []}
          />
        ))}
        {roles.includes('partner-lead') ? (
          <p class="actions">
            <a class="button quiet" href={teamAddress(tenant)}>
              Equipo de la organización
            </a>
            <a class="button quiet" href={settingsAddress(tenant)}>
              {wordsOf(setProfile).name}
            </a>
          </p>
        ) : null}
      </>
    ),
  });
};
