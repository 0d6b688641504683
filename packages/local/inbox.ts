import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const Message = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.string(),
});

export type Inbox = { readonly messages: () => readonly z.infer<typeof Message>[] };

/** The mail that the post function put into its folder instead of sending it, newest first. */
export const inboxOf = (folder: string): Inbox => ({
  messages: () =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => Message.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))))
          .toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
          .slice(0, 100)
      : [],
});
