import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb, reasonWords } from '#perform';
import { create } from '#table';
import { isInNetwork, isTenant, publishedStateOf, region } from '#tenancy';
import { joiningRefusals } from './refusals.ts';
import { Referral } from './referral.ts';
import { referralRow } from './rows.ts';
import { governmentThing, isCommune, referralThing } from './things.ts';

const { reason, signedAs } = Referral.shape;
const commune = chosenFrom(governmentThing, { when: isCommune });

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
  offer: {
    into: referralThing,
    es: {
      name: 'Invitar a otra comuna',
      button: 'Invitar',
      intro: 'La invitación aparece en la página de esa comuna, con tu motivo.',
      done: 'Invitaste a la comuna.',
      fields: { commune: 'Comuna que invitas', reason: reasonWords, signedAs: 'Firmas como' },
    },
  },
  run: async ({ input, now, records, published, tenant }) => {
    if (!isTenant(input.commune) || input.commune === tenant)
      return refuse('joining.not-an-applicant', 'commune');
    if (isInNetwork(await publishedStateOf(published(region.tenant), input.commune)))
      return refuse('joining.already-in-network', 'commune');
    if (await records.get(referralRow, '-', input.commune))
      return refuse('joining.already-referred', 'commune');
    return decide({
      answer: { commune: input.commune },
      act: 'joining.referred',
      about: input.commune,
      writes: [create(referralRow, { ...input, at: now })],
    });
  },
});
