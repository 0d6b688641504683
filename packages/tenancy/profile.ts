import * as z from 'zod';
import { FileId } from '#files';
import { type Result, line, meaning, noted, ok, refuse, refuseFor } from '#kernel';
import { Colour, fallsShort } from './contrast.ts';
import { isPrivate } from './mailbox.ts';

/** A picture of the government, as its pages show it. */
export const Emblem = z.strictObject({
  fileId: FileId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash')),
  type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type Emblem = z.infer<typeof Emblem>;

/** How an office is reached and how its pages look. Nothing in it is about a person. */
export const Profile = z.strictObject({
  /** As people write it. */
  phone: noted(
    z
      .string()
      .max(24)
      .transform((text) => text.trim().replaceAll(/ +/g, ' '))
      .pipe(z.string().regex(/^\+?[0-9][0-9 ]{5,19}$/, meaning('not-a-phone')))
      .optional(),
    { treatment: 'recorded' },
  ),
  mail: noted(z.email().max(200).optional(), { treatment: 'recorded' }),
  hours: line(160).optional(),
  address: line(200).optional(),
  primary: Colour.optional(),
  accent: Colour.optional(),
  emblem: Emblem.optional(),
});
export type Profile = z.infer<typeof Profile>;

/** What somebody writes of a profile, and the picture that it has by now. */
export const saidIn = ({ emblem, ...said }: Profile) =>
  emblem ? { ...said, fileId: emblem.fileId } : said;

export const emblemLimits = { bytes: 20 * 1024, least: 48, most: 512 } as const;

type Kept = {
  readonly fileId: FileId;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pixels?: { readonly width: number; readonly height: number } | undefined;
};

/** A kept file as an emblem: a still picture, light enough to stand on every page. */
export const emblemOf = ({ fileId, type, bytes, sha256, pixels }: Kept) => {
  const emblem = Emblem.safeParse({ fileId, sha256, type, ...pixels });
  if (!emblem.success) return refuse('tenancy.emblem-type', 'fileId');
  const { width, height } = emblem.data;
  if (bytes > emblemLimits.bytes)
    return refuseFor('tenancy.emblem-heavy', 'fileId', { kb: Math.ceil(bytes / 1024) });
  if (Math.min(width, height) < emblemLimits.least || Math.max(width, height) > emblemLimits.most)
    return refuseFor('tenancy.emblem-size', 'fileId', { width, height });
  return ok(emblem.data);
};

const colours = ['primary', 'accent'] as const;

/** Whether a profile may stand: an office is no private mailbox, and what is written in its colours can be read. */
export const checked = (
  profile: Profile,
  mayBePrivate: boolean,
): Result<Profile, 'tenancy.private-mailbox' | 'tenancy.low-contrast'> => {
  if (!mayBePrivate && profile.mail !== undefined && isPrivate(profile.mail))
    return refuse('tenancy.private-mailbox', 'mail');
  for (const name of colours) {
    const colour = profile[name];
    const short = colour === undefined ? undefined : fallsShort(colour);
    if (short) return refuseFor('tenancy.low-contrast', name, short);
  }
  return ok(profile);
};
