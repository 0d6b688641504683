import * as z from 'zod';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { erase } from '#table';
import { noticeRefusals } from './refusals.ts';
import { followRow } from './rows.ts';

/** Destroys what says that somebody follows a process, or ever did. */
export const forgetFollower = defineVerb({
  id: 'notices.forget-follower',
  route: 'POST /processes/:processId/followers/:personId/erasure',
  capability: 'rights.carry-out',
  input: { processId: ProcessId, personId: PersonId },
  output: { forgotten: z.literal(true) },
  refusals: only(noticeRefusals, 'notices.not-following'),
  offer: { machine: 'Olvidar a quien seguía un proceso' },
  run: async ({ input: { processId, personId }, records }) => {
    const found = await records.get(followRow, processId, personId);
    if (!found) return refuse('notices.not-following');
    return decide({
      answer: { forgotten: true },
      act: 'notices.follower-forgotten',
      about: processId,
      writes: [erase(followRow, found)],
    });
  },
});
