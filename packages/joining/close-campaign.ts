import { only, ok, refuse } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { CampaignId, takesSignatures } from './campaign.ts';
import { joiningRefusals } from './refusals.ts';
import { campaignRow } from './rows.ts';

/** Closes a campaign before its day. What was signed stays. */
export const closeCampaign = defineVerb({
  id: 'joining.close-campaign',
  route: 'POST /campaigns/:campaignId/closing',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { campaignId: CampaignId },
  output: { campaignId: CampaignId },
  refusals: only(joiningRefusals, 'joining.no-such-campaign', 'joining.campaign-closed'),
  run: async ({ input: { campaignId }, records, now }) => {
    const found = await records.get(campaignRow, '-', campaignId);
    return takeStep(
      campaignRow,
      found,
      'joining.no-such-campaign',
      (campaign) =>
        takesSignatures(campaign, now)
          ? ok({ ...campaign, closedAt: now })
          : refuse('joining.campaign-closed'),
      () => ({ answer: { campaignId }, act: 'joining.campaign-closed', about: campaignId }),
    );
  },
});
