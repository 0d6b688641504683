import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { isInNetwork, isTenant, publishedStateOf, region } from '#tenancy';
import { joiningRefusals } from './refusals.ts';
import { Referral, referralRow } from './rows.ts';

const { commune, reason, signedAs } = Referral.shape;

/** A commune was referred. */
const referralMark = defineOnce('refer', TenantId);

/** Invites another commune to the network, publicly: municipalities believe each other first. */
export const referCommune = defineVerb({
  id: 'joining.refer-commune',
  route: 'POST /referrals',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { commune, reason, signedAs },
  output: { commune },
  refusals: only(
    joiningRefusals,
    'joining.not-an-applicant',
    'joining.already-in-network',
    'joining.already-referred',
  ),
  once: {
    key: ({ input }) => referralMark.key(input.commune),
    refusal: 'joining.already-referred',
  },
  run: async ({ input, now, published, tenant }) => {
    if (!isTenant(input.commune) || input.commune === tenant)
      return refuse('joining.not-an-applicant', 'commune');
    if (isInNetwork(await publishedStateOf(published(region.tenant), input.commune)))
      return refuse('joining.already-in-network', 'commune');
    return decide({
      answer: { commune: input.commune },
      act: 'joining.referred',
      about: input.commune,
      writes: [create(referralRow, { ...input, at: now })],
    });
  },
});
