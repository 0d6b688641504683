import type { Context } from 'hono';
import { processAddress } from '#addresses';
import { type Capability, mayAsk } from '#access';
import { type Phase, type TenantId, instantOf, phases } from '#kernel';
import { type Offering, isGranted } from '#perform';
import { calendarThing, enterPhase, openProcess, processThing, viewProcess } from '#processes';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { count } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { DoneNote } from './done-note.tsx';
import { Gate, missingNow } from './gate.tsx';
import { type At, StationSection, Tasks } from './station.tsx';
import { type Stop, type Task, stopsOf, tasksOf } from './work.ts';
import { whenPublished } from './published.ts';
import { inOffice, page } from '../parts/page.tsx';
import { Step } from '../parts/step.tsx';

const Waiting = ({ at, tasks }: { at: At; tasks: readonly Task[] }) => (
  <section id="esperan">
    <h2>
      {tasks.length === 0
        ? 'Nada espera por ti'
        : `${count(tasks.length, 'cosa espera', 'cosas esperan')} por ti`}
    </h2>
    {tasks.length === 0 ? (
      <Empty>Más abajo está lo que puedes hacer en esta fase.</Empty>
    ) : (
      <Tasks at={at} tasks={tasks} />
    )}
  </section>
);

const Move = ({ at, phase }: { at: At; phase: Phase }) => {
  const next = phases[phases.indexOf(phase) + 1];
  return (
    <Step
      slug={at.slug}
      verb={enterPhase}
      given={{ processId: at.processId }}
      isSmall={false}
      {...(next ? { title: `Pasar a ${es.phases[next]} u otra fase` } : {})}
    />
  );
};

/** Stations without work for the reader: closed at first, and named even where nothing is there yet. */
const Elsewhere = ({ at, stops, phase }: { at: At; stops: readonly Stop[]; phase: Phase }) => {
  const filled = stops.filter(({ things }) => things.length > 0);
  const empty = stops.filter(({ things }) => things.length === 0);
  return (
    <>
      {filled.length > 0 ? (
        <details>
          <summary>Lo demás del proceso ({filled.length})</summary>
          <div class="stack">
            {filled.map((stop) => (
              <StationSection at={at} stop={stop} phase={phase} />
            ))}
          </div>
        </details>
      ) : null}
      {empty.length > 0 ? (
        <small>
          Todavía no hay: {empty.map(({ station }) => station.title.toLowerCase()).join(', ')}.
        </small>
      ) : null}
    </>
  );
};

/** Main work of the phase, something waiting or something to begin. Mere corrections stay folded away. */
const isBusy =
  (phase: Phase) =>
  ({ station, creates, things }: Stop) =>
    creates.length > 0 ||
    things.some(
      ({ waitsFor, others }) =>
        waitsFor !== undefined || (others.length > 0 && station.phases.includes(phase)),
    );

type Looking = { readonly slug: TenantId; readonly processId: string } & Pick<
  Parameters<Offering['listed']>[0],
  'roles' | 'mandates'
>;

/** Which steps of the process itself, and of its calendar, can be taken now by whoever looks. */
const stepsIn = async (ask: Ask, { slug, processId, roles, mandates }: Looking) => {
  const looking = { tenant: slug, processId, below: [processId], roles, mandates };
  const all = await Promise.all(
    [processThing, calendarThing].map(async (thing) => ask.offering?.listed({ ...looking, thing })),
  );
  const ids = new Set(
    all.flatMap((one) => one?.things.flatMap(({ steps }) => steps.map(({ id }) => id)) ?? []),
  );
  return ({ id }: { readonly id: string }) => ids.has(id);
};

/** The office of a process: what waits, what can be done now, and the rest folded away. */
export const officeProcess = (ask: Ask) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  const processId = c.req.param('processId') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  const at = { slug, processId };
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles, mandates } = await ask.standing(slug, person);
  const isGiven = (capability: Capability) => mandates.some(isGranted(capability, processId));
  if (!mayAsk(roles, 'office.read') && !isGiven('office.read')) throw new NothingHere('role');
  const who = { tenant: slug, person };
  const isNew = c.req.query('hecho') === openProcess.id;
  const process = await orNotFound(
    whenPublished(isNew, () => ask.read(viewProcess, who, { processId })),
  );
  const { phase } = process;
  const now = instantOf(ask.nowMs());
  const stops = await stopsOf({
    ask,
    ...who,
    processId,
    phase,
    now,
    standing: { roles, mandates },
  });
  const can = await stepsIn(ask, { ...at, roles, mandates });
  const missing = await missingNow(ask, at, person, phase);
  const hasWork = isBusy(phase);
  const busy = stops.filter(hasWork);
  return page(inOffice(c, { slug, name }), {
    title: `Oficina: ${process.title}`,
    heading: process.title,
    crumb: process.title,
    lead: (
      <p class="chips">
        <Chip tone="good">Fase: {es.phases[phase]}</Chip>
        {roles.map((role) => (
          <Chip>{es.roles[role]}</Chip>
        ))}
        {isGiven('office.read') ? <Chip>{es.roles.facilitator}</Chip> : null}
      </p>
    ),
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        <Stepper phase={phase} />
        <Waiting at={at} tasks={tasksOf(stops)} />
        <Gate at={at} phase={phase} missing={missing} can={can} />
        {busy.map((stop) => (
          <StationSection at={at} stop={stop} phase={phase} />
        ))}
        <Elsewhere at={at} stops={stops.filter((stop) => !hasWork(stop))} phase={phase} />
        <p class="actions">
          {can(enterPhase) ? <Move at={at} phase={phase} /> : null}
          <a href={processAddress(slug, processId)}>Mira la página pública</a>
        </p>
      </>
    ),
  });
};
