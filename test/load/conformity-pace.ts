import { type LocalDate, TenantId, addDays } from '#kernel';
import { type Stage, read } from '#perform';
import { ProcessId, type Saying, listConformity, sheetCopies, sheetCopiesByDay } from '#processes';
import { editionOf } from '#standards';
import { type Copy, copy, projectorScope, publishCopy, publishedRecords, within } from '#table';
import { open } from '../../packages/processes/process.ts';
import { factRow, processesRow } from '../../packages/processes/rows.ts';
import { publishedEditionRow } from '../../packages/standards/rows.ts';
import type { Count } from './counting-proxy.ts';

export type ConformityPace = {
  readonly facts: number;
  readonly reading: Count;
  readonly readingMs: number;
  readonly oneMore: Count;
};

const days = 300;
const first = '2021-01-04' as LocalDate;
const processId = ProcessId.parse('0'.repeat(26));
const pin = { id: 'gore-rm' as const, edition: 900 };

const inTurns = async (copies: readonly Copy[], stage: Stage) => {
  for (let at = 0; at < copies.length; at += 64)
    await Promise.all(copies.slice(at, at + 64).map((one) => publishCopy(stage.table, one)));
};

/** 200 requirements, over every measure that the shipped editions know. */
const publishEdition = async (stage: Stage) => {
  const shipped = editionOf({ id: 'gore-rm', edition: 1 });
  if (!shipped) throw new Error('nothing is shipped');
  const requirements = Array.from({ length: 200 }, (_, at) => {
    const one = shipped.requirements[at % shipped.requirements.length];
    if (!one) throw new Error('no requirement');
    return { ...one, id: `${one.id}.${at}` };
  });
  const edition = { ...shipped, ...pin, requirements, basis: 'agreed' as const };
  const value = { edition, state: 'adopted' as const, proposedAt: stage.now() };
  await publishCopy(stage.table, copy(publishedEditionRow, stage.region, value));
};

/** What a contribution says: two facts, over the days of a long process. */
const sayingOf = (at: number): Saying => {
  const day = addDays(first, at % days);
  const thing = `processes/${processId}/contributions/${at}`;
  return {
    day,
    thing,
    facts: [
      { measure: 'contributions', thing, from: day },
      { measure: 'answered-contributions-percent', thing, from: day, worth: at % 3 > 0 },
    ],
  };
};

const fill = async (stage: Stage, tenant: TenantId, facts: number) => {
  const place = { tenant, process: processId, room: 'contributions' };
  const read = (of: TenantId) => publishedRecords(stage.table, of);
  const process = open({ processId, title: 'Proceso de carga', standard: pin }, stage.now());
  const opened = {
    ...process,
    entries: [{ phase: process.phase, at: '2021-01-01T12:00:00.000Z' }],
  };
  await publishCopy(stage.table, copy(processesRow, tenant, { items: [opened as typeof process] }));
  const sayings = Array.from({ length: facts / 2 }, (_, at) => sayingOf(at));
  for (const [day, own] of Map.groupBy(sayings, (saying) => saying.day)) {
    const copies = await sheetCopiesByDay(read, place, own);
    // Only the day that is asked again needs its things: the sheets hold what is read.
    const isAsked = day === first;
    await inTurns(isAsked ? copies : copies.filter(({ item }) => !isFact(item)), stage);
  }
  await inTurns(
    sheetCopies(
      { ...place, room: 'dialogues' },
      sayings.slice(0, 300).flatMap(({ facts: own }) => own),
    ),
    stage,
  );
};

const isFact = (item: Copy['item']) => item['sk']?.S?.startsWith(`${factRow.kind}#`) ?? false;

/** What conformity costs as a process grows: reading it, and one contribution more. */
export const conformityPaces = async (
  stage: Stage,
  take: () => Count,
  sizes: readonly number[],
): Promise<readonly ConformityPace[]> => {
  await within(projectorScope(stage.region), () => publishEdition(stage));
  const paces: ConformityPace[] = [];
  for (const facts of sizes) {
    const tenant = TenantId.parse(`carga-${facts}`);
    await within(projectorScope(tenant), () => fill(stage, tenant, facts));
    const ask = () => read(stage, listConformity, { tenant, person: undefined }, { processId });
    await ask();
    take();
    const started = performance.now();
    const seen = await ask();
    const readingMs = performance.now() - started;
    if (!seen.ok) throw new Error(seen.code);
    const reading = take();
    const published = (of: TenantId) => publishedRecords(stage.table, of);
    const place = { tenant, process: processId, room: 'contributions' };
    await within(projectorScope(tenant), async () =>
      inTurns(await sheetCopiesByDay(published, place, [sayingOf(facts * days)]), stage),
    );
    paces.push({ facts, reading, readingMs, oneMore: take() });
  }
  return paces;
};
