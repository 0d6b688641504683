import * as z from 'zod';
import { Instant, TenantId, line, meaning, noted } from '#kernel';

/** Addresses of partners begin so, and those of governments never do: one flat namespace without a clash. */
const prefix = 'ong-';

export const isPartner = (slug: string): slug is TenantId =>
  slug.startsWith(prefix) && TenantId.safeParse(slug).success;

export const PartnerId = TenantId.refine(isPartner, meaning('not-one-of'));

/** A civil organisation with a team of its own here, which municipalities may give mandates to. */
export const Partner = z.strictObject({
  partner: PartnerId,
  name: noted(line(160), { treatment: 'recorded' }),
  /** The document that says who it is and that it may help. */
  basis: line(300),
  registeredAt: Instant,
});
export type Partner = z.infer<typeof Partner>;
