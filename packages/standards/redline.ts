import * as z from 'zod';
import { Requirement, RequirementId } from './requirement.ts';
import { weaknessOf } from './tighten.ts';

/** What becomes of one requirement. Both texts stand there where they differ. */
export const Change = z.strictObject({
  requirementId: RequirementId,
  change: z.enum(['added', 'removed', 'tightened', 'loosened', 'reworded', 'unchanged']),
  before: Requirement.optional(),
  after: Requirement.optional(),
});
export type Change = z.infer<typeof Change>;

const fieldsOf = (requirement: Requirement) =>
  Object.entries(requirement).toSorted(([one], [other]) => (one < other ? -1 : 1));

const isSame = (one: Requirement, other: Requirement) =>
  JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));

const kindOfChange = (before: Requirement, after: Requirement): Change['change'] => {
  if (isSame(before, after)) return 'unchanged';
  if (weaknessOf(before, after)) return 'loosened';
  return weaknessOf(after, before) ? 'tightened' : 'reworded';
};

const changeOf = (before: Requirement | undefined, after: Requirement): Change => {
  const requirementId = after.id;
  if (!before) return { requirementId, change: 'added', after };
  const change = kindOfChange(before, after);
  return change === 'unchanged'
    ? { requirementId, change }
    : { requirementId, change, before, after };
};

/** What becomes of each requirement: those of the new text in its order, then those that fell out. */
export const redlineOf = (
  before: readonly Requirement[],
  after: readonly Requirement[],
): readonly Change[] => {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((one) => changeOf(old.get(one.id), one)),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((one): Change => ({ requirementId: one.id, change: 'removed', before: one })),
  ];
};
