import { type Result, ok, refuse } from '#kernel';
import { type Edition, type Pin, isSamePin, programmeOf } from './edition.ts';
import { type Requirement, computable } from './requirement.ts';
import { weakerIn } from './tighten.ts';

type Find = (pin: Pin) => Pick<Edition, 'parent' | 'requirements'> | undefined;

/** The editions that an edition comes from, the nearest first. It never comes from itself. */
export const ancestorsOf = (
  self: Pin,
  parent: Pin,
  find: Find,
): Result<readonly Pin[], 'standards.no-such-parent' | 'standards.circular-parent'> => {
  const line: Pin[] = [self];
  for (let next: Pin | undefined = parent; next !== undefined;) {
    const pin: Pin = next;
    if (line.some((one) => isSamePin(one, pin)))
      return refuse('standards.circular-parent', 'parentEdition');
    const found = find(pin);
    if (!found) return refuse('standards.no-such-parent', 'parentEdition');
    line.push(pin);
    next = found.parent;
  }
  return ok(line.slice(1));
};

type Wording = { readonly parent: Pin; readonly requirements: readonly Requirement[] };

type Code =
  | 'standards.not-regional'
  | 'standards.no-such-parent'
  | 'standards.circular-parent'
  | 'standards.repeated-requirement'
  | 'standards.wrong-unit'
  | 'standards.wrong-threshold'
  | 'standards.looser-than-parent';

/** Whether an edition may stand: members may tighten what they come from, and end at their programme. */
export const mayStand = (
  self: Pin,
  { parent, requirements }: Wording,
  find: Find,
): Result<true, Code> => {
  const programme = programmeOf(self.id);
  if (!programme) return refuse('standards.not-regional', 'standardId');
  const ancestors = ancestorsOf(self, parent, find);
  if (!ancestors.ok) return ancestors;
  // From another programme one could drop everything that the own one asks for.
  if (ancestors.value.at(-1)?.id !== programme) return refuse('standards.no-such-parent', 'parent');
  const counted = computable(requirements);
  if (!counted.ok) return counted;
  const [weaker] = weakerIn(find(parent)?.requirements ?? [], requirements);
  return weaker
    ? refuse('standards.looser-than-parent', `requirements.${weaker.requirementId}`)
    : ok(true);
};
