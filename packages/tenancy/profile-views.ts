import * as z from 'zod';
import { FileId } from '#files';
import { ok } from '#kernel';
import { Version, defineOfficeView, definePublicView, versionOf } from '#perform';
import { Profile, saidIn } from './profile.ts';
import { PublishedProfile, profileId, profileRow, publishedProfileRow } from './rows.ts';

/** How an office is reached and how its pages look. What nobody has said is not there. */
export const viewProfile = definePublicView({
  id: 'tenancy.profile',
  route: 'GET /profile',
  input: {},
  output: PublishedProfile,
  run: async ({ published, tenant }) =>
    ok((await published(tenant).get(publishedProfileRow, '-', profileId))?.value ?? {}),
});
export type ProfileView = z.output<typeof PublishedProfile>;

/** The same as it is written, for whoever changes it. */
export const viewProfileDraft = defineOfficeView({
  id: 'tenancy.profile-draft',
  route: 'GET /profile/draft',
  capability: 'profile.set',
  input: {},
  output: z.strictObject({
    profile: Profile.omit({ emblem: true }).extend({ fileId: FileId.optional() }),
    version: Version,
  }),
  run: async ({ records }) => {
    const found = await records.get(profileRow, '-', profileId);
    const profile = saidIn(found?.value ?? {});
    return ok({ profile, version: versionOf(profile) });
  },
});
