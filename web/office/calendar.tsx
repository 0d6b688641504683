import { wordsOf } from '#perform';
import type { Context } from 'hono';
import { calendarFormAddress, officeProcessAddress } from '#addresses';
import { mayAsk } from '#access';
import type { SignedIn } from '#identity';
import { type TenantId, phases } from '#kernel';
import { scheduleProcess, viewCalendarDraft } from '#processes';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { textIn } from '../http/body.ts';
import { newFormKey } from '../http/form-key.ts';
import { addressHere, toSignIn } from '../http/lead.ts';
import { type Unsent, forgetUnsent, unsentAt } from '../http/unsent.ts';
import type { Asked } from '../parts/form/asked.ts';
import { FieldRow } from '../parts/form/field.tsx';
import { Hidden, listed } from '../parts/form/form.tsx';
import { GivenBack } from '../parts/form/given-back.tsx';
import { withNow } from '../parts/form/now.tsx';
import { Summary } from '../parts/form/summary.tsx';
import { type Told, type Wrong, toldOf, untold } from '../parts/form/wrongs.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es } from '../text/es.ts';
import {
  type Typed,
  inputOf,
  meetingFields,
  phaseFields,
  rowsOf,
  spareMeetings,
  typedOf,
} from './calendar-fields.ts';
import { sentIn } from './proposing.ts';
import { inOffice, page } from '../parts/page.tsx';

type Work = {
  readonly slug: TenantId;
  readonly processId: string;
  readonly person: SignedIn;
  readonly name: string;
};

const workOf = async (c: Context, ask: Ask): Promise<Work | Response> => {
  const slug = c.req.param('slug') ?? '';
  const processId = c.req.param('processId') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(slug, person);
  if (!mayAsk(roles, scheduleProcess.capability)) throw new NothingHere('role');
  return { slug, processId, person, name };
};

type Shown = {
  readonly typed: Typed;
  readonly wrongs: readonly Wrong[];
  /** What the calendar says now, where it changed while somebody wrote. */
  readonly now: Typed | undefined;
};

const Row = ({ field, typed, wrongs, now }: { field: Asked } & Shown) => (
  <FieldRow
    field={(now && withNow([field], typed, now)[0]) ?? field}
    value={typed[field.name]}
    wrongs={wrongs.filter(({ at }) => at === field.name)}
  />
);

/** Every field with the name of its group, as the summary above the form calls it. */
const grouped = (typed: Typed): readonly Asked[] => [
  ...phases.flatMap((phase) =>
    phaseFields(phase).map((field) => ({
      ...field,
      label: `${es.phases[phase]}, ${field.label.toLowerCase()}`,
    })),
  ),
  ...Array.from({ length: rowsOf(typed) + spareMeetings }, (_, at) =>
    meetingFields(at).map((field) => ({
      ...field,
      label: `Reunión ${at + 1}, ${field.label.toLowerCase()}`,
    })),
  ).flat(),
];

const show = (
  c: Context,
  ask: Ask,
  { slug, processId, name }: Work,
  typed: Typed,
  version: string,
  {
    told = untold,
    unsent,
    now,
  }: { told?: Told; unsent?: Unsent | undefined; now?: Typed | undefined } = {},
) => {
  const { wrongs, status } = told;
  const { name: title, button, intro } = wordsOf(scheduleProcess);
  return page(
    inOffice(c, { slug, name }, { name: 'Proceso', href: officeProcessAddress(slug, processId) }),
    {
      title,
      wrongs,
      status,
      lead: <p>{intro}</p>,
      body: (
        <>
          <GivenBack unsent={unsent} />
          <form
            class="stack"
            method="post"
            action={calendarFormAddress(slug, processId)}
            novalidate
          >
            <Summary wrongs={listed(wrongs, grouped(typed))} />
            <Hidden formKey={newFormKey(ask)} version={version} />
            {phases.map((phase) => (
              <fieldset class="field">
                <legend>{es.phases[phase]}</legend>
                <div class="pair">
                  {phaseFields(phase).map((field) => (
                    <Row field={field} typed={typed} wrongs={wrongs} now={now} />
                  ))}
                </div>
              </fieldset>
            ))}
            <details open={rowsOf(typed) > 0}>
              <summary>Reuniones que se esperan</summary>
              {Array.from({ length: rowsOf(typed) + spareMeetings }, (_, at) => (
                <fieldset class="field">
                  <legend>Reunión {at + 1}</legend>
                  {meetingFields(at).map((field) => (
                    <Row field={field} typed={typed} wrongs={wrongs} now={now} />
                  ))}
                </fieldset>
              ))}
            </details>
            <p>Una fase o reunión sin fechas no entra en el calendario.</p>
            <p class="actions">
              <button type="submit">{button}</button>
              <a href={officeProcessAddress(slug, processId)}>Volver sin guardar</a>
            </p>
          </form>
        </>
      ),
    },
  );
};

/** The calendar as dates to fill in, phase by phase. */
export const calendarForm = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (work instanceof Response) return work;
  const who = { tenant: work.slug, person: work.person };
  const { calendar, version } = await orNotFound(
    ask.read(viewCalendarDraft, who, { processId: work.processId }),
  );
  const typed = typedOf(calendar);
  const unsent = await unsentAt(c, ask, addressHere(c));
  if (!unsent) return show(c, ask, work, typed, version);
  const sent = new Map(Object.entries(unsent.values));
  const before = inputOf(sent);
  return show(c, ask, work, before.typed, textIn(sent, 'version') || version, { unsent });
};

/** Writes the calendar; a refusal is the form again, at the date that it is about. */
export const postCalendar = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (work instanceof Response) return work;
  const { slug, processId, person } = work;
  const { fields, key, version: named } = await sentIn(c, ask);
  const version = named ?? '';
  const { typed, input, fieldAt } = inputOf(fields);
  const asking = { tenant: slug, person, key };
  const done = await ask.perform(scheduleProcess, asking, { processId, ...input, version });
  if (!done.ok && done.code === 'request.not-found') throw new NothingHere(done.code);
  if (!done.ok) {
    const { wrongs, status } = toldOf(done, scheduleProcess.refusals);
    const placed = wrongs.map((wrong) => ({ ...wrong, at: fieldAt(wrong.at) }));
    const told = { wrongs: placed, status };
    if (done.code !== 'request.stale') return show(c, ask, work, typed, version, { told });
    const who = { tenant: slug, person };
    const after = await orNotFound(ask.read(viewCalendarDraft, who, { processId }));
    return show(c, ask, work, typed, after.version, { told, now: typedOf(after.calendar) });
  }
  await forgetUnsent(c, ask);
  return c.redirect(`${officeProcessAddress(slug, processId)}?hecho=${scheduleProcess.id}`, 303);
};
