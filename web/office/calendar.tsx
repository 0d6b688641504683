import type { Context } from 'hono';
import { calendarFormAddress, officeProcessAddress } from '#addresses';
import { mayAsk } from '#access';
import type { SignedIn } from '#identity';
import { type Refusal, type TenantId, phases } from '#kernel';
import { pipelineRefusals } from '#perform';
import { scheduleProcess, viewCalendarDraft } from '#processes';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { verbWords } from '../text/verbs.ts';
import { type Typed, inputOf, rowsOf, spareMeetings } from './calendar-fields.ts';
import { newKey, sentIn } from './proposing.ts';
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
  if (!person)
    return c.redirect(`${ask.signInPath}?volver=${calendarFormAddress(slug, processId)}`, 303);
  const { name, roles } = await ask.standing(slug, person);
  if (!mayAsk(roles, scheduleProcess.capability)) throw new NothingHere('role');
  return { slug, processId, person, name };
};

const sentenceOf = ({ code }: Refusal): string => {
  const known: Readonly<Record<string, { readonly es: string }>> = {
    ...pipelineRefusals,
    ...scheduleProcess.refusals,
  };
  return (known[code] ?? pipelineRefusals['request.invalid']).es;
};

type Wrong = { readonly field: string; readonly sentence: string };

const Day = ({
  name,
  label,
  value,
  wrong,
}: {
  name: string;
  label: string;
  value: string;
  wrong: Wrong | undefined;
}) => {
  const isWrong = wrong?.field === name;
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {isWrong ? (
        <span class="error" id={`${name}-error`}>
          {wrong.sentence}
        </span>
      ) : null}
      <input
        type="date"
        id={name}
        name={name}
        value={value}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${name}-error` : undefined}
      />
    </div>
  );
};

const Meeting = ({ at, typed, wrong }: { at: number; typed: Typed; wrong: Wrong | undefined }) => (
  <fieldset class="field">
    <legend>Reunión {at + 1}</legend>
    <div class="field">
      <label for={`m${at}-title`}>Nombre</label>
      <input
        type="text"
        id={`m${at}-title`}
        name={`m${at}-title`}
        maxlength={160}
        value={typed[`m${at}-title`]}
      />
    </div>
    <div class="field">
      <label for={`m${at}-phase`}>Fase</label>
      <select id={`m${at}-phase`} name={`m${at}-phase`}>
        {phases.map((phase) => (
          <option value={phase} selected={typed[`m${at}-phase`] === phase}>
            {es.phases[phase]}
          </option>
        ))}
      </select>
    </div>
    <Day name={`m${at}-on`} label="Día" value={typed[`m${at}-on`] ?? ''} wrong={wrong} />
  </fieldset>
);

const show = (
  c: Context,
  ask: Ask,
  { slug, processId, name }: Work,
  typed: Typed,
  version: number,
  wrong?: Wrong,
) => {
  const { title, button, intro } = verbWords(scheduleProcess.id);
  return page(
    inOffice(c, { slug, name }, { name: 'Proceso', href: officeProcessAddress(slug, processId) }),
    {
      title,
      status: wrong ? 422 : 200,
      lead: <p>{intro}</p>,
      body: (
        <>
          {wrong ? (
            <div class="summary" role="alert">
              <p class="error">
                {wrong.field ? <a href={`#${wrong.field}`}>{wrong.sentence}</a> : wrong.sentence}
              </p>
            </div>
          ) : null}
          <form class="stack" method="post" action={calendarFormAddress(slug, processId)}>
            <input type="hidden" name="_key" value={newKey(ask)} />
            <input type="hidden" name="version" value={String(version)} />
            {phases.map((phase) => (
              <fieldset class="field">
                <legend>{es.phases[phase]}</legend>
                <div class="pair">
                  <Day
                    name={`${phase}-opens`}
                    label="Empieza"
                    value={typed[`${phase}-opens`] ?? ''}
                    wrong={wrong}
                  />
                  <Day
                    name={`${phase}-closes`}
                    label="Termina"
                    value={typed[`${phase}-closes`] ?? ''}
                    wrong={wrong}
                  />
                </div>
              </fieldset>
            ))}
            <details open={rowsOf(typed) > 0}>
              <summary>Reuniones que se esperan</summary>
              {Array.from({ length: rowsOf(typed) + spareMeetings }, (_, at) => (
                <Meeting at={at} typed={typed} wrong={wrong} />
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
  const typed: Record<string, string> = {};
  for (const { phase, opensOn, closesOn } of calendar.phases) {
    typed[`${phase}-opens`] = opensOn;
    typed[`${phase}-closes`] = closesOn;
  }
  for (const [at, meeting] of calendar.meetings.entries()) {
    typed[`m${at}-title`] = meeting.title;
    typed[`m${at}-phase`] = meeting.phase;
    typed[`m${at}-on`] = meeting.on;
  }
  return show(c, ask, work, typed, version);
};

/** Writes the calendar; a refusal is the form again, at the date that it is about. */
export const postCalendar = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (work instanceof Response) return work;
  const { slug, processId, person } = work;
  const { fields, key, version } = await sentIn(c, ask);
  const { typed, input, fieldAt } = inputOf(fields);
  const asking = { tenant: slug, person, key };
  const done = await ask.perform(scheduleProcess, asking, { processId, ...input, version });
  if (done.ok)
    return c.redirect(`${officeProcessAddress(slug, processId)}?hecho=${scheduleProcess.id}`, 303);
  if (done.code === 'request.not-found') throw new NothingHere(done.code);
  const wrong = { field: fieldAt(done.at ?? ''), sentence: sentenceOf(done) };
  return show(c, ask, work, typed, version, wrong);
};
