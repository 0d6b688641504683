import { contributionRefusals, endedOn, giveContribution } from '#contributions';
import { endorse, joiningRefusals, takesSignatures, viewCampaign } from '#joining';
import { type Findings, type Instant, type Sentence, fillIn, instantOf } from '#kernel';
import { type Calendar, viewCalendar } from '#processes';
import type { Ask } from '../http/ask.ts';
import type { Work } from './drafts.ts';

type Published = Pick<Calendar, 'phases'> | undefined;

/** Verbs that end on a published day although their phase goes on, once that day is over. */
export const endedVerbs = (calendar: Published, now: Instant): ReadonlySet<string> =>
  new Set(endedOn(calendar, now) ? [giveContribution.id] : []);

const saying = ({ es }: Sentence, found?: Findings) => fillIn(es, found);

type Closing = (ask: Ask, work: Work, now: Instant) => Promise<string | undefined>;

const closings: Readonly<Record<string, Closing>> = {
  [giveContribution.id]: async (ask, { tenant, person, given }, now) => {
    const { processId } = given;
    const seen = await ask.read(viewCalendar, { tenant, person }, { processId });
    const day = endedOn(seen.ok ? seen.value : undefined, now);
    return day && saying(contributionRefusals['contributions.over'], { day });
  },
  [endorse.id]: async (ask, { tenant, person, given }, now) => {
    const { campaignId } = given;
    const seen = await ask.read(viewCampaign, { tenant, person }, { campaignId });
    return seen.ok && !takesSignatures(seen.value, now)
      ? saying(joiningRefusals['joining.campaign-closed'])
      : undefined;
  },
};

/** What whoever opens the form of something that is over is told before they type; nothing while it is open. */
export const closedBecause = async (ask: Ask, work: Work): Promise<string | undefined> =>
  closings[work.verb.id]?.(ask, work, instantOf(ask.nowMs()));
