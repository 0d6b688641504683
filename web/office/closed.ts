import { endorse, joiningRefusals, takesSignatures, viewCampaign } from '#joining';
import { instantOf } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { toldOf } from '../parts/form/wrongs.ts';
import type { Work } from './drafts.ts';

const campaignOver = async (
  ask: Ask,
  { tenant, person, given }: Work,
): Promise<string | undefined> => {
  const seen = await ask.read(
    viewCampaign,
    { tenant, person },
    { campaignId: given['campaignId'] },
  );
  const isOver = seen.ok && !takesSignatures(seen.value, instantOf(ask.nowMs()));
  return isOver ? joiningRefusals['joining.campaign-closed'].es : undefined;
};

/** What whoever opens the form of something that is over is told before they type; nothing while it is open. */
export const closedBecause = async (ask: Ask, work: Work): Promise<string | undefined> => {
  if (work.verb.id === endorse.id) return campaignOver(ask, work);
  const refusal = await ask.offering?.closed(work);
  return toldOf(refusal, work.verb.refusals).wrongs[0]?.sentence;
};
