import { refusalList } from '#kernel';
import { boxRefusals } from './box.ts';

export const consultationRefusals = refusalList({
  ...boxRefusals,
  'consultations.unknown-commitment': {
    status: 422,
    es: 'Un compromiso no existe o fue retirado. Revisa los compromisos de la papeleta.',
    en: 'A commitment does not exist or was withdrawn. Check the commitments of the paper.',
  },
  'consultations.repeated-commitment': {
    status: 422,
    es: 'Un compromiso está dos veces en la papeleta. Déjalo una sola vez.',
    en: 'A commitment is on the paper twice. Keep it once.',
  },
  'consultations.more-than-options': {
    status: 422,
    es: 'El número no puede ser mayor que la cantidad de opciones. Elige uno menor.',
    en: 'The number cannot be greater than the number of options. Choose a smaller one.',
  },
  'consultations.ends-before-it-starts': {
    status: 422,
    es: 'La consulta debe cerrar después de abrir. Corrige las fechas.',
    en: 'The consultation must close after it opens. Correct the times.',
  },
  'consultations.time-is-over': {
    status: 409,
    es: 'La hora de cierre ya pasó. Cambia las fechas antes de abrir.',
    en: 'The closing time has passed. Change the times before you open.',
  },
  'consultations.wrong-state': {
    status: 409,
    es: 'La consulta ya pasó por ese paso o todavía no llega a él. Revisa su estado.',
    en: 'The consultation is past that step or has not reached it. See its state.',
  },
  'consultations.still-open': {
    status: 409,
    es: 'Todavía se puede votar. Cierra la consulta después de la hora de cierre.',
    en: 'People can still vote. Close the consultation after its closing time.',
  },
  'consultations.still-settling': {
    status: 409,
    es: 'Los últimos votos se están guardando. Espera un minuto y cuenta otra vez.',
    en: 'The last votes are being stored. Wait a minute and count again.',
  },
  'consultations.already-certified': {
    status: 409,
    es: 'El escrutinio ya está certificado.',
    en: 'The count is certified already.',
  },
  'consultations.counted-by-you': {
    status: 409,
    es: 'Tú hiciste este escrutinio. Pide a otra persona con la función de ministra o ministro de fe que lo certifique.',
    en: 'You made this count. Ask somebody else who is a certifying officer to certify it.',
  },
  'consultations.marks-differ': {
    status: 409,
    es: 'Los votos y las marcas del padrón no coinciden. No publiques: avisa al equipo técnico.',
    en: 'Ballots and roll marks differ. Publish nothing: tell the technical team.',
  },
});
