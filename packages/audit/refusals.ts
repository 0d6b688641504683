import { refusalList } from '#kernel';

export const auditRefusals = refusalList({
  'audit.day-not-over': {
    status: 409,
    es: 'Ese día todavía no termina. Espera hasta mañana y vuelve a intentar.',
    en: 'That day is not over yet. Wait until tomorrow and try again.',
  },
  'audit.already-anchored': {
    status: 409,
    es: 'Ese día ya quedó anclado. Revisa el registro público de ese día.',
    en: 'That day is already anchored. Look at the public record of that day.',
  },
});
