import { refusalList } from '#kernel';
import { noticeDays } from './dialogue.ts';

export const dialogueRefusals = refusalList({
  'dialogues.not-found': {
    status: 404,
    es: 'No encontramos ese diálogo. Vuelve a la lista de diálogos.',
    en: 'There is no such dialogue. Go back to the list of dialogues.',
  },
  'dialogues.too-soon': {
    status: 422,
    es: `Convoca con al menos ${noticeDays} días de aviso. Elige una fecha posterior.`,
    en: `Give at least ${noticeDays} days of notice. Choose a later date.`,
  },
  'dialogues.not-yet-held': {
    status: 422,
    es: 'Esa fecha todavía no llega. Registra el diálogo cuando se haya realizado.',
    en: 'That date is in the future. Record the dialogue once it was held.',
  },
  'dialogues.wrong-state': {
    status: 409,
    es: 'El diálogo ya pasó por ese paso o todavía no llega a él. Revisa su estado.',
    en: 'The dialogue is past that step or has not reached it. See its state.',
  },
  'dialogues.unknown-organisation': {
    status: 422,
    es: 'Esa organización no está en el registro. Regístrala primero.',
    en: 'That organisation is not in the registry. Register it first.',
  },
  'dialogues.already-reversed': {
    status: 409,
    es: 'Esa línea de asistencia ya fue anulada.',
    en: 'That line of attendance was already reversed.',
  },
});
