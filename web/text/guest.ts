import type { MailboxKind } from '#tenancy';
import { es } from './es.ts';

/** Who took an invitation without its mailbox, as the team is asked about them. */
export const guestWords = ({
  name,
  mailbox,
}: {
  readonly name?: string | undefined;
  readonly mailbox: MailboxKind;
}): string => `${name ? `«${name}»` : 'Alguien sin nombre'}, que entró ${es.mailboxKinds[mailbox]}`;
