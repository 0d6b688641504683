import { Phase, Reason, type TenantId, dayOf, only, refuse } from '#kernel';
import { type Call, decide, defineVerb } from '#perform';
import { findEdition } from '#standards';
import { change } from '#table';
import { region } from '#tenancy';
import { missingFor } from './conformity.ts';
import { type Process, ProcessId, SignedAs, enter, left } from './process.ts';
import { reckonOn, tell } from './reckon.ts';
import { processRefusals } from './refusals.ts';
import { processRow, waiverRow } from './rows.ts';
import { holdsOn } from './waiver.ts';

type Gate = Pick<Call<object>, 'now' | 'records' | 'published' | 'factsOf'>;

/** What the phases that are being left still lack, recounted from the records. */
const missingIn = async (
  { now, records, published, factsOf }: Gate,
  process: Process,
  to: Phase,
  standards: TenantId,
): Promise<readonly string[]> => {
  const leaving = left(process.phase, to);
  if (leaving.length === 0) return [];
  const [edition, waivers, facts] = await Promise.all([
    findEdition(published, standards, process.standard),
    records.list(waiverRow, process.processId),
    factsOf(process.processId),
  ]);
  const day = dayOf(now);
  const reckoned = reckonOn(tell(facts), day);
  const waived = waivers
    .filter(({ value }) => holdsOn(value, day))
    .map(({ value }) => value.requirementId);
  return missingFor(leaving, edition?.requirements ?? [], ({ measure }) => reckoned(measure), {
    day,
    phase: process.phase,
    closesOn: new Map(),
    waived: new Set(waived),
  });
};

/** Moves the process to a phase. Out of the usual order, or with something missing, only with a public reason. */
export const enterPhase = defineVerb({
  id: 'processes.enter-phase',
  route: 'POST /processes/:processId/phase',
  capability: 'processes.move',
  shows: 'kind',
  input: {
    processId: ProcessId,
    phase: Phase,
    reason: Reason.optional(),
    signedAs: SignedAs.optional(),
  },
  output: { phase: Phase },
  refusals: only(
    processRefusals,
    'processes.not-found',
    'processes.same-phase',
    'processes.reason-missing',
    'processes.evidence-missing',
    'processes.too-often',
  ),
  run: async (call) => {
    const { input, now, records } = call;
    const found = await records.get(processRow, '-', input.processId);
    if (!found) return refuse('processes.not-found');
    const missing = await missingIn(call, found.value, input.phase, region.tenant);
    const entered = enter(found.value, input, missing, now);
    if (!entered.ok) return entered;
    return decide({
      answer: { phase: input.phase },
      act: 'processes.phase-entered',
      about: input.processId,
      writes: [change(processRow, found, entered.value)],
    });
  },
});
