import { endorse, joiningRefusals, takesSignatures, viewCampaign } from '#joining';
import { type Refusal, type Sentence, fillIn, instantOf } from '#kernel';
import { pipelineRefusals } from '#perform';
import type { Ask } from '../http/ask.ts';
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

const saying = ({ verb }: Work, { code, found }: Refusal): string | undefined => {
  const known: Readonly<Record<string, Sentence>> = { ...pipelineRefusals, ...verb.refusals };
  const sentence = known[code];
  return sentence && fillIn(sentence.es, found);
};

/** What whoever opens the form of something that is over is told before they type; nothing while it is open. */
export const closedBecause = async (ask: Ask, work: Work): Promise<string | undefined> => {
  if (work.verb.id === endorse.id) return campaignOver(ask, work);
  const refusal = await ask.offering?.closed(work);
  return refusal && saying(work, refusal);
};
