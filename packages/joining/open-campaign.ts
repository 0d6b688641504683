import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Campaign, CampaignId, open } from './campaign.ts';
import { DossierId, applicants } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { campaignRow } from './rows.ts';
import { takingCodes, takingLetters } from './steps.ts';
import * as z from 'zod';

const { title, addressee, language, text, closesOn } = Campaign.shape;

/** Opens a form letter for whoever wants to stand behind the applicants, under a link that cannot be guessed. */
export const openCampaign = defineVerb({
  id: 'joining.open-campaign',
  route: 'POST /dossiers/:dossierId/campaigns',
  capability: 'applications.prepare',
  shows: 'kind',
  input: {
    dossierId: DossierId,
    title,
    addressee,
    language,
    text,
    closesOn,
    covers: z.array(TenantId).max(12),
  },
  output: { campaignId: CampaignId },
  refusals: only(
    joiningRefusals,
    ...takingCodes,
    'joining.not-an-applicant',
    'joining.unfilled',
    'joining.letter-names-nobody',
    'joining.letter-too-long',
    'joining.closes-in-the-past',
  ),
  run: async (call) => {
    const { input, now, newBlindId } = call;
    const taking = await takingLetters(call, input.dossierId);
    if (!taking.ok) return taking;
    const all = applicants(taking.value.value);
    if (!input.covers.every((tenant) => all.includes(tenant)))
      return refuse('joining.not-an-applicant', 'covers');
    const covers = input.covers.length === 0 ? all : [...new Set(input.covers)];
    const campaignId = CampaignId.parse(newBlindId());
    const opened = open({ ...input, covers, campaignId, openedAt: now });
    if (!opened.ok) return opened;
    return decide({
      answer: { campaignId },
      act: 'joining.campaign-opened',
      about: campaignId,
      writes: [create(campaignRow, opened.value)],
    });
  },
});
