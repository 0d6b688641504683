import * as z from 'zod';
import { domainOf, foldMailbox } from '#kernel';

/** Mailboxes that anybody opens for themselves. */
const personal = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.cl outlook.com outlook.cl outlook.es live.com live.cl msn.com yahoo.com yahoo.cl yahoo.es icloud.com me.com proton.me protonmail.com gmx.com vtr.net'.split(
    ' ',
  ),
);

export const isPrivate = (mail: string): boolean => personal.has(domainOf(mail));

/** How the mailbox that somebody proved stands to the one that was written to: none was proved, another one of the same institution, another one. */
export const MailboxKind = z.enum(['none', 'institution', 'other']);
export type MailboxKind = z.infer<typeof MailboxKind>;

export const isSameMailbox = (one: string, other: string | undefined): boolean =>
  other !== undefined && foldMailbox(one) === foldMailbox(other);

export const kindOf = (invited: string, proved: string | undefined): MailboxKind => {
  if (proved === undefined) return 'none';
  const isInstitution = domainOf(invited) === domainOf(proved) && !isPrivate(proved);
  return isInstitution ? 'institution' : 'other';
};
