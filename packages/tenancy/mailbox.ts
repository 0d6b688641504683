import { domainOf, foldMailbox } from '#kernel';

/** Mailboxes that anybody opens for themselves. */
const personal = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.cl outlook.com outlook.cl outlook.es live.com live.cl msn.com yahoo.com yahoo.cl yahoo.es icloud.com me.com proton.me protonmail.com gmx.com vtr.net'.split(
    ' ',
  ),
);

export const isPrivate = (mail: string): boolean => personal.has(domainOf(mail));

export const isSameMailbox = (one: string, other: string | undefined): boolean =>
  other !== undefined && foldMailbox(one) === foldMailbox(other);
