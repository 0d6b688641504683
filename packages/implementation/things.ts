import { CommitmentId, MilestoneId } from '#commitments';
import { excerptOf } from '#contributions';
import { LocalDate, fillIn, only } from '#kernel';
import { defineThing } from '#perform';
import { lastDayOf } from '#plans';
import type { Found } from '#table';
import { standingEvidence } from './evidence.ts';
import {
  type Discharge,
  type Obligation,
  ObligationId,
  isStanding,
  standingDischarges,
  stateOf,
} from './obligation.ts';
import { nextDue } from './owed.ts';
import {
  evidenceOf,
  milestonesOf,
  plannedBelow,
  plannedIn,
  progressOf,
  readPlanned,
} from './planned.ts';
import { EvidenceId } from './progress.ts';
import { implementationRefusals } from './refusals.ts';
import { obligationRow, recordedProgressRow } from './rows.ts';
import { cadenceWords, levelWords, obligationStates } from './words.ts';

const plannedKinds = [recordedProgressRow.kind, 'commitment', 'plan'];

/** A unit reports, or the coordination does it for the unit. */
const due = (verb: `implementation.${string}`, from: LocalDate | undefined) =>
  from === undefined
    ? []
    : (['unit-officer', 'coordinator'] as const).map((who) => ({ verb, who, from, until: from }));

/** The commitments that the plan of a process holds. */
export const plannedCommitment = defineThing({
  name: 'commitmentId',
  id: CommitmentId,
  es: 'Compromiso',
  row: {
    kinds: plannedKinds,
    get: (records, processId, [commitmentId]) => readPlanned(records, processId, commitmentId),
    page: async (records, processId) => ({
      items: await plannedIn(records, processId),
      next: null,
    }),
    idsOf: ({ commitment }) => [commitment.commitmentId],
  },
  place: { key: 'avance', es: 'Avance', phases: ['implementation', 'closing'] },
  missing: only(implementationRefusals, 'implementation.not-found'),
  states: { planned: 'En el plan', ...levelWords },
  state: (planned) => {
    const { notes, level } = progressOf(planned);
    return notes.length > 0 ? level : 'planned';
  },
  title: ({ commitment }) => commitment.title,
  note: (planned) => {
    const { leadUnit } = planned.commitment;
    const { notes, percent } = progressOf(planned);
    return notes.length > 0
      ? fillIn('{leadUnit}. Avance: {percent} %.', { leadUnit, percent })
      : fillIn('{leadUnit}. Sin informes de avance.', { leadUnit });
  },
});

/** What a planned commitment leaves to show, closed or not yet. */
export const plannedMilestone = defineThing({
  name: 'milestoneId',
  id: MilestoneId,
  es: 'Hito',
  many: 'Hitos',
  parent: plannedCommitment,
  row: {
    kinds: plannedKinds,
    get: async (records, processId, [commitmentId, milestoneId]) => {
      const found = await readPlanned(records, processId, commitmentId);
      return (
        found &&
        milestonesOf(found).find(({ value }) => value.milestone.milestoneId === milestoneId)
      );
    },
    page: async (records, processId, _, within) => ({
      items: (await plannedBelow(records, processId, within)).flatMap(milestonesOf),
      next: null,
    }),
    idsOf: ({ commitment, milestone }) => [commitment.commitmentId, milestone.milestoneId],
  },
  missing: only(implementationRefusals, 'implementation.not-found'),
  states: { planned: 'Planificado', closed: 'Cumplido' },
  state: ({ done }) => (done.closedOn === undefined ? 'planned' : 'closed'),
  title: ({ milestone }) => milestone.title,
  together: (all) =>
    fillIn('Hitos cumplidos: {closed} de {all}.', {
      closed: all.filter(({ done }) => done.closedOn !== undefined).length,
      all: all.length,
    }),
  waits: ({ isSent, milestone, done }) => {
    if (!isSent || done.closedOn !== undefined) return [];
    const verb =
      standingEvidence(done).length > 0
        ? 'implementation.close-milestone'
        : 'implementation.attach-evidence';
    return due(verb, lastDayOf(milestone.endsOn));
  },
});

/** The documents of a milestone, those that were taken back too. */
export const evidenceThing = defineThing({
  name: 'evidenceId',
  id: EvidenceId,
  es: 'Medio de verificación',
  many: 'Medios de verificación',
  parent: plannedMilestone,
  row: {
    kinds: plannedKinds,
    get: async (records, processId, [commitmentId, milestoneId, evidenceId]) => {
      const found = await readPlanned(records, processId, commitmentId);
      const all = found ? milestonesOf(found).flatMap(evidenceOf) : [];
      return all.find(
        ({ value }) =>
          value.milestone.milestoneId === milestoneId && value.evidence.evidenceId === evidenceId,
      );
    },
    page: async (records, processId, _, within) => {
      const all = (await plannedBelow(records, processId, within)).flatMap(milestonesOf);
      const [, milestoneId = ''] = within;
      const items = all
        .filter(({ value }) => ['', value.milestone.milestoneId].includes(milestoneId))
        .flatMap(evidenceOf);
      return { items, next: null };
    },
    idsOf: ({ commitment, milestone, evidence }) => [
      commitment.commitmentId,
      milestone.milestoneId,
      evidence.evidenceId,
    ],
  },
  missing: only(implementationRefusals, 'implementation.no-such-evidence'),
  states: { standing: 'Vigente', reversed: 'Anulado' },
  state: ({ evidence }) => (evidence.reversal ? 'reversed' : 'standing'),
  title: ({ milestone, evidence }) => `${milestone.title}: ${evidence.title}`,
});

/** What the government promised beside its commitments. */
export const obligationThing = defineThing({
  name: 'obligationId',
  id: ObligationId,
  es: 'Obligación',
  row: obligationRow,
  place: { key: 'obligaciones', es: 'Obligaciones', phases: ['implementation', 'closing'] },
  missing: only(implementationRefusals, 'implementation.not-found'),
  states: obligationStates,
  state: stateOf,
  title: ({ title }) => title,
  note: (obligation) => {
    const { cadence, owner } = obligation;
    const times = standingDischarges(obligation).length;
    const on = nextDue(obligation);
    const facts = { cadence: cadenceWords[cadence], owner, times };
    return [
      fillIn('{cadence}, {owner}. Veces cumplida: {times}.', facts),
      ...(on === undefined ? [] : [fillIn('La próxima, hasta el {on}.', { on })]),
    ].join(' ');
  },
  waits: (obligation) => due('implementation.discharge-obligation', nextDue(obligation)),
});

/** What was recorded of an obligation for one day: what stands, or what was taken back last. */
type Done = { readonly obligation: Obligation; readonly discharge: Discharge };

const dischargesOf = (found: Found<Obligation>): readonly Found<Done>[] => {
  const obligation = found.value;
  const reversedFirst = obligation.discharges.toSorted(
    (one, other) => Number(isStanding(one)) - Number(isStanding(other)),
  );
  const byDay = new Map(reversedFirst.map((discharge) => [discharge.on, discharge]));
  return [...byDay.values()].map((discharge) => ({ ...found, value: { obligation, discharge } }));
};

/** The times that an obligation was fulfilled, each found by its day. */
export const dischargeThing = defineThing({
  name: 'on',
  id: LocalDate,
  es: 'Cumplimiento',
  many: 'Cumplimientos',
  parent: obligationThing,
  row: {
    kinds: [obligationRow.kind],
    get: async (records, processId, [obligationId = '', on]) => {
      const found = await records.get(obligationRow, processId, obligationId);
      return found && dischargesOf(found).find(({ value }) => value.discharge.on === on);
    },
    page: async (records, processId, after, [obligationId]) => {
      if (obligationId !== undefined) {
        const found = await records.get(obligationRow, processId, obligationId);
        return { items: found ? dischargesOf(found) : [], next: null };
      }
      const { items, next } = await records.page(obligationRow, processId, after);
      return { items: items.flatMap(dischargesOf), next };
    },
    idsOf: ({ obligation, discharge }) => [obligation.obligationId, discharge.on],
  },
  missing: only(implementationRefusals, 'implementation.not-discharged'),
  states: { standing: 'Vigente', reversed: 'Anulado' },
  state: ({ discharge }) => (isStanding(discharge) ? 'standing' : 'reversed'),
  title: ({ discharge: { on, note } }) => fillIn('{on}: {note}', { on, note: excerptOf(note, 60) }),
});
