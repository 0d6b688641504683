/** A mailbox as it is compared: people type it with capitals and blanks, and mean the same one. */
export const foldMailbox = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** What stands behind the sign of a mailbox, folded. */
export const domainOf = (mailbox: string): string => foldMailbox(mailbox).split('@').at(-1) ?? '';
