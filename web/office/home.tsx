import type { Context } from 'hono';
import { mayAsk } from '#access';
import { listProcesses } from '#processes';
import { isTenant, region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, must } from '../portal/must.ts';
import { es } from '../text/es.ts';
import { verbWords } from '../text/verbs.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip, Empty } from '../ui/parts.tsx';
import { Done } from './done.tsx';

const shortcuts = {
  tenant: ['processes.open-process', 'organisations.register-organisation', 'tenancy.appoint'],
  region: ['tenancy.record-membership'],
} as const;

/** Where somebody with an office begins: their processes, and what they may open. */
export const officeHome = (ask: Ask) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return c.redirect(`${ask.signInPath}?volver=/${slug}/oficina`, 303);
  const { name, roles } = await ask.standing(slug, person);
  const isOffice = mayAsk(roles, 'office.read') ?? mayAsk(roles, 'membership.record');
  if (!isOffice) throw new NothingHere('role');
  const processes = await must(ask.read(listProcesses, { tenant: slug, person }, {}));
  const isCoordinator = mayAsk(roles, 'processes.open') !== undefined;
  const actions = [
    ...(isCoordinator ? shortcuts.tenant : []),
    ...(mayAsk(roles, 'membership.record') ? shortcuts.region : []),
  ];
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
        <section>
          <h2>Procesos</h2>
          {processes.items.length === 0 ? (
            <Empty>Abre el primer proceso: elige el estándar y ponle un título.</Empty>
          ) : null}
          <ul class="cards">
            {processes.items.map((process) => (
              <li class="card">
                <h3>
                  <a href={`/${slug}/oficina/procesos/${process.id}`}>{process.title}</a>
                </h3>
                <Chip>Fase: {es.phases[process.phase]}</Chip>
              </li>
            ))}
          </ul>
        </section>
        <p class="actions">
          {actions.map((id, index) => (
            <a class={index === 0 ? 'button' : 'button quiet'} href={`/${slug}/hacer/${id}`}>
              {verbWords(id).title}
            </a>
          ))}
        </p>
      </>
    ),
  });
};
