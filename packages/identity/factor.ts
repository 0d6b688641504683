import * as z from 'zod';
import { Instant, PersonId, type Result, ok, refuse } from '#kernel';
import { KeyedHash } from './person.ts';

export const Recovery = z.strictObject({ hash: KeyedHash, usedAt: Instant.optional() });

/** The second factor of somebody: the sealed secret of their authenticator, and the codes for when it is lost. */
export const Factor = z.strictObject({
  personId: PersonId,
  secret: z.string().max(200),
  enrolledAt: Instant,
  recovery: z.array(Recovery).length(10),
});
export type Factor = z.infer<typeof Factor>;

/** Marks a recovery code as used. It works once. */
export const useCode = (
  factor: Factor,
  codeHash: string,
  now: Instant,
): Result<Factor, 'identity.wrong-code'> => {
  const isIt = (one: z.infer<typeof Recovery>) => one.hash === codeHash && one.usedAt === undefined;
  if (!factor.recovery.some(isIt)) return refuse('identity.wrong-code');
  return ok({
    ...factor,
    recovery: factor.recovery.map((one) => (isIt(one) ? { ...one, usedAt: now } : one)),
  });
};

export const codesLeft = ({ recovery }: Factor): number =>
  recovery.filter(({ usedAt }) => usedAt === undefined).length;
