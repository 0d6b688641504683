import { refusalList } from '#kernel';
import { votingDays } from './draft.ts';

export const standardsRefusals = refusalList({
  'standards.not-found': {
    status: 404,
    es: 'No encontramos esa propuesta de edición. Vuelve a la lista de estándares.',
    en: 'There is no such proposal of an edition. Go back to the list of standards.',
  },
  'standards.not-regional': {
    status: 422,
    es: 'Ese estándar lo fija su programa. Propón una edición del estándar regional.',
    en: 'That standard is set by its programme. Propose an edition of the regional standard.',
  },
  'standards.no-such-parent': {
    status: 422,
    es: 'Elige como base una edición de OGP Local o una edición regional ya acordada.',
    en: 'Choose as parent an edition of OGP Local or a regional edition that is agreed.',
  },
  'standards.circular-parent': {
    status: 422,
    es: 'Una edición no puede nacer de sí misma. Elige una edición anterior.',
    en: 'An edition cannot come from itself. Choose an earlier edition.',
  },
  'standards.looser-than-parent': {
    status: 422,
    es: 'El requisito señalado pide menos que la edición de la que nace, o falta. Repónlo o hazlo más exigente.',
    en: 'The marked requirement asks for less than the parent edition, or is missing. Put it back or tighten it.',
  },
  'standards.repeated-requirement': {
    status: 422,
    es: 'Hay dos requisitos con el mismo código. Cambia uno.',
    en: 'Two requirements have the same id. Change one of them.',
  },
  'standards.wrong-unit': {
    status: 422,
    es: 'La unidad no es la de la medida elegida. Escribe el umbral en la unidad de la medida.',
    en: 'The unit is not that of the measure. Write the threshold in the unit of the measure.',
  },
  'standards.wrong-threshold': {
    status: 422,
    es: 'Ese umbral no tiene sentido en su unidad. Corrige el número.',
    en: 'That threshold means nothing in its unit. Correct the number.',
  },
  'standards.proposal-open': {
    status: 409,
    es: 'Ya hay una propuesta abierta de este estándar. Espera a que se resuelva o retírala.',
    en: 'A proposal of this standard is already open. Wait until it is settled, or withdraw it.',
  },
  'standards.wrong-state': {
    status: 409,
    es: 'La propuesta ya pasó por ese paso o todavía no llega a él. Revisa su estado.',
    en: 'The proposal is past that step or has not reached it. See its state.',
  },
  'standards.unknown-requirement': {
    status: 422,
    es: 'La propuesta no tiene ese requisito. Elige uno de su lista.',
    en: 'The proposal has no such requirement. Choose one from its list.',
  },
  'standards.not-a-member': {
    status: 422,
    es: 'Tu municipio no es integrante activo de la red. Pide al equipo regional que registre su membresía.',
    en: 'Your municipality is not an active member of the network. Ask the regional team to record its membership.',
  },
  'standards.not-your-commune': {
    status: 422,
    es: 'Solo puedes votar por el municipio que te nombró. Elige ese.',
    en: 'You may vote only for the municipality that named you. Choose that one.',
  },
  'standards.no-members': {
    status: 409,
    es: 'La red no tiene integrantes activos que puedan votar. Registra primero las membresías.',
    en: 'The network has no active members who could vote. Record the memberships first.',
  },
  'standards.wrong-closing': {
    status: 422,
    es: `Da entre ${votingDays.least} y ${votingDays.most} días para votar. Elige otra fecha de cierre.`,
    en: `Give between ${votingDays.least} and ${votingDays.most} days to vote. Choose another closing time.`,
  },
  'standards.not-open': {
    status: 409,
    es: 'La votación no está abierta. Revisa cuándo empieza y cuándo termina.',
    en: 'The vote is not open. See when it begins and when it ends.',
  },
  'standards.already-voted': {
    status: 409,
    es: 'Tu municipio ya votó. El voto se da una sola vez.',
    en: 'Your municipality has already voted. It votes only once.',
  },
  'standards.still-open': {
    status: 409,
    es: 'El plazo para votar no ha terminado. Cierra la votación un minuto después del plazo.',
    en: 'The time to vote is not over. Close the vote one minute after it.',
  },
  'standards.votes-differ': {
    status: 409,
    es: 'Los votos no calzan con sus registros. No cierres la votación y avisa a soporte.',
    en: 'The votes do not match their acts. Do not close the vote, and tell support.',
  },
  'standards.wrong-date': {
    status: 422,
    es: 'Elige una fecha desde mañana, posterior a la última edición acordada y dentro de un año.',
    en: 'Choose a date from tomorrow on, later than the last agreed edition and within a year.',
  },
});
