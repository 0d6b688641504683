import { bornAt, dayOf, fillIn, only } from '#kernel';
import { defineThing } from '#perform';
import type { Found } from '#table';
import { type Commitment, CommitmentId } from './commitment.ts';
import { type Milestone, MilestoneId } from './milestone.ts';
import { commitmentRefusals } from './refusals.ts';
import { commitmentRow } from './rows.ts';
import { commitmentStates } from './words.ts';

/** What an office drafts for the plan. */
export const commitmentThing = defineThing({
  name: 'commitmentId',
  id: CommitmentId,
  es: 'Compromiso',
  row: commitmentRow,
  place: { key: 'compromisos', es: 'Compromisos', phases: ['formulation'] },
  missing: only(commitmentRefusals, 'commitments.not-found'),
  states: commitmentStates,
  state: ({ state }) => state,
  title: ({ title }) => title,
  note: ({ leadUnit, milestones }) =>
    fillIn('{leadUnit}. Hitos: {count}.', { leadUnit, count: milestones.length }),
  waits: ({ state, milestones, commitmentId }) =>
    state === 'draft' && milestones.length === 0
      ? [
          {
            verb: 'commitments.plan-milestone',
            who: 'coordinator',
            from: dayOf(bornAt(commitmentId)),
            phases: ['formulation'],
          },
        ]
      : [],
});

/** A milestone as it stands in its commitment. */
type Planned = { readonly commitment: Commitment; readonly milestone: Milestone };

const plannedIn = (found: Found<Commitment>): readonly Found<Planned>[] =>
  found.value.milestones.map((milestone) => ({
    ...found,
    value: { commitment: found.value, milestone },
  }));

/** What a commitment leaves to show, read out of it. */
export const milestoneThing = defineThing({
  name: 'milestoneId',
  id: MilestoneId,
  es: 'Hito',
  many: 'Hitos',
  parent: commitmentThing,
  row: {
    kinds: [commitmentRow.kind],
    get: async (records, collection, [commitmentId = '', milestoneId]) => {
      const found = await records.get(commitmentRow, collection, commitmentId);
      return (
        found && plannedIn(found).find(({ value }) => value.milestone.milestoneId === milestoneId)
      );
    },
    page: async (records, collection, after, [commitmentId]) => {
      if (commitmentId !== undefined) {
        const found = await records.get(commitmentRow, collection, commitmentId);
        return { items: found ? plannedIn(found) : [], next: null };
      }
      const { items, next } = await records.page(commitmentRow, collection, after);
      return { items: items.flatMap(plannedIn), next };
    },
    idsOf: ({ commitment, milestone }) => [commitment.commitmentId, milestone.milestoneId],
  },
  missing: only(commitmentRefusals, 'commitments.milestone-not-found'),
  states: { planned: 'Planificado' },
  state: () => 'planned',
  title: ({ milestone }) => milestone.title,
});
