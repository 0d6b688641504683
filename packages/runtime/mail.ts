import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { foldMailbox } from '#kernel';

/** One letter to one mailbox. `key` names what it tells of: the same key and mailbox is sent once. */
export type Letter = {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

export type Mail = { readonly send: (letter: Letter) => Promise<void> };

/** Mail is to be sent and nobody was told how: the function stops and the letters stay in the stream. */
export class NoMailTransport extends Error {
  override name = 'NoMailTransport';
}

const Mailbox = z.email().max(254);
const longestSubject = 150;

// A line break would begin another header; marks of direction would show another text than was written.
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A subject that is one line, whatever somebody called their proposal. */
const subjectLine = (subject: string) => {
  const line = subject.replaceAll(unfit, ' ').replaceAll(/ {2,}/g, ' ').trim();
  const letters = [...line];
  return letters.length > longestSubject
    ? `${letters.slice(0, longestSubject - 1).join('')}…`
    : line;
};

/** Lays every letter down as a file of its own, once, instead of sending it. */
const layIn = (folder: string, now: () => string): Mail => ({
  send: async ({ key, to, subject, text }) => {
    const mailbox = Mailbox.parse(to);
    const name = createHash('sha256')
      .update(JSON.stringify([key, foldMailbox(mailbox)]))
      .digest('hex');
    const target = path.join(folder, `${name}.json`);
    if (existsSync(target)) return;
    await mkdir(folder, { recursive: true });
    const beside = `${target}.${randomBytes(6).toString('hex')}`;
    const message = { to: mailbox, subject: subjectLine(subject), text, sentAt: now() };
    await writeFile(beside, JSON.stringify(message), { mode: 0o600 });
    await rename(beside, target);
  },
});

/** The way out for mail. Without a folder there is none, and the first letter says so. */
export const mailOf = (folder: string | undefined, now: () => string): Mail =>
  folder === undefined
    ? {
        send: () =>
          Promise.reject(new NoMailTransport('no mail transport is configured: set MAIL_FOLDER')),
      }
    : layIn(folder, now);
