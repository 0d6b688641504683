import * as z from 'zod';
import { FileId, readFile } from '#files';
import { type Ok, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { type Records, change, create } from '#table';
import { isPartner } from './partner.ts';
import { type Emblem, Profile, checked, emblemOf } from './profile.ts';
import { tenancyRefusals } from './refusals.ts';
import { profileId, profileRow } from './rows.ts';

const { emblem: _, ...facts } = Profile.shape;

type Asked = { readonly fileId?: FileId | undefined; readonly noEmblem?: boolean | undefined };
type Chosen = Ok<Emblem | undefined> | ReturnType<typeof emblemOf>;

const chosen = async (records: Records, { fileId, noEmblem }: Asked): Promise<Chosen> => {
  if (fileId === undefined || noEmblem) return { ok: true, value: undefined };
  const file = await readFile(records, fileId);
  return file ? emblemOf(file.value) : refuse('tenancy.emblem-type', 'fileId');
};

/** Says how an office is reached and how its pages look: all of it, as it is to stand. Version 0 says it first. */
export const setProfile = defineVerb({
  id: 'tenancy.set-profile',
  route: 'PUT /profile',
  capability: 'profile.set',
  shows: 'kind',
  input: {
    ...facts,
    fileId: FileId.optional(),
    noEmblem: z.boolean().optional(),
    version: z.int().min(0),
  },
  output: { version: z.int() },
  refusals: only(
    tenancyRefusals,
    'tenancy.profile-stale',
    'tenancy.private-mailbox',
    'tenancy.low-contrast',
    'tenancy.emblem-type',
    'tenancy.emblem-heavy',
    'tenancy.emblem-size',
  ),
  run: async ({ input: { fileId, noEmblem, version, ...said }, records, tenant }) => {
    const found = await records.get(profileRow, '-', profileId);
    if ((found?.version ?? 0) !== version) return refuse('tenancy.profile-stale', 'version');
    const picture = await chosen(records, { fileId, noEmblem });
    if (!picture.ok) return picture;
    const emblem = picture.value;
    const profile = checked({ ...said, ...(emblem ? { emblem } : {}) }, isPartner(tenant));
    if (!profile.ok) return profile;
    return decide({
      answer: { version: version + 1 },
      act: 'tenancy.profile-set',
      about: profileId,
      writes: [
        found ? change(profileRow, found, profile.value) : create(profileRow, profile.value),
      ],
    });
  },
});
