import type { Context } from 'hono';
import { isOpenIn, mayAsk, policyOf } from '#access';
import type { Phase } from '#kernel';
import type { Verb } from '#perform';
import { viewProcess } from '#processes';
import { isTenant, region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, must } from '../portal/must.ts';
import { es } from '../text/es.ts';
import { verbWords } from '../text/verbs.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip } from '../ui/parts.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Done } from './done.tsx';
import { type Station, type Thing, stations } from './stations.ts';

type Actions = { readonly slug: string; readonly processId: string; readonly phase: Phase };

const paramsOf = (verb: Verb) => [...verb.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
const roomOf = (verb: Verb) => verb.id.split('.')[0] ?? '';

/** Verbs about one thing of a station, and verbs of the station that make a new one. */
const verbsFor = (verbs: readonly Verb[], { rooms, param }: Station) => {
  const here = verbs.filter(
    (verb) => rooms.includes(roomOf(verb)) && verb.path.startsWith('/processes/:processId'),
  );
  return {
    onThing: here.filter((verb) => paramsOf(verb)[1] === param),
    onProcess: here.filter((verb) => {
      const [, second] = paramsOf(verb);
      return second === undefined || !stations.some((station) => station.param === second);
    }),
  };
};

const opensIn = (verb: Verb) => {
  const { phases } = policyOf(verb.capability);
  return phases === 'any' ? '' : phases.map((phase) => es.phases[phase].toLowerCase()).join(', ');
};

const Action = ({
  verb,
  at,
  thing,
}: {
  verb: Verb;
  at: Actions;
  thing?: { name: string; id: string };
}) => {
  const query = new URLSearchParams({
    processId: at.processId,
    ...(thing ? { [thing.name]: thing.id } : {}),
  });
  const { title } = verbWords(verb.id);
  return isOpenIn(verb.capability, at.phase) ? (
    <a class="button quiet small" href={`/${at.slug}/hacer/${verb.id}?${query.toString()}`}>
      {title}
    </a>
  ) : (
    <small>
      {title} (se abre en: {opensIn(verb)})
    </small>
  );
};

const ThingRow = ({
  thing,
  verbs,
  at,
  param,
}: {
  thing: Thing;
  verbs: readonly Verb[];
  at: Actions;
  param: string;
}) => {
  const open = verbs.filter((verb) => isOpenIn(verb.capability, at.phase));
  return (
    <li class="card">
      <h3>{thing.title}</h3>
      <p class="chips">
        <Chip>{thing.state}</Chip>
      </p>
      {open.length > 0 ? (
        <details>
          <summary>Qué puedes hacer</summary>
          <p class="actions">
            {open.map((verb) => (
              <Action verb={verb} at={at} thing={{ name: param, id: thing.id }} />
            ))}
          </p>
        </details>
      ) : null}
    </li>
  );
};

/** The office of a process: every station of the thread, what is there and what can be done now. */
export const officeProcess = (ask: Ask, verbs: readonly Verb[]) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  const processId = c.req.param('processId') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person)
    return c.redirect(`${ask.signInPath}?volver=/${slug}/oficina/procesos/${processId}`, 303);
  const { name, roles } = await ask.standing(slug, person);
  if (!mayAsk(roles, 'office.read')) throw new NothingHere('role');
  const who = { tenant: slug, person };
  const process = await must(ask.read(viewProcess, who, { processId }));
  const things = await Promise.all(stations.map(({ gather }) => gather(ask, who, processId)));
  const own = verbs.filter((verb) => mayAsk(roles, verb.capability) !== undefined);
  const at = { slug, processId, phase: process.phase };
  const move = own.find(({ id }) => id === 'processes.enter-phase');
  return answerPage(c, {
    title: `Oficina: ${process.title}`,
    signInPath: ask.signInPath,
    name,
    crumbs: [
      { name: region.name, href: '/' },
      { name: tenantName(slug), href: `/${slug}` },
      { name: 'Oficina', href: `/${slug}/oficina` },
      { name: process.title },
    ],
    children: (
      <>
        <div class="lead">
          <h1>{process.title}</h1>
          <p class="chips">
            <Chip>Fase: {es.phases[process.phase]}</Chip>
            {roles.map((role) => (
              <Chip>{es.roles[role]}</Chip>
            ))}
          </p>
        </div>
        <Done c={c} />
        <Stepper phase={process.phase} />
        <p class="actions">
          {move ? (
            <a class="button" href={`/${slug}/hacer/${move.id}?processId=${processId}`}>
              {verbWords(move.id).title}
            </a>
          ) : null}
          <a href={`/${slug}/procesos/${processId}`}>Mira la página pública</a>
        </p>
        {stations.map((station, index) => {
          const { onThing, onProcess } = verbsFor(own, station);
          const listed = things[index] ?? [];
          const isFirstOfRoom =
            stations.findIndex(({ rooms }) => rooms[0] === station.rooms[0]) === index;
          if (listed.length === 0 && onProcess.length === 0) return null;
          return (
            <section id={station.param}>
              <h2>{station.title}</h2>
              {isFirstOfRoom ? (
                <p class="actions">
                  {onProcess
                    .filter(
                      (verb) =>
                        roomOf(verb) === station.rooms[0] || station.param === 'obligationId',
                    )
                    .map((verb) => (
                      <Action verb={verb} at={at} />
                    ))}
                </p>
              ) : null}
              <ul class="cards">
                {listed.map((thing) => (
                  <ThingRow thing={thing} verbs={onThing} at={at} param={station.param} />
                ))}
              </ul>
            </section>
          );
        })}
      </>
    ),
  });
};
