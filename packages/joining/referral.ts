import * as z from 'zod';
import { Instant, Reason, TenantId, line, noted } from '#kernel';

/** How the verb is called by which neighbours ask that their commune joins: public pages do not carry it. */
export const askVerb = 'joining.ask-to-join';

/** A government that tells another one of the network, and why. */
export const Referral = z.strictObject({
  commune: TenantId,
  reason: Reason,
  signedAs: noted(line(120), { treatment: 'signed' }),
  at: Instant,
});
export type Referral = z.infer<typeof Referral>;
