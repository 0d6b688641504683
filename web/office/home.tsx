import type { Context } from 'hono';
import {
  applyingAddress,
  communeAddress,
  formAddress,
  leavingAddress,
  officeAddress,
  officeProcessAddress,
  rightsAddress,
  settingsAddress,
  teamAddress,
} from '#addresses';
import { type Role, mayAsk } from '#access';
import { prepareArchive } from '#archive';
import { organisationThing, registerOrganisation } from '#organisations';
import { type Listed, type Verb, type Waiting, wordsOf } from '#perform';
import { listProcesses, openProcess } from '#processes';
import { beginDossier, openCall } from '#joining';
import { recordEarlierPlan, reverseEarlierPlan } from '#plans';
import { appoint, hasOffice, isPartner, recordMembership, setProfile, tenantName } from '#tenancy';
import type { OfficeAsk } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { homeOf } from '../text/homes.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { FirstCard, type Running } from './first.tsx';
import { partnerHome } from './partner.tsx';
import { firstFor, runningOf } from './waiting.ts';
import { regionToday } from './region-today.tsx';
import { reviewsSection } from './reviews.tsx';
import { RightsLink } from './right-card.tsx';
import { standardSection } from './standard.tsx';
import { Waits, namesIn, waitingWords } from './waits.tsx';
import { ownVerbs } from './work.ts';
import { ofPerson, page } from '../parts/page.tsx';
import { Step } from '../parts/step.tsx';

const shortcuts = [
  openProcess.id,
  recordMembership.id,
  openCall.id,
  recordEarlierPlan.id,
  reverseEarlierPlan.id,
  registerOrganisation.id,
] as const;

const ProcessSection = ({
  slug,
  running: { process, waits },
  first,
  nameOf,
}: {
  slug: string;
  running: Running;
  first: Waiting | undefined;
  nameOf: (verbId: string) => string;
}) => (
  <section>
    <h2>
      <a href={officeProcessAddress(slug, process.id)}>{process.title}</a>
    </h2>
    <p class="chips">
      <Chip tone="good">Fase: {es.phases[process.phase]}</Chip>
      <Chip tone={waits.length > 0 ? 'warn' : ''}>{waitingWords(waits.length)}</Chip>
    </p>
    <Waits waits={waits.filter((wait) => wait !== first)} nameOf={nameOf} />
  </section>
);

/** What waits for the reader and belongs to no process: a request, an invitation, an application. */
const Beside = ({
  waits,
  first,
  nameOf,
}: {
  waits: readonly Waiting[];
  first: Waiting | undefined;
  nameOf: (verbId: string) => string;
}) => {
  const own = waits.filter((wait) => wait !== first);
  return own.length > 0 ? (
    <section>
      <h2>También espera</h2>
      <Waits waits={own} nameOf={nameOf} />
    </section>
  ) : null;
};

/** The organisations that take part, for whoever keeps their registry, each with what can be done with it. */
const Organisations = ({ slug, register }: { slug: string; register: Listed | undefined }) =>
  register && register.makes.length > 0 ? (
    <details>
      <summary>
        {organisationThing.many} ({register.things.length})
      </summary>
      {register.things.length === 0 ? (
        <Empty>Registra las organizaciones que participan: cada una se cuenta una sola vez.</Empty>
      ) : null}
      <ul class="pieces">
        {register.things.map(({ given, title, note, steps }) => (
          <li>
            {title} <small>{note}</small>
            <p class="actions">
              {steps.map((verb) => (
                <Step slug={slug} verb={verb} given={given} of={title} />
              ))}
            </p>
          </li>
        ))}
      </ul>
      {register.isCut ? <small>Hay más: búscalas al elegir una.</small> : null}
    </details>
  ) : null;

const hasOfficeWork = (roles: readonly Role[]) =>
  (['office.read', 'membership.record', 'standards.vote'] as const).some((one) =>
    mayAsk(roles, one),
  );

const TeamLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has(appoint.id) ? (
    <a class="button quiet" href={teamAddress(slug)}>
      Equipo y mandatos
    </a>
  ) : null;

const SettingsLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has(setProfile.id) ? (
    <a class="button quiet" href={settingsAddress(slug)}>
      {wordsOf(setProfile).name}
    </a>
  ) : null;

const ApplyingLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has(beginDossier.id) ? (
    <a class="button quiet" href={applyingAddress(slug)}>
      Postulaciones
    </a>
  ) : null;

const LeavingLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has(prepareArchive.id) ? (
    <a class="button quiet" href={leavingAddress(slug)}>
      Llevarse todo
    </a>
  ) : null;

/** What is begun from a home, but for what the home begins with. */
const Shortcuts = ({
  slug,
  own,
  first,
}: {
  slug: string;
  own: ReadonlyMap<string, Verb>;
  first: string | undefined;
}) => (
  <>
    {shortcuts
      .filter((id) => first !== formAddress(slug, id))
      .flatMap((id) => own.get(id) ?? [])
      .map((verb) => (
        <Step slug={slug} verb={verb} isSmall={false} />
      ))}
    {first === rightsAddress(slug) ? null : <RightsLink slug={slug} own={own} />}
  </>
);

/** Where somebody with an office begins: what waits for them in each process, and what they may open. */
export const officeHome = (ask: OfficeAsk, verbs: readonly Verb[]) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  if (isPartner(slug)) return partnerHome(c, ask, { tenant: slug, person });
  const { name, roles, mandates } = await ask.standing(slug, person);
  const [mandate] = mandates;
  const isOffice = hasOfficeWork(roles);
  // Who works here by mandate alone finds it where they find all their communes.
  if (!isOffice && mandate) return c.redirect(officeAddress(mandate.partner), 303);
  if (!isOffice) throw new NothingHere('role');
  const who = { tenant: slug, person };
  const { items: processes } = await orNotFound(ask.read(listProcesses, who, {}));
  const own = ownVerbs(verbs, roles);
  const home = homeOf(roles);
  const standing = { roles, mandates };
  const waits = await ask.waitingIn({ tenant: slug, ...standing });
  const [running, organisations, standard, ofRegion] = await Promise.all([
    Promise.all(processes.map((process) => runningOf(ask, who, process, waits))),
    ask.offering?.listed({ thing: organisationThing, tenant: slug, roles, mandates }),
    standardSection(ask, { ...who, roles, mandates }),
    slug === ask.region ? Promise.all([regionToday(ask, own), reviewsSection(ask, own)]) : null,
  ]);
  // The region's standard has a main button of its own.
  const seen = { waits, running, home, standing };
  const first = standard === null ? await firstFor(ask, who, own, seen) : undefined;
  const nameOf = namesIn(ask);
  // The region has a list of its own of what waits for it.
  const beside = waits.filter(({ processId }) => processId === undefined && slug !== ask.region);
  return page(ofPerson(c, name, { name: tenantName(slug), href: communeAddress(slug) }), {
    title: home.title,
    crumb: 'Oficina',
    lead: (
      <>
        <p>
          {tenantName(slug)}. {home.lead}
        </p>
        <p class="chips">
          {roles.map((role) => (
            <Chip>{es.roles[role]}</Chip>
          ))}
        </p>
      </>
    ),
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        {ofRegion}
        {first ? <FirstCard first={first} /> : standard}
        {running.toReversed().map((one) => (
          <ProcessSection slug={slug} running={one} first={first?.wait} nameOf={nameOf} />
        ))}
        <Beside waits={beside} first={first?.wait} nameOf={nameOf} />
        <p class="actions">
          <Shortcuts slug={slug} own={own} first={first?.href} />
          <TeamLink slug={slug} own={own} />
          <SettingsLink slug={slug} own={own} />
          <ApplyingLink slug={slug} own={own} />
          <LeavingLink slug={slug} own={own} />
        </p>
        <Organisations slug={slug} register={organisations} />
      </>
    ),
  });
};
