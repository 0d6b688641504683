import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { canBeClosed } from './application.ts';
import { CampaignId } from './campaign.ts';
import { joiningRefusals } from './refusals.ts';
import { campaignRow } from './rows.ts';
import { campaignThing } from './things.ts';

/** Closes a campaign before its day. What was signed stays. */
export const closeCampaign = defineVerb({
  id: 'joining.close-campaign',
  route: 'POST /campaigns/:campaignId/closing',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { campaignId: CampaignId },
  output: { campaignId: CampaignId },
  refusals: only(joiningRefusals, 'joining.campaign-closed'),
  offer: {
    of: campaignThing,
    when: (campaigning, { now }) => canBeClosed(campaigning, now),
    es: {
      name: 'Cerrar la campaña de respaldos',
      button: 'Cerrar campaña',
      intro: 'El enlace deja de recibir firmas. Las que llegaron se quedan.',
      done: 'Cerraste la campaña.',
    },
  },
  run: async ({ input: { campaignId }, thing, now }) => {
    const { found, campaign } = thing.value;
    return decide({
      answer: { campaignId },
      act: 'joining.campaign-closed',
      about: campaignId,
      writes: [change(campaignRow, found, { ...campaign, closedAt: now })],
    });
  },
});
