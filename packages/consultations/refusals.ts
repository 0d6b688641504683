import { refusalList } from '#kernel';

export const consultationRefusals = refusalList({
  'consultations.not-found': {
    status: 404,
    es: 'No encontramos esa consulta. Vuelve a la lista de consultas.',
    en: 'There is no such consultation. Go back to the list of consultations.',
  },
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
  'consultations.not-open': {
    status: 409,
    es: 'La consulta no está abierta en este momento. Revisa cuándo se puede votar.',
    en: 'The consultation is not open now. See when you can vote.',
  },
  'consultations.too-many-choices': {
    status: 422,
    es: 'Marcaste más opciones de las permitidas. Quita algunas y vota de nuevo.',
    en: 'You marked more options than allowed. Take some away and vote again.',
  },
  'consultations.unknown-option': {
    status: 422,
    es: 'Una opción está repetida o no es de esta papeleta. Vuelve a la papeleta y marca otra vez.',
    en: 'An option is repeated or not on this paper. Go back to the paper and mark again.',
  },
  'consultations.already-voted': {
    status: 409,
    es: 'Ya votaste en esta consulta. Se vota una sola vez.',
    en: 'You have already voted in this consultation. Everybody votes once.',
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
