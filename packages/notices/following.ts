import * as z from 'zod';
import { type PersonId, ok } from '#kernel';
import { defineOfficeView } from '#perform';
import { ProcessId } from '#processes';
import type { Records } from '#table';
import { follows } from './follow.ts';
import { followRow } from './rows.ts';

/** Whether the one who asks follows a process. */
export const viewFollowing = defineOfficeView({
  id: 'notices.following',
  route: 'GET /processes/:processId/following',
  capability: 'notices.follow',
  input: { processId: ProcessId },
  output: z.strictObject({ following: z.boolean() }),
  run: async ({ input, person, records }) => {
    const found = await records.get(followRow, input.processId, person);
    return ok({ following: follows(found?.value) });
  },
});

/** Who is to be told of a process now. */
export const followersOf = async (
  records: Records,
  processId: string,
): Promise<readonly PersonId[]> =>
  (await records.list(followRow, processId))
    .filter(({ value }) => follows(value))
    .map(({ value }) => value.personId);

/** Whether anything is kept of somebody's following a process, now or once. */
export const hasFollowed = async (
  records: Records,
  processId: string,
  person: PersonId,
): Promise<boolean> => (await records.get(followRow, processId, person)) !== undefined;
