import { PersonId, dayOf, only, paragraph, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { CampaignId, mostRemarked } from './campaign.ts';
import { endorserCodes, endorserFields, letterOf, openCampaignOf } from './endorsing.ts';
import { beginningOf } from './fitting.ts';
import { LetterId } from './letter.ts';
import { Says, mostQuoted } from './passage.ts';
import { fill, unfilled } from './placeholders.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { SignedAt } from './signature.ts';

/** Somebody endorsed in a campaign. */
const endorsementMark = defineOnce('endorse', CampaignId, PersonId);

/** Stands behind the applicants by the link of a campaign. Signed with the code by which somebody entered; the name becomes public. */
export const endorse = defineVerb({
  id: 'joining.endorse',
  route: 'POST /campaigns/:campaignId/endorsements',
  capability: 'endorsements.give',
  input: {
    campaignId: CampaignId,
    ...endorserFields,
    /** Whether they have worked with the applicants before, in their own words. Either may be left out. */
    collaboration: Says.extract(['yes', 'not-yet']).optional(),
    remark: paragraph(mostRemarked).optional(),
  },
  output: { letterId: LetterId },
  refusals: only(joiningRefusals, ...endorserCodes, 'joining.already-endorsed', 'joining.unfilled'),
  sealed: ['name', 'office', 'remark'],
  once: {
    key: ({ input, person }) => endorsementMark.key(input.campaignId, person),
    refusal: 'joining.already-endorsed',
  },
  run: async (call) => {
    const { input, records, now, newId } = call;
    const { campaignId, collaboration, remark, ...endorser } = input;
    const open = await openCampaignOf(call, campaignId);
    if (!open.ok) return open;
    const { name, office, organisation = name } = endorser;
    const wording = fill(open.value.campaign.text, {
      organización: organisation,
      nombre: name,
      cargo: office,
    });
    const text = remark === undefined ? wording : `${wording}\n\n${remark}`;
    if (unfilled(text).length > 0) return refuse('joining.unfilled', 'remark');
    const signedAt = SignedAt.parse(now);
    const letter = await letterOf(records, open.value, endorser, {
      letterId: newId(),
      text,
      date: dayOf(now),
      signature: { name, office, method: 'code', signedAt },
      channel: 'link',
      now,
    });
    if (!letter.ok) return letter;
    const claim = {
      topic: 'collaboration',
      quote: remark ?? beginningOf(wording, mostQuoted),
    } as const;
    const passages = collaboration === undefined ? [] : [{ ...claim, says: collaboration }];
    return decide({
      answer: { letterId: letter.value.letterId },
      act: 'joining.endorsed',
      about: letter.value.dossierId,
      writes: [create(letterRow, { ...letter.value, passages })],
    });
  },
});
