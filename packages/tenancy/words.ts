import { roleWords } from '#access';
import type { WordsOf } from '#perform';
import type { Appointment } from './appointment.ts';
import type { MailboxKind } from './mailbox.ts';
import type { MandateState } from './mandate.ts';
import type { MembershipState } from './membership.ts';

export const membershipStates: Readonly<Record<MembershipState, string>> = {
  outside: 'Aún no participa',
  interested: 'Interesada',
  preparing: 'En preparación',
  active: 'Activa',
  suspended: 'Suspendida',
  leaving: 'Se está retirando',
};

export const mandateStates: Readonly<Record<MandateState, string>> = {
  coming: 'Todavía no empieza',
  'in-force': 'Vigente',
  over: 'Terminó',
  revoked: 'Revocado',
};

const mailboxKinds: Readonly<Record<MailboxKind, string>> = {
  none: 'sin correo, con ClaveÚnica u otra cuenta',
  institution: 'con otro correo de la misma institución',
  other: 'con otro correo',
};

/** Who took an invitation without its mailbox, as the team is asked about them. */
export const guestWords = ({
  name,
  mailbox,
}: {
  readonly name?: string | undefined;
  readonly mailbox: MailboxKind;
}): string => `${name ? `«${name}»` : 'Alguien sin nombre'}, que entró ${mailboxKinds[mailbox]}`;

/** How a team is asked what somebody does in it, and until when. */
export const appointedWords: WordsOf<
  Pick<typeof Appointment.shape, 'roles' | 'unit' | 'commune' | 'until'>
> = {
  roles: { label: 'Funciones', values: roleWords },
  unit: 'Unidad',
  commune: {
    label: 'Municipio al que representa',
    hint: 'Solo para representantes de un municipio integrante.',
  },
  until: {
    label: 'Hasta',
    hint: 'El último día de su período. Sin fecha, hasta que alguien la saque.',
  },
};
