import type { Context } from 'hono';
import { mandatesAddress, officeProcessAddress, settingsAddress, teamAddress } from '#addresses';
import { mayAsk } from '#access';
import type { SignedIn } from '#identity';
import { TenantId } from '#kernel';
import { type Waiting, isGranted, wordsOf } from '#perform';
import { type ProcessView, listProcesses } from '#processes';
import { type MandateView, listPartnerMandates, setProfile, tenantName } from '#tenancy';
import type { OfficeAsk } from '../http/ask.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { everyItem } from '../http/reading.ts';
import { placeOf } from './place.ts';
import { Waits, namesIn, waitingWords } from './waits.tsx';
import { MandateFacts } from '../parts/mandate-facts.tsx';
import { ofPerson, page } from '../parts/page.tsx';

type Who = { readonly tenant: TenantId; readonly person: SignedIn };
type Own = MandateView & { readonly commune: string };
type Running = { readonly process: ProcessView; readonly waits: readonly Waiting[] };

/** The processes that a commune's mandates open to the organisation's people, with what waits there. */
const runningIn = async (
  ask: OfficeAsk,
  person: SignedIn,
  commune: TenantId,
): Promise<readonly Running[]> => {
  const who = { tenant: commune, person };
  const [{ mandates }, { items }] = await Promise.all([
    ask.standing(commune, person),
    orNotFound(ask.read(listProcesses, who, {})),
  ]);
  const open = items.filter(({ id }) => mandates.some(isGranted('office.read', id)));
  if (open.length === 0) return [];
  const waits = await ask.waitingIn({ tenant: commune, roles: [], mandates });
  return open.map((process) => ({
    process,
    waits: waits.filter(({ processId }) => processId === process.id),
  }));
};

const Commune = ({
  slug,
  mandates,
  running,
  nameOf,
}: {
  slug: TenantId;
  nameOf: (verbId: string) => string;
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
    {running.map(({ process, waits }) => (
      <div class="stack">
        <h3>
          <a href={officeProcessAddress(slug, process.id)}>{process.title}</a>
        </h3>
        <p class="chips">
          <Chip tone="good">Fase: {es.phases[process.phase]}</Chip>
          <Chip tone={waits.length > 0 ? 'warn' : ''}>{waitingWords(waits.length)}</Chip>
        </p>
        <Waits waits={waits} nameOf={nameOf} />
      </div>
    ))}
    <p>
      <a href={mandatesAddress(slug)}>Mira todos los mandatos de {tenantName(slug)}</a>
    </p>
  </section>
);

/** Where the people of an organisation begin: the communes that let them in, and what waits in each. */
export const partnerHome = async (c: Context, ask: OfficeAsk, { tenant, person }: Who) => {
  const { name, roles } = await ask.standing(tenant, person);
  if (!mayAsk(roles, 'partners.read')) throw new NothingHere('role');
  const items = await everyItem((cursor) =>
    ask.read(listPartnerMandates, { tenant, person }, cursor),
  );
  const communes = [...new Set(items.map(({ commune }) => TenantId.parse(commune)))];
  const isOpen = ({ state }: Own) => state === 'in-force' || state === 'coming';
  const [place, running] = await Promise.all([
    placeOf(ask, tenant),
    Promise.all(communes.map((commune) => runningIn(ask, person, commune))),
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
            nameOf={namesIn(ask)}
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
