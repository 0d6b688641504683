import { Phase, Reason, type TenantId, dayOf, only, phaseWords } from '#kernel';
import { type Call, become, defineVerb } from '#perform';
import { findEdition } from '#standards';
import { region } from '#tenancy';
import { missingFor } from './conformity.ts';
import { type Process, ProcessId, SignedAs, canMove, enter, left, nextPhase } from './process.ts';
import { reckonOn, tell } from './reckon.ts';
import { processRefusals } from './refusals.ts';
import { processRow, waiverRow } from './rows.ts';
import { processThing } from './things.ts';
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
    'processes.same-phase',
    'processes.reason-missing',
    'processes.evidence-missing',
    'processes.too-often',
  ),
  offer: {
    of: processThing,
    when: canMove,
    begins: (process) => ({ phase: nextPhase(process) }),
    es: {
      name: 'Pasar de fase',
      button: 'Pasar de fase',
      intro:
        'Se revisa lo que la fase necesita para cerrarse. Si falta algo, o si vuelves atrás, escribe por qué: queda público.',
      done: 'Pasaste de fase.',
      fields: {
        phase: { label: 'Fase', values: phaseWords },
        reason: {
          label: 'Motivo',
          hint: 'Si vuelves atrás, saltas una fase o le falta algo. Queda público.',
        },
        signedAs: {
          label: 'Firmas como',
          hint: 'Tu cargo, si a la fase le falta algo: por ejemplo, Administradora municipal.',
        },
      },
    },
  },
  run: async (call) => {
    const { input, now, thing } = call;
    const missing = await missingIn(call, thing.value, input.phase, region.tenant);
    const entered = enter(thing.value, input, missing, now);
    return become(processRow, thing, entered, ({ phase }) => ({
      answer: { phase },
      act: 'processes.phase-entered',
      about: input.processId,
    }));
  },
});
