import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { CommitmentId, canTakeMilestone, plan } from './commitment.ts';
import { Milestone, MilestoneId } from './milestone.ts';
import { commitmentRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { commitmentThing } from './things.ts';

/** Adds a milestone with what it leaves to show. */
export const planMilestone = defineVerb({
  id: 'commitments.plan-milestone',
  route: 'POST /processes/:processId/commitments/:commitmentId/milestones',
  capability: 'commitments.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    ...Milestone.omit({ milestoneId: true }).shape,
  },
  output: { milestoneId: MilestoneId },
  refusals: only(
    commitmentRefusals,
    'commitments.wrong-state',
    'commitments.ends-before-start',
    'commitments.too-many-milestones',
  ),
  offer: {
    of: commitmentThing,
    when: canTakeMilestone,
    es: {
      name: 'Agregar un hito',
      button: 'Agregar hito',
      intro: 'Un hito se puede comprobar: di qué se verá y cuándo.',
      done: 'Agregaste el hito.',
      fields: {
        title: 'Título',
        deliverable: 'Qué se podrá comprobar',
        startsOn: 'Desde',
        endsOn: 'Hasta',
        responsible: 'Responsable',
      },
    },
  },
  run: async ({ thing, input, newId }) => {
    const { processId: _, commitmentId: __, ...facts } = input;
    const milestoneId = MilestoneId.parse(newId());
    const planned = plan(thing.value, { ...facts, milestoneId });
    return became('commitments.milestone-planned', thing, planned, () => ({ milestoneId }));
  },
});
