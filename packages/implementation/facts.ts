import { dayOf } from '#kernel';
import { type Fact, actsOf, defineProjection } from '#perform';
import { sheetCopies } from '#processes';
import type { Measure } from '#standards';
import type { Records } from '#table';
import type { Obligation } from './obligation.ts';
import { standingEvidence } from './evidence.ts';
import type { Progress } from './progress.ts';
import { obligationRow, recordedProgressRow } from './rows.ts';

type Told = readonly Fact<Measure>[];

const obligationFacts = ({ processId, obligationId, startsOn }: Obligation): Told => [
  {
    measure: 'obligations',
    thing: `processes/${processId}/obligations/${obligationId}`,
    from: startsOn,
  },
];

const progressFacts = ({ processId, commitmentId, notes, milestones }: Progress): Told => {
  const thing = `processes/${processId}/commitments/${commitmentId}/progress`;
  const reported = notes.map(({ at }) => dayOf(at));
  const shown = milestones.flatMap(standingEvidence).map(({ at }) => dayOf(at));
  return [
    ...reported.map(
      (day) => ({ measure: 'page-gap-months', thing, from: day, worth: day }) as const,
    ),
    ...shown.flatMap((day) => [
      { measure: 'repository', thing, from: day } as const,
      { measure: 'repository-gap-months', thing, from: day, worth: day } as const,
    ]),
    ...milestones.flatMap((milestone) =>
      milestone.closedOn === undefined
        ? []
        : [
            {
              measure: 'closed-milestones-with-evidence-percent',
              thing,
              from: milestone.closedOn,
              worth: standingEvidence(milestone).length > 0,
            } as const,
          ],
    ),
  ];
};

/** What the implementation of a plan says to the requirements of its standard. */
export const implementationFacts = async (records: Records, processId: string): Promise<Told> => {
  const [obligations, progress] = await Promise.all([
    records.list(obligationRow, processId),
    records.list(recordedProgressRow, processId),
  ]);
  return [
    ...obligations.flatMap(({ value }) => obligationFacts(value)),
    ...progress.flatMap(({ value }) => progressFacts(value)),
  ];
};

/** When each finished commitment was reported as complete. */
export const completedOn = async (records: Records, processId: string) =>
  (await records.list(recordedProgressRow, processId)).flatMap(({ value }) => {
    const last = value.notes.at(-1);
    return value.level === 'complete' && last
      ? [{ commitmentId: value.commitmentId, on: dayOf(last.at) }]
      : [];
  });

export const tellImplementation = defineProjection({
  id: 'implementation.facts',
  on: [actsOf('implementation')],
  project: async ({ tenant, collection: process, records }) =>
    sheetCopies(
      { tenant, process, room: 'implementation' },
      await implementationFacts(records, process),
    ),
});
