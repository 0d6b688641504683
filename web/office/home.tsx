import type { Context } from 'hono';
import { type Role, mayAsk } from '#access';
import type { SignedIn } from '#identity';
import { type TenantId, instantOf } from '#kernel';
import { listOrganisations } from '#organisations';
import type { Verb } from '#perform';
import { type ProcessView, listProcesses } from '#processes';
import { hasOffice, isPartner, region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, must } from '../portal/must.ts';
import { es, word } from '../text/es.ts';
import { verbWords } from '../text/verbs.ts';
import { count } from '../ui/format.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip, Empty } from '../ui/parts.tsx';
import { formAddress, officeAddress, processAddress, teamAddress } from './addresses.ts';
import { Done } from './done.tsx';
import { everyItem } from './lists.ts';
import { partnerHome } from './partner.tsx';
import { RightsLink } from './right-card.tsx';
import { standardSection } from './standard.tsx';
import { Tasks } from './station.tsx';
import { type Task, ownVerbs, stopsOf, tasksOf } from './work.ts';

const shortcuts = [
  'processes.open-process',
  'tenancy.record-membership',
  'organisations.register-organisation',
] as const;

type Who = { readonly tenant: TenantId; readonly person: SignedIn };

const ProcessSection = ({
  slug,
  process,
  tasks,
}: {
  slug: string;
  process: ProcessView;
  tasks: readonly Task[];
}) => (
  <section>
    <h2>
      <a href={processAddress(slug, process.id)}>{process.title}</a>
    </h2>
    <p class="chips">
      <Chip tone="good">Fase: {es.phases[process.phase]}</Chip>
      <Chip tone={tasks.length > 0 ? 'warn' : ''}>
        {tasks.length === 0
          ? 'Nada espera por ti'
          : `${count(tasks.length, 'cosa espera', 'cosas esperan')} por ti`}
      </Chip>
    </p>
    <Tasks at={{ slug, processId: process.id }} tasks={tasks} />
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

/** Where somebody with an office begins: what waits for them in each process, and what they may open. */
export const officeHome = (ask: Ask, verbs: readonly Verb[]) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return c.redirect(`${ask.signInPath}?volver=${officeAddress(slug)}`, 303);
  if (isPartner(slug)) return partnerHome(c, ask, verbs, { tenant: slug, person });
  const { name, roles, mandates } = await ask.standing(slug, person);
  const [mandate] = mandates;
  const isOffice = hasOfficeWork(roles);
  // Who works here by mandate alone finds it where they find all their communes.
  if (!isOffice && mandate) return c.redirect(officeAddress(mandate.partner), 303);
  if (!isOffice) throw new NothingHere('role');
  const who = { tenant: slug, person };
  const { items: processes } = await must(ask.read(listProcesses, who, {}));
  const own = ownVerbs(verbs, roles);
  const now = instantOf(ask.nowMs());
  const tasks = await Promise.all(
    processes.map(async ({ id, phase }) =>
      tasksOf(await stopsOf({ ask, ...who, processId: id, phase, now }, own)),
    ),
  );
  const acts = shortcuts.filter((id) => own.has(id));
  const [organisations, standard] = await Promise.all([
    organisationsIn(ask, who),
    standardSection(ask, who, own),
  ]);
  return answerPage(c, {
    title: `Oficina de ${tenantName(slug)}`,
    signInPath: ask.signInPath,
    name,
    crumbs: [
      { name: region.name, href: '/' },
      { name: tenantName(slug), href: `/${slug}` },
      { name: 'Oficina' },
    ],
    children: (
      <>
        <div class="lead">
          <h1>Oficina de {tenantName(slug)}</h1>
          <p class="chips">
            {roles.map((role) => (
              <Chip>{es.roles[role]}</Chip>
            ))}
          </p>
        </div>
        <Done c={c} />
        {standard}
        {processes.length === 0 && (standard === null || own.has('processes.open-process')) ? (
          <Empty>
            {own.has('processes.open-process')
              ? 'Abre el primer proceso: ponle un título y elige el estándar.'
              : 'Aquí todavía no hay procesos abiertos.'}
          </Empty>
        ) : null}
        {processes.toReversed().map((process, index) => (
          <ProcessSection slug={slug} process={process} tasks={tasks.at(-1 - index) ?? []} />
        ))}
        <p class="actions">
          {acts.map((id, index) => (
            <a
              class={
                index === 0 && processes.length === 0 && standard === null
                  ? 'button'
                  : 'button quiet'
              }
              href={formAddress(slug, id)}
            >
              {verbWords(id).title}
            </a>
          ))}
          <RightsLink slug={slug} own={own} />
          <TeamLink slug={slug} own={own} />
        </p>
        {own.has('organisations.register-organisation') ? (
          <Register
            title="Organizaciones registradas"
            rows={organisations}
            empty="Registra las organizaciones que participan: cada una se cuenta una sola vez."
          />
        ) : null}
      </>
    ),
  });
};
