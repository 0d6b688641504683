import * as z from 'zod';
import { Instant, Reason, type Result, idOf, line, noted, ok, refuse } from '#kernel';
import { OrganisationId } from '#organisations';
import { Proposed } from '#perform';
import { ProcessId } from '#processes';

export const EndorsementId = idOf('EndorsementId');
export type EndorsementId = z.infer<typeof EndorsementId>;

/** Somebody of an organisation stands publicly behind the plan. The name is public by its purpose. */
export const Endorsement = z.strictObject({
  endorsementId: EndorsementId,
  processId: ProcessId,
  name: noted(line(120), { treatment: 'signed' }),
  office: noted(line(120), { treatment: 'signed' }),
  organisationId: OrganisationId,
  endorsedAt: Instant,
  /** Since the plan was sent, somebody wants it out and somebody else has to agree. */
  proposed: Proposed.optional(),
  reversal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Endorsement = z.infer<typeof Endorsement>;

/** An endorsement is reversed once. */
export const canBeReversed = ({
  reversal,
}: Pick<Endorsement, 'reversal'>): Result<true, 'plans.already-reversed'> =>
  reversal ? refuse('plans.already-reversed') : ok(true);

/** Takes the endorsement out of the plan. It stays on record with the reason. */
export const reverse = (
  endorsement: Endorsement,
  reason: string,
  now: Instant,
): Result<Endorsement, 'plans.already-reversed'> => {
  const allowed = canBeReversed(endorsement);
  return allowed.ok ? ok({ ...endorsement, reversal: { reason, at: now } }) : allowed;
};

export const propose = (endorsement: Endorsement, proposed: Proposed): Endorsement => ({
  ...endorsement,
  proposed,
});

export const stands = ({ reversal }: Pick<Endorsement, 'reversal'>): boolean =>
  reversal === undefined;

/** How many people and organisations stand behind the plan, each once however often recorded. */
export const countEndorsements = (endorsements: readonly Endorsement[]) => {
  const standing = endorsements.filter(stands);
  return {
    persons: new Set(standing.map(({ name }) => fold(name))).size,
    organisations: new Set(standing.map(({ organisationId }) => organisationId)).size,
  };
};

const fold = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ');
