import { phases } from '#kernel';
import { measureOf } from './measures.ts';
import { type Requirement, kinds, severities } from './requirement.ts';

export type Weakness = 'missing' | 'kind' | 'severity' | 'measure' | 'threshold' | 'phase';

const isLater = <Item>(list: readonly Item[], after: Item, before: Item) =>
  list.indexOf(after) > list.indexOf(before);

/** In what a requirement asks for less than before, or nothing. What counts otherwise cannot be compared. */
export const weaknessOf = (before: Requirement, after: Requirement): Weakness | undefined => {
  if (after.measure !== before.measure || after.unit !== before.unit) return 'measure';
  const { direction } = measureOf(before.measure);
  const slack =
    direction === 'at-least'
      ? before.threshold - after.threshold
      : after.threshold - before.threshold;
  if (slack > 0) return 'threshold';
  if (isLater(kinds, after.kind, before.kind)) return 'kind';
  if (isLater(severities, after.severity, before.severity)) return 'severity';
  // What was due earlier would be seen later.
  return isLater(phases, after.phase, before.phase) ? 'phase' : undefined;
};

/** The requirements of a parent that a child asks for less strictly or not at all. */
export const weakerIn = (
  parent: readonly Requirement[],
  child: readonly Requirement[],
): readonly { readonly requirementId: string; readonly why: Weakness }[] => {
  const byId = new Map(child.map((one) => [one.id, one]));
  return parent.flatMap((before) => {
    const after = byId.get(before.id);
    const why = after ? weaknessOf(before, after) : 'missing';
    return why ? [{ requirementId: before.id, why }] : [];
  });
};
