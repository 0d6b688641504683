import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { rollMark } from '#consultations';
import { readActs, readHead, readLog, verifyLog, verifyThings } from '#audit';
import { TenantId } from '#kernel';
import { startEngine } from '#local';
import { allBallots } from '#perform';
import { openTable, tenantScope, within } from '#table';
import { isProof } from '../proofs/runs.ts';
import { type Life, begin, freePort, killEngine } from './server.ts';

const penalolen = TenantId.parse('penalolen');
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const opened: { folder: string; life?: Life }[] = [];

afterEach(async () => {
  for (const { folder, life } of opened.splice(0)) {
    if (life && life.child.exitCode === null && life.child.signalCode === null) {
      life.child.kill('SIGKILL');
      await life.ended;
    }
    // An engine outlives a server that was killed: starting and stopping another ends it.
    if (existsSync(path.join(folder, 'engine.pid'))) await (await startEngine(folder)).stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

const isOver = ({ child }: Life) => child.exitCode !== null || child.signalCode !== null;

/** Begins again after every end, until the system says that it is ready. */
const untilReady = async (system: (typeof opened)[number], port: number): Promise<Life> => {
  for (let lives = 1; lives < 10; lives += 1) {
    const life = !system.life || isOver(system.life) ? begin(system.folder, port) : system.life;
    system.life = life;
    if ((await life.until('Articula ready')) === 'said') return life;
  }
  throw new Error(`never ready: ${system.life?.said().slice(-2000)}`);
};

const setUp = async () => {
  const system: (typeof opened)[number] = {
    folder: mkdtempSync(
      path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'articula-kill-'),
    ),
  };
  opened.push(system);
  return { system, port: await freePort() };
};

const get = async (port: number, address: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/communes/penalolen${address}`);
  expect(answer.status).toBe(200);
  return answer.json() as Promise<never>;
};

type Plan = { processId: string; counts: object };
type Consultation = { id: string; days: number };

/** What the source counts, and what the log says of it. Ends the system. */
const expectWhole = async (system: (typeof opened)[number], port: number) => {
  const plan: Plan = await get(port, '/plans/2021');
  const counts = { publicMeetings: 11, groups: 24, participantCategories: 9 };
  expect(plan.counts).toMatchObject(counts);
  const address = `/processes/${plan.processId}/consultations`;
  const { items }: { items: Consultation[] } = await get(port, address);
  const consultationId = items[0]?.id ?? '';
  const seen: Consultation = await get(port, `${address}/${consultationId}`);
  expect(seen).toMatchObject({ days: 11, result: { ballots: 132 } });
  expect(existsSync(path.join(system.folder, 'projector.dead.jsonl'))).toBe(false);
  system.life?.child.kill('SIGTERM');
  await system.life?.ended;
  await expectSealed(system.folder, plan.processId, consultationId);
};

const expectSealed = async (folder: string, processId: string, consultationId: string) => {
  const engine = await startEngine(folder);
  try {
    const table = openTable({ records: 'records', ballots: 'ballots', endpoint: engine.endpoint });
    await within(tenantScope(penalolen), async () => {
      const all = [];
      for (const collection of ['-', processId]) {
        const head = await readHead(table, penalolen, collection);
        const entries = await readLog(table, penalolen, collection);
        const acts = await readActs(table, penalolen, collection);
        expect(verifyLog(head, entries, acts)).toEqual([]);
        all.push(...acts);
      }
      expect(all.length).toBeGreaterThan(250);
      expect(verifyThings(all)).toEqual([]);
      const marks = all.filter(({ id }) => rollMark.partsIn(id)?.[0] === consultationId);
      expect(marks).toHaveLength(132);
      expect(await allBallots(table, penalolen, consultationId)).toHaveLength(marks.length);
    });
  } finally {
    await engine.stop();
  }
};

/** Of a list, in the suite another one each time; in the proof all of them. */
const chosen = <One>(list: readonly One[]): readonly One[] =>
  isProof ? list : [list[Math.floor(Math.random() * list.length)] as One];

/** Until it is there, or past it: what an earlier life had finished is not said again. */
const reaches = (life: Life, station: string) =>
  Promise.race([life.until(station), life.until('Articula ready')]);

const stations = ['the region', 'eleven dialogues', 'eleven days of vote', 'Publishing'];

describe('the re-enactment', () => {
  test('is whole after the engine was killed, and then the server', async () => {
    const { system, port } = await setUp();
    for (const line of chosen(stations)) {
      const life = system.life && !isOver(system.life) ? system.life : begin(system.folder, port);
      system.life = life;
      if ((await reaches(life, line)) === 'ended') continue;
      await pause(Math.random() * 400);
      killEngine(system.folder);
    }
    if (system.life && !isOver(system.life)) {
      system.life.child.kill('SIGKILL');
      await system.life.ended;
    }
    for (const line of chosen(stations.slice(0, 3))) {
      const life = begin(system.folder, port);
      system.life = life;
      await reaches(life, line);
      await pause(Math.random() * 400);
      life.child.kill('SIGKILL');
      await life.ended;
    }
    const whole = await untilReady(system, port);
    whole.child.kill('SIGTERM');
    await whole.ended;
    // Wherever it was killed: a story that was told to its end is answered step by step when it is told again.
    rmSync(path.join(system.folder, 'demonstration.done'));
    await untilReady(system, port);
    await expectWhole(system, port);
  });
});
