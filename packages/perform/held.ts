import { type Capability, type Role, isGiven, mayAsk } from '#access';
import { type Instant, type Result, ok, refuse } from '#kernel';
import type { TenantId } from '#kernel';
import type { Asking, Granted, Proof, Stage } from './context.ts';

type Who = Pick<Asking, 'tenant' | 'person' | 'proof'>;

/** Roles by what they need: in force now, or waiting for the second factor. */
type Held = { readonly inForce: readonly Role[]; readonly waiting: readonly Role[] };

/** The one place where it is decided what a session is worth: below the second factor, given roles do not count. */
export const heldBy = async (stage: Stage, { tenant, person, proof }: Who): Promise<Held> => {
  if (!person) return { inForce: [], waiting: [] };
  const standing = await stage.ports.standingOf(tenant, person, stage.now());
  // Nobody is a facilitator at large: what a mandate gives is asked of the mandates.
  const held = standing.filter((role) => role !== 'facilitator');
  if (proof?.level !== 1) return { inForce: held, waiting: [] };
  return {
    inForce: held.filter((role) => !isGiven(role)),
    waiting: held.filter((role) => isGiven(role)),
  };
};

/** The role in which somebody acts, and the organisation for which they do where they act by its mandate. */
export type Standing = { readonly role: Role; readonly onBehalfOf?: TenantId };

/** Whether a mandate gives this in this process. Whoever may do something there may also read its office. */
export const isGranted =
  (capability: Capability, collection: string) =>
  ({ processId = collection, capabilities }: Granted): boolean =>
    collection !== '-' &&
    processId === collection &&
    (capability === 'office.read' || capabilities.includes(capability));

/** The role by which somebody may ask. Strangers learn nothing: what they may not ask for does not exist. */
export const roleFor = async (
  stage: Stage,
  capability: Capability,
  who: Who,
  collection: string,
): Promise<
  Result<Standing, 'request.not-signed-in' | 'request.second-factor' | 'request.not-found'>
> => {
  if (!who.person) return refuse('request.not-signed-in');
  const { inForce, waiting } = await heldBy(stage, who);
  const role = mayAsk([...inForce, 'person'], capability);
  if (role) return ok({ role });
  if (mayAsk(waiting, capability)) return refuse('request.second-factor');
  if (!mayAsk(['facilitator'], capability)) return refuse('request.not-found');
  const granted = await stage.ports.mandatesOf(who.tenant, who.person, stage.now());
  const mandate = granted.find(isGranted(capability, collection));
  if (!mandate) return refuse('request.not-found');
  if (who.proof?.level === 1) return refuse('request.second-factor');
  return ok({ role: 'facilitator', onBehalfOf: mandate.partner });
};

/** Whether the second factor was shown a moment ago. */
export const isFresh = (proof: Proof | undefined, now: Instant): boolean =>
  proof === undefined || (proof.freshUntil !== undefined && now < proof.freshUntil);
