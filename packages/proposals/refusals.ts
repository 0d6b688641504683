import { refusalList } from '#kernel';

export const proposalRefusals = refusalList({
  'proposals.not-found': {
    status: 404,
    es: 'No encontramos esa propuesta. Vuelve a la lista de propuestas.',
    en: 'There is no such proposal. Go back to the list of proposals.',
  },
  'proposals.unknown-theme': {
    status: 422,
    es: 'Uno de los temas no existe o se unió a otro. Elige temas abiertos de la lista.',
    en: 'One of the themes does not exist or was merged into another. Choose open themes.',
  },
  'proposals.wrong-state': {
    status: 409,
    es: 'La propuesta ya pasó por ese paso o todavía no llega a él. Revisa su estado.',
    en: 'The proposal is past that step or has not reached it. See its state.',
  },
  'proposals.due-too-soon': {
    status: 422,
    es: 'El plazo tiene que vencer después de hoy. Elige una fecha posterior.',
    en: 'The opinion must be due after today. Choose a later date.',
  },
});
