import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readActs, readHead, readLog, verifyLog, verifyThings } from '#audit';
import { listConsultations, listBallots, viewConsultation } from '#consultations';
import { listDialogues, viewParticipation } from '#dialogues';
import { TenantId } from '#kernel';
import { readPlan, viewPlan } from '#plans';
import { processesOf } from '#processes';
import { tenantRecords, tenantScope, within } from '#table';
import { linesOf } from './checking.ts';
import { openArchive } from './opening.ts';
import { elsewhere, forged, imported, sourceOf } from './samples.ts';

const archived = readFileSync(new URL('frozen/895d6fd.zip', import.meta.url));
const tenant = TenantId.parse('pirque');
const code = '7dd7ba2145b06fe304c4219b789f47ead9ee902c5f237bf77bd6cba48d170475';
/** The process that came to its implementation, and the one whose plan is a draft. */
const [done, drafted] = ['01kjq6psg2ywtxn0gcn8ej8v04', '01kjq6psg2kqf6419fsa0x4cnw'] as const;
const counted = [
  { processId: done, consultationId: '01km848ehn2023fn2j56gw4ar5' },
  { processId: drafted, consultationId: '01km848ehn1y4gr0amdrmj6ez5' },
];

let there: Awaited<ReturnType<typeof elsewhere>>;
let came: Awaited<ReturnType<typeof imported>>;
beforeAll(async () => {
  there = await elsewhere(tenant);
  came = await imported(there.stage, archived, { code });
});

const inTenant = <Value>(work: () => Promise<Value>) => within(tenantScope(tenant), work);

const seen = <Value>(look: { ok: true; value: Value } | { ok: false; code: string }): Value => {
  if (!look.ok) throw new Error(look.code);
  return look.value;
};

/** The consultations as the software of then had published them. */
const copiesOfThen = async () => {
  const opened = await openArchive(sourceOf(archived));
  if (!opened.ok) throw new Error(opened.code);
  const found = new Map<string, { readonly result?: unknown }>();
  for await (const told of linesOf(opened.value))
    for (const line of told.ok ? told.value.lines : [])
      if (line.is === 'copy' && line.sk.startsWith('consultation#'))
        found.set(line.sk.replace('consultation#', `${line.place} `), JSON.parse(line.body));
  return found;
};

describe('an archive that the software of 895d6fd made', () => {
  test('is brought in, and its copies are computed anew', () => {
    expect(came).toMatchObject({
      ok: true,
      value: { name: 'Pirque', acts: 186, records: 83, files: 2, copies: 'anew', sha256: code },
    });
  });

  test('has every log whole, and every thing as its acts left it', async () => {
    const { table } = there.stage;
    const acts = await inTenant(async () => {
      const processes = await processesOf(tenantRecords(table, tenant));
      expect(processes).toHaveLength(5);
      const collections = ['-', 'access', ...processes.map(({ value }) => value.processId)];
      const all = [];
      for (const collection of collections) {
        const found = await readActs(table, tenant, collection);
        const log = await readLog(table, tenant, collection);
        // What this installation did itself, it has not sealed yet.
        const sealed = new Set(log.flatMap((entry) => entry.acts.map(({ id }) => id)));
        const ours = found.filter(({ id }) => sealed.has(id));
        expect(verifyLog(await readHead(table, tenant, collection), log, ours)).toEqual([]);
        all.push(...found);
      }
      return all;
    });
    expect(acts).toHaveLength(186 + 1);
    expect(verifyThings(acts)).toEqual([]);
  });

  test.each(counted)('has the count of $consultationId as it was', async (named) => {
    const before = (await copiesOfThen()).get(`${named.processId} ${named.consultationId}`);
    const { result } = seen(await there.look(viewConsultation, named));
    expect(result).toMatchObject({ ballots: 4, blank: 1 });
    expect(result?.counts.map(({ votes }) => votes)).toEqual([3, 2, 0]);
    // As it was told then, to the last word: the count is recomputed from the ballots.
    expect(result).toEqual(before?.result);
    const { items } = seen(await there.look(listBallots, named));
    expect(items.map(({ choices }) => choices.length).toSorted()).toEqual([0, 1, 2, 2]);
  });

  test('shows the dialogue and who came, computed from its records', async () => {
    const { items } = seen(await there.look(listDialogues, { processId: done }));
    expect(items).toMatchObject([{ title: 'Diálogo de Lo Hermida', state: 'approved' }]);
    expect(seen(await there.look(viewParticipation, { processId: done }))).toMatchObject({
      publicMeetings: 1,
      participantCategories: 2,
      attendances: 23,
    });
  });

  test('shows a plan whose answers lay within it', async () => {
    const plan = await inTenant(() => readPlan(tenantRecords(there.stage.table, tenant), drafted));
    expect(plan?.value.answers).toMatchObject({ A1: { text: 'ficticia' } });
    const { questions } = seen(await there.look(viewPlan, { year: 2027 }));
    expect(questions.find(({ id }) => id === 'A1')).toMatchObject({ text: 'ficticia' });
    expect(seen(await there.look(viewPlan, { year: 2026 }))).toMatchObject({ state: 'submitted' });
  });

  test('lists its consultations', async () => {
    const { items } = seen(await there.look(listConsultations, { processId: done }));
    expect(items).toMatchObject([{ state: 'counted' }]);
  });

  test('is refused where a record of it was changed', async () => {
    const changed = await forged(archived, {
      line: (line) =>
        line.is === 'row'
          ? [{ ...line, body: line.body.replace('Lo Hermida', 'Otra parte') }]
          : [line],
    });
    const elsewhereStill = await elsewhere(tenant);
    expect(await imported(elsewhereStill.stage, changed)).toMatchObject({
      code: 'archive.broken-chain',
    });
  });
});
