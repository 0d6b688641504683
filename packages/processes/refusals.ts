import { refusalList } from '#kernel';

export const processRefusals = refusalList({
  'processes.no-such-edition': {
    status: 422,
    es: 'Esa edición del estándar no existe. Elige una de la lista.',
    en: 'That edition of the standard does not exist. Choose one from the list.',
  },
  'processes.edition-to-come': {
    status: 422,
    es: 'Esa edición todavía no rige. Elige la vigente o espera a la fecha de inicio.',
    en: 'That edition is not in force yet. Choose the one in force or wait for its first day.',
  },
  'processes.not-found': {
    status: 404,
    es: 'No encontramos ese proceso. Vuelve a la lista de procesos.',
    en: 'There is no such process. Go back to the list of processes.',
  },
  'processes.same-phase': {
    status: 409,
    es: 'El proceso ya está en esa fase.',
    en: 'The process is already in that phase.',
  },
  'processes.reason-missing': {
    status: 422,
    es: 'Para saltar o repetir una fase, escribe por qué. El motivo queda público.',
    en: 'To skip or repeat a phase, write why. The reason is public.',
  },
});
