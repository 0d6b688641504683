import * as z from 'zod';
import { LocalDate, line, meaning } from '#kernel';
import { Requirements } from './requirement.ts';

/** A standard is named by words, its editions by numbers. */
export const StandardId = z.enum(['ogp-local', 'ogp-pcs', 'gore-rm']);
export type StandardId = z.infer<typeof StandardId>;

export const Pin = z.strictObject({ id: StandardId, edition: z.int().min(1).max(999) });
/** The edition that a process keeps for its whole life. */
export type Pin = z.infer<typeof Pin>;

/** The number of an edition as an address writes it: one way only. */
export const EditionNumber = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, meaning('not-one-of'))
  .transform(Number);

export const standardNames: Readonly<Record<StandardId, string>> = {
  'ogp-local': 'OGP Local',
  'ogp-pcs': 'Estándares de participación y cocreación de OGP',
  'gore-rm': 'Estándar de la Región Metropolitana',
};

/** The standards that the members agree on, each with the programme that it may tighten and never loosen. */
const programmes: Readonly<Partial<Record<StandardId, StandardId>>> = { 'gore-rm': 'ogp-local' };

/** The members' own standard. */
export const ownStandard = 'gore-rm' satisfies StandardId;

/** The programme behind a regional standard, or nothing where members have no say. */
export const programmeOf = (id: StandardId): StandardId | undefined => programmes[id];

export const Edition = z.strictObject({
  id: StandardId,
  edition: Pin.shape.edition,
  label: line(40),
  name: line(120),
  /** The edition that this one tightens. */
  parent: Pin.optional(),
  /** Who stands behind it: a programme, the members, or nobody yet. */
  basis: z.enum(['programme', 'starting-proposal', 'agreed']),
  /** In force from this day on; from the beginning where it is absent. */
  inForceFrom: LocalDate.optional(),
  requirements: Requirements,
});
export type Edition = z.infer<typeof Edition>;

export const isSamePin = (one: Pin, other: Pin): boolean =>
  one.id === other.id && one.edition === other.edition;
