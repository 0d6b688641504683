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
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { listOrganisations } from '#organisations';
import type { Verb } from '#perform';
import { listProcesses, openProcess } from '#processes';
import { beginDossier, openCall } from '#joining';
import { hasOffice, isPartner, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es, word } from '../text/es.ts';
import { homeOf } from '../text/homes.ts';
import { verbWords, wordsFor } from '../text/verbs.ts';
import { count } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { FirstCard, type Running } from './first.tsx';
import { everyItem } from '../http/reading.ts';
import { partnerHome } from './partner.tsx';
import { firstFor, runningOf } from './waiting.ts';
import { regionToday } from './region-today.tsx';
import { reviewsSection } from './reviews.tsx';
import { RightsLink } from './right-card.tsx';
import { standardSection } from './standard.tsx';
import { Tasks } from './station.tsx';
import { type Task, ownVerbs } from './work.ts';
import { ofPerson, page } from '../parts/page.tsx';

const shortcuts = [
  openProcess.id,
  'tenancy.record-membership',
  openCall.id,
  'plans.record-earlier-plan',
  'plans.reverse-earlier-plan',
  'organisations.register-organisation',
] as const;

/** How a verb is called, where its room says so. */
const titleOf = (own: ReadonlyMap<string, Verb>, id: string) => {
  const verb = own.get(id);
  return (verb ? wordsFor(verb) : verbWords(id)).title;
};

type Who = { readonly tenant: TenantId; readonly person: SignedIn };

const ProcessSection = ({
  slug,
  running: { process, tasks },
  first,
}: {
  slug: string;
  running: Running;
  first: Task | undefined;
}) => (
  <section>
    <h2>
      <a href={officeProcessAddress(slug, process.id)}>{process.title}</a>
    </h2>
    <p class="chips">
      <Chip tone="good">Fase: {es.phases[process.phase]}</Chip>
      <Chip tone={tasks.length > 0 ? 'warn' : ''}>
        {tasks.length === 0
          ? 'Nada espera por ti'
          : `${count(tasks.length, 'cosa espera', 'cosas esperan')} por ti`}
      </Chip>
    </p>
    <Tasks at={{ slug, processId: process.id }} tasks={tasks.filter((task) => task !== first)} />
  </section>
);

type Named = { readonly title: string; readonly note: string };

const Register = ({
  title,
  rows,
  empty,
}: {
  title: string;
  rows: readonly Named[];
  empty: string;
}) => (
  <details>
    <summary>
      {title} ({rows.length})
    </summary>
    {rows.length === 0 ? <Empty>{empty}</Empty> : null}
    <ul>
      {rows.map((row) => (
        <li>
          {row.title} <small>{row.note}</small>
        </li>
      ))}
    </ul>
  </details>
);

const organisationsIn = async (ask: Ask, who: Who): Promise<readonly Named[]> => {
  const found = await everyItem((cursor) => ask.read(listOrganisations, who, cursor));
  return found.map(({ name, kind }) => ({ title: name, note: word(es.organisationKinds, kind) }));
};

const Organisations = ({ own, rows }: { own: ReadonlyMap<string, Verb>; rows: readonly Named[] }) =>
  own.has('organisations.register-organisation') ? (
    <Register
      title="Organizaciones registradas"
      rows={rows}
      empty="Registra las organizaciones que participan: cada una se cuenta una sola vez."
    />
  ) : null;

const hasOfficeWork = (roles: readonly Role[]) =>
  (['office.read', 'membership.record', 'standards.vote'] as const).some((one) =>
    mayAsk(roles, one),
  );

const TeamLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has('tenancy.appoint') ? (
    <a class="button quiet" href={teamAddress(slug)}>
      Equipo y mandatos
    </a>
  ) : null;

const SettingsLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has('tenancy.set-profile') ? (
    <a class="button quiet" href={settingsAddress(slug)}>
      {verbWords('tenancy.set-profile').title}
    </a>
  ) : null;

const ApplyingLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has(beginDossier.id) ? (
    <a class="button quiet" href={applyingAddress(slug)}>
      Postulaciones
    </a>
  ) : null;

const LeavingLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, Verb> }) =>
  own.has('archive.prepare-archive') ? (
    <a class="button quiet" href={leavingAddress(slug)}>
      Llevarse todo
    </a>
  ) : null;

/** Where somebody with an office begins: what waits for them in each process, and what they may open. */
export const officeHome = (ask: Ask, verbs: readonly Verb[]) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  if (isPartner(slug)) return partnerHome(c, ask, verbs, { tenant: slug, person });
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
  const [running, organisations, standard, today, reviews] = await Promise.all([
    Promise.all(processes.map((process) => runningOf(ask, who, process, own, { roles, mandates }))),
    organisationsIn(ask, who),
    standardSection(ask, { ...who, roles, mandates }),
    slug === ask.region ? regionToday(ask, own) : null,
    slug === ask.region ? reviewsSection(ask, own) : null,
  ]);
  // The region's standard has a main button of its own.
  const first = standard === null ? await firstFor(ask, who, own, { running, home }) : undefined;
  const acts = shortcuts.filter((id) => own.has(id) && first?.href !== formAddress(slug, id));
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
        {today}
        {reviews}
        {first ? <FirstCard first={first} /> : standard}
        {running.toReversed().map((one) => (
          <ProcessSection slug={slug} running={one} first={first?.task} />
        ))}
        <p class="actions">
          {acts.map((id) => (
            <a class="button quiet" href={formAddress(slug, id)}>
              {titleOf(own, id)}
            </a>
          ))}
          {first?.href === rightsAddress(slug) ? null : <RightsLink slug={slug} own={own} />}
          <TeamLink slug={slug} own={own} />
          <SettingsLink slug={slug} own={own} />
          <ApplyingLink slug={slug} own={own} />
          <LeavingLink slug={slug} own={own} />
        </p>
        <Organisations own={own} rows={organisations} />
      </>
    ),
  });
};
