import * as z from 'zod';
import { processAddress } from '#addresses';
import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change, create } from '#table';
import { begin } from './follow.ts';
import { noticeRefusals } from './refusals.ts';
import { followRow } from './rows.ts';

/** Asks to be told by mail what becomes of a process. */
export const followProcess = defineVerb({
  id: 'notices.follow-process',
  route: 'POST /processes/:processId/following',
  capability: 'notices.follow',
  input: { processId: ProcessId },
  output: { following: z.literal(true) },
  refusals: only(noticeRefusals, 'notices.already-following'),
  offer: {
    own: ({ slug, processId = '' }) => processAddress(slug, processId),
    es: { name: 'Seguir el proceso', button: 'Avísame por correo', done: 'Sigues este proceso.' },
  },
  run: async ({ input: { processId }, now, person, records }) => {
    const found = await records.get(followRow, processId, person);
    const followed = begin(found?.value, { processId, personId: person }, now);
    if (!followed.ok) return followed;
    return decide({
      answer: { following: true },
      act: 'notices.followed',
      about: processId,
      writes: [
        found ? change(followRow, found, followed.value) : create(followRow, followed.value),
      ],
    });
  },
});
