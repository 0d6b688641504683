import * as z from 'zod';
import { processAddress } from '#addresses';
import { only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { ProcessId } from '#processes';
import { stop } from './follow.ts';
import { noticeRefusals } from './refusals.ts';
import { followRow } from './rows.ts';

/** Wants no more mail about a process. */
export const unfollowProcess = defineVerb({
  id: 'notices.unfollow-process',
  route: 'POST /processes/:processId/following/ending',
  capability: 'notices.follow',
  input: { processId: ProcessId },
  output: { following: z.literal(false) },
  refusals: only(noticeRefusals, 'notices.not-following'),
  offer: {
    own: ({ slug, processId = '' }) => processAddress(slug, processId),
    es: {
      name: 'Sigues este proceso',
      button: 'Dejar de seguir',
      done: 'Ya no sigues este proceso.',
    },
  },
  run: async ({ input: { processId }, now, person, records }) => {
    const found = await records.get(followRow, processId, person);
    return takeStep(
      followRow,
      found,
      'notices.not-following',
      (follow) => stop(follow, now),
      () => ({
        answer: { following: false as const },
        act: 'notices.unfollowed',
        about: processId,
      }),
    );
  },
});
