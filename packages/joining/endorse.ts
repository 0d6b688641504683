import { campaignAddress, communeAddress } from '#addresses';
import { type PersonId, dayOf, ok, only, paragraph, refuse } from '#kernel';
import { organisationKinds } from '#organisations';
import { decide, defineVerb } from '#perform';
import { type Records, change, create, stays } from '#table';
import { canBeEndorsed } from './application.ts';
import { type Campaign, CampaignId, endorseVerb, mostRemarked } from './campaign.ts';
import { endorserCodes, endorserFields, letterOf } from './endorsing.ts';
import { beginningOf } from './fitting.ts';
import { LetterId, counts } from './letter.ts';
import { Says, mostQuoted } from './passage.ts';
import { fill, unfilled } from './placeholders.ts';
import { joiningRefusals } from './refusals.ts';
import { endorsedRow, letterRow } from './rows.ts';
import { SignedAt } from './signature.ts';
import { campaignThing } from './things.ts';
import { capacityWords, saysWords } from './words.ts';

/** Whether somebody may sign: nobody did under their account, or the letter that they signed was withdrawn. */
const signedBefore = async (
  records: Records,
  { campaignId, dossierId }: Campaign,
  person: PersonId,
) => {
  const claim = await records.get(endorsedRow, '-', campaignId, person);
  const letter = claim && (await records.get(letterRow, '-', dossierId, claim.value.letterId));
  if (letter && counts(letter.value)) return refuse('joining.already-endorsed');
  return ok({ claim, checks: letter ? [stays(letterRow, letter)] : [] });
};

const asPerson = 'Si firmas como persona, déjalo en blanco.';

/** Stands behind the applicants by the link of a campaign. Signed with the code by which somebody entered; the name becomes public. */
export const endorse = defineVerb({
  id: endorseVerb,
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
  offer: {
    of: campaignThing,
    when: (campaigning, { now }) => canBeEndorsed(campaigning, now),
    own: ({ slug, campaignId }) =>
      campaignId ? campaignAddress(slug, campaignId) : communeAddress(slug),
    es: {
      name: 'Firmar la carta de respaldo',
      button: 'Firmar',
      intro:
        'Firmas con el código con que entraste. Tu nombre y tu cargo quedan públicos en la carta cuando se envía la postulación.',
      done: 'Firmaste la carta de respaldo.',
      fields: {
        name: 'Tu nombre',
        office: 'Tu cargo en la organización',
        organisation: { label: 'Tu organización', hint: asPerson },
        kind: {
          label: 'Qué tipo de organización es',
          hint: asPerson,
          values: organisationKinds,
        },
        capacity: { label: 'En qué calidad firmas', values: capacityWords },
        collaboration: {
          label: '¿Ya han trabajado con quien postula?',
          values: { yes: saysWords.yes, 'not-yet': saysWords['not-yet'] },
        },
        remark: { label: 'Con tus palabras', hint: 'Por ejemplo, en qué participaste.' },
      },
    },
  },
  run: async (call) => {
    const { input, thing, records, person, now, newId } = call;
    const { campaignId, collaboration, remark, ...endorser } = input;
    const open = thing.value;
    const signed = await signedBefore(records, open.campaign, person);
    if (!signed.ok) return signed;
    const { name, office, organisation = name } = endorser;
    const wording = fill(open.campaign.text, {
      organización: organisation,
      nombre: name,
      cargo: office,
    });
    const text = remark === undefined ? wording : `${wording}\n\n${remark}`;
    if (unfilled(text).length > 0) return refuse('joining.unfilled', 'remark');
    const signedAt = SignedAt.parse(now);
    const letter = await letterOf(records, open, endorser, {
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
    const { letterId, dossierId } = letter.value;
    const { claim: before, checks } = signed.value;
    const next = { campaignId, person, letterId };
    return decide({
      answer: { letterId },
      act: 'joining.endorsed',
      about: dossierId,
      writes: [
        create(letterRow, { ...letter.value, passages }),
        before ? change(endorsedRow, before, next) : create(endorsedRow, next),
      ],
      checks,
    });
  },
});
