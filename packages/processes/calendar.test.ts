import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDate, addDays, addMonths, isBusinessDay } from '#kernel';
import {
  openProcess,
  publishCalendars,
  publishProcesses,
  scheduleProcess,
  viewCalendar,
  viewCalendarDraft,
} from '#processes';
import { type Scene, openScene } from '#samples';
import { publishIn } from '../contributions/samples.ts';
import { feasible, schedule, shiftTo } from './calendar.ts';
import { ProcessId } from './process.ts';
import { processIn } from './samples.ts';
import { fromTemplate } from './template.ts';

const input = { title: 'Primer plan', standard: 'ogp-local', edition: 1 };
const phases = [
  { phase: 'preparation', opensOn: '2026-03-02', closesOn: '2026-04-10' },
  { phase: 'dialogues', opensOn: '2026-04-13', closesOn: '2026-06-12' },
];
const meetings = [{ phase: 'dialogues', on: '2026-04-20', title: 'Primer diálogo abierto' }];
const someDay = integer({ min: 0, max: 9000 }).map((days) =>
  addDays('2020-01-01' as LocalDate, days),
);

const calendarOf = async (scene: Scene, processId: string) => {
  await publishIn(scene, publishCalendars, '-', processId);
  await publishIn(scene, publishProcesses, '-', processId);
  const seen = await scene.look(viewCalendar, { processId });
  return seen.ok ? seen.value : undefined;
};

describe('the calendar of a process', () => {
  test('comes from the template of its standard, from the day on which it begins', async () => {
    const scene = openScene();
    const { processId } = await scene.done(openProcess, { ...input, startsOn: '2026-04-01' });
    const calendar = await calendarOf(scene, processId);
    expect(calendar?.phases).toHaveLength(8);
    expect(calendar?.phases[0]).toEqual({
      phase: 'preparation',
      opensOn: '2026-04-01',
      closesOn: '2026-05-12',
    });
    expect(calendar?.lineage).toEqual({ standard: 'ogp-local' });
  });

  test('is copied from another commune’s process, and says from which', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const copied = await theirs.done(openProcess, { ...input, startsOn: '2026-04-01' });
    await calendarOf(theirs, copied.processId);
    const { processId } = await ours.done(openProcess, {
      ...input,
      startsOn: '2026-05-04',
      copiedCommune: theirs.tenant,
      copiedProcess: copied.processId,
    });
    expect(await calendarOf(ours, processId)).toMatchObject({
      lineage: { commune: theirs.tenant, processId: copied.processId, title: 'Primer plan' },
      phases: [
        { phase: 'preparation', opensOn: '2026-05-04', closesOn: '2026-06-14' },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  test.each([
    [
      'without a day to begin on',
      { copiedCommune: 'renca', copiedProcess: '0'.repeat(26) },
      'processes.start-missing',
      'startsOn',
    ],
    [
      'that is not published',
      { startsOn: '2026-04-01', copiedCommune: 'renca', copiedProcess: '0'.repeat(26) },
      'processes.no-such-calendar',
      'copiedProcess',
    ],
    [
      'of a commune without saying of which process',
      { startsOn: '2026-04-01', copiedCommune: 'renca' },
      'processes.no-such-calendar',
      'copiedProcess',
    ],
    [
      'of a process without saying of which commune',
      { startsOn: '2026-04-01', copiedProcess: '0'.repeat(26) },
      'processes.no-such-calendar',
      'copiedProcess',
    ],
    [
      'that begins on 29 February of a common year',
      { startsOn: '2027-02-29' },
      'request.invalid',
      'startsOn',
    ],
  ])('is not copied %s', async (_, wish, code, at) => {
    expect(await openScene().attempt(openProcess, { ...input, ...wish })).toMatchObject({
      ok: false,
      code,
      at,
    });
  });

  test('of another commune that was never published cannot be copied', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const copied = await theirs.done(openProcess, { ...input, startsOn: '2026-04-01' });
    const wish = {
      ...input,
      startsOn: '2026-05-04',
      copiedCommune: theirs.tenant,
      copiedProcess: copied.processId,
    };
    expect(await ours.attempt(openProcess, wish)).toMatchObject({
      code: 'processes.no-such-calendar',
    });
  });

  test('is written, and written again by whoever saw the last one', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const draft = async () => {
      const seen = await scene.look(viewCalendarDraft, { processId });
      return seen.ok ? seen.value : undefined;
    };
    const blank = await draft();
    expect(blank).toMatchObject({ calendar: { phases: [], meetings: [] } });
    const write = { processId, phases, meetings, version: blank?.version };
    const { version } = await scene.done(scheduleProcess, write);
    expect(await draft()).toMatchObject({ version });
    const other = { ...write, meetings: [] };
    expect(await scene.attempt(scheduleProcess, other)).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    await scene.done(scheduleProcess, { ...other, version });
    expect(await draft()).toMatchObject({ calendar: { meetings: [] } });
    expect(await draft()).not.toMatchObject({ version });
  });

  const [preparation = {}, dialogues = {}] = phases;
  test.each([
    [{ phases: [preparation, preparation] }, 'processes.phase-twice', 'phases.1.phase'],
    [
      { phases: [{ ...preparation, closesOn: '2026-03-01' }] },
      'processes.ends-before-it-starts',
      'phases.0.closesOn',
    ],
    [
      { phases: [dialogues, preparation], meetings: [] },
      'processes.phases-out-of-order',
      'phases.1.opensOn',
    ],
    [
      { phases: [preparation, { ...dialogues, opensOn: '2026-03-01' }] },
      'processes.phases-out-of-order',
      'phases.1.opensOn',
    ],
    [
      { meetings: [{ ...meetings[0], on: '2026-04-12' }] },
      'processes.meeting-outside-phase',
      'meetings.0.on',
    ],
    [
      { meetings: [{ ...meetings[0], phase: 'closing' }] },
      'processes.meeting-outside-phase',
      'meetings.0.on',
    ],
    [{ phases: [] }, 'request.invalid', 'phases'],
    [
      { phases: [{ ...preparation, opensOn: '2026-02-29' }] },
      'request.invalid',
      'phases.0.opensOn',
    ],
    [{ meetings: Array.from({ length: 61 }, () => meetings[0]) }, 'request.invalid', 'meetings'],
    [{ version: 'x' }, 'request.invalid', 'version'],
    [{ announcedAt: '2020-01-01T00:00:00.000Z' }, 'request.invalid', 'announcedAt'],
  ])('with %j is refused whole', async (wrong, code, at) => {
    const scene = openScene();
    const processId = await processIn(scene);
    const write = { processId, phases, meetings, ...wrong };
    expect(await scene.attempt(scheduleProcess, write)).toMatchObject({ ok: false, code, at });
    expect(await scene.look(viewCalendarDraft, { processId })).toMatchObject({
      value: { calendar: { phases: [], meetings: [] } },
    });
  });

  test('of another government does not exist', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const processId = await processIn(theirs);
    const write = { processId, phases, meetings };
    expect(await ours.attempt(scheduleProcess, write)).toMatchObject({ code: 'request.not-found' });
  });
});

describe('a template', () => {
  const standard = constantFrom('ogp-local', 'ogp-pcs', 'gore-rm');

  test('gives phases without a gap and meetings on business days, whatever day it begins', () => {
    assert(
      property(standard, someDay, (id, startsOn) => {
        const calendar = fromTemplate(id, startsOn);
        expect(feasible(calendar)).toEqual({ ok: true, value: true });
        for (const [at, { opensOn }] of calendar.phases.entries())
          expect(opensOn).toBe(
            at === 0 ? startsOn : addDays(calendar.phases[at - 1]?.closesOn ?? startsOn, 1),
          );
        expect(calendar.meetings.filter(({ on }) => !isBusinessDay(on))).toEqual([]);
      }),
    );
  });

  test('moved to another day is as long as before and stays feasible', () => {
    assert(
      property(standard, someDay, someDay, (id, from, to) => {
        const moved = shiftTo(fromTemplate(id, from), to);
        expect(feasible(moved)).toEqual({ ok: true, value: true });
        expect(moved.phases[0]?.opensOn).toBe(to);
      }),
    );
  });

  test('that ends on the last of a month is clamped there', () => {
    expect(addMonths('2027-08-31' as LocalDate, 6)).toBe('2028-02-29');
  });
});

describe('the announcement of the dialogues', () => {
  const processId = ProcessId.parse('0'.repeat(26));
  const first = { processId, phases, meetings } as never;
  const [early, late] = ['2026-03-02T12:00:00.000Z', '2026-04-01T12:00:00.000Z'] as never[];

  test('stands as long as their day does', () => {
    const before = schedule(undefined, first, early as never);
    if (!before.ok) throw new Error('feasible');
    const again = schedule(before.value, { ...before.value, meetings: [] }, late as never);
    expect(again).toMatchObject({ value: { announcedAt: early } });
    const [preparation, dialogues] = before.value.phases;
    if (!preparation || !dialogues) throw new Error('two phases');
    const moved = {
      ...before.value,
      phases: [preparation, { ...dialogues, opensOn: '2026-04-14' as LocalDate }],
    };
    expect(schedule(before.value, moved, late as never)).toMatchObject({
      value: { announcedAt: late },
    });
  });
});
