import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approveMinutes, writeMinutes } from '#dialogues';
import { type LocalDate, addDays } from '#kernel';
import {
  attestFact,
  courseOf,
  endWaiver,
  enterPhase,
  grantWaiver,
  listConformity,
  processesOf,
  reverseAttestation,
  scheduleProcess,
  verdictAt,
} from '#processes';
import { type Scene, openScene } from '#samples';
import { publishedRecords, tenantRecords, tenantScope, within } from '#table';
import { publishAll } from '../board/samples.ts';
import { heldDialogue } from '../dialogues/samples.ts';
import { processIn, signed } from './samples.ts';

const courseIn = ({ stage, tenant }: Scene) =>
  within(tenantScope(tenant), async () => {
    const records = tenantRecords(stage.table, tenant);
    const [found] = (await processesOf(records)).slice(-1);
    if (!found) throw new Error('no process');
    const published = (of: typeof tenant) => publishedRecords(stage.table, of);
    return courseOf({ tenant, region: stage.region, records, published }, found.value);
  });

/** What the board would say of every requirement on a day, beside what the conformity says. */
const bothOn = async (scene: Scene, processId: string, day: LocalDate) => {
  const seen = await scene.look(listConformity, { processId, at: day });
  if (!seen.ok) throw new Error(`${day} ${seen.code}`);
  const { turns } = await courseIn(scene);
  return {
    board: seen.value.items.map(({ requirement }) => [
      requirement,
      verdictAt(turns.get(requirement) ?? [], day),
    ]),
    conformity: seen.value.items.map(({ requirement, result }) => [requirement, result]),
  };
};

const agreesOn = async (scene: Scene, processId: string, days: readonly LocalDate[]) => {
  const last = days.toSorted().at(-1) ?? '2026-03-02';
  scene.at(`${last}T20:00:00.000Z`);
  for (const day of days) {
    const { board, conformity } = await bothOn(scene, processId, day);
    expect([day, board]).toEqual([day, conformity]);
  }
};

describe('the course of a process', () => {
  test('says of today and of any day to come what the conformity will say then', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const phases = [
      { phase: 'preparation', opensOn: '2026-02-01', closesOn: '2026-03-15' },
      { phase: 'dialogues', opensOn: '2026-03-16', closesOn: '2026-05-02' },
    ];
    await scene.done(scheduleProcess, { processId, phases, meetings: [] });
    const dialogueId = await heldDialogue(scene, processId);
    const named = { processId, dialogueId };
    await scene.done(writeMinutes, { ...named, minutes: 'Se habló de la plaza.' });
    scene.at('2026-04-20T12:00:00.000Z');
    await scene.done(approveMinutes, named);
    const waiver = { requirementId: 'J1', ...signed };
    await scene.done(grantWaiver, { processId, ...waiver, until: '2026-06-10' });
    await publishAll(scene, processId);
    const first = '2026-04-20' as LocalDate;
    // Deadlines, the waiver's end, and the months without news that end a patience all fall in here.
    await agreesOn(
      scene,
      processId,
      Array.from({ length: 40 }, (_, at) => addDays(first, at * 9)),
    );
    await agreesOn(scene, processId, [
      '2026-06-10',
      '2026-06-11',
      '2026-05-02',
      '2026-05-03',
    ] as LocalDate[]);
  });

  test('agrees with the conformity whatever was done in whatever order', async () => {
    const step = record({
      act: constantFrom('attest', 'reverse', 'waive', 'end', 'phase', 'calendar'),
      days: integer({ min: 1, max: 40 }),
      at: integer({ min: 0, max: 5 }),
    });
    await assert(
      asyncProperty(array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        const scene = openScene();
        const processId = await processIn(scene);
        const measures = ['forum-constituted', 'forum-meetings', 'recent-reforms'] as const;
        const left: { attestations: string[]; waivers: string[] } = {
          attestations: [],
          waivers: [],
        };
        let now = '2026-03-02' as LocalDate;
        const acts = {
          attest: async (at: number) => {
            const measure = measures[at % 3];
            const told = { processId, measure, title: 'Acta', on: now, source: 'Decreto 12' };
            const { attestationId } = await scene.done(attestFact, told);
            left.attestations.push(attestationId);
          },
          reverse: async () => {
            const attestationId = left.attestations.pop();
            if (attestationId)
              await scene.done(reverseAttestation, {
                processId,
                attestationId,
                reason: signed.reason,
              });
          },
          waive: async (at: number) => {
            const requirementId = ['J1', 'F1', 'T1'][at % 3];
            const until = addDays(now, 5 + at * 20);
            const granted = await scene.attempt(grantWaiver, {
              processId,
              requirementId,
              ...signed,
              until,
            });
            if (granted.ok) left.waivers.push(granted.value.waiverId);
          },
          end: async () => {
            const waiverId = left.waivers.pop();
            if (waiverId)
              await scene.attempt(endWaiver, { processId, waiverId, reason: signed.reason });
          },
          phase: async (at: number) => {
            const phase = ['dialogues', 'systematisation', 'formulation', 'preparation'][at % 4];
            await scene.attempt(enterPhase, { processId, phase, ...signed });
          },
          calendar: async (at: number) => {
            const phases = [
              { phase: 'preparation', opensOn: '2026-02-01', closesOn: addDays(now, at * 10 - 10) },
            ];
            await scene.attempt(scheduleProcess, { processId, phases, meetings: [] });
          },
        };
        for (const { act, days, at } of steps) {
          now = addDays(now, days);
          scene.at(`${now}T15:00:00.000Z`);
          await acts[act](at);
        }
        await publishAll(scene, processId);
        const ahead = [0, 1, 12, 33, 60, 95, 124, 190, 400].map((days) => addDays(now, days));
        await agreesOn(scene, processId, ahead);
      }),
      { numRuns: 12 },
    );
  });
});
