import { refusalList } from '#kernel';

export const organisationRefusals = refusalList({
  'organisations.already-registered': {
    status: 409,
    es: 'Esa organización ya está en el registro. Búscala en la lista y usa la misma.',
    en: 'That organisation is already in the registry. Find it in the list and use it.',
  },
  'organisations.not-found': {
    status: 422,
    es: 'Esa organización no está en el registro. Regístrala primero.',
    en: 'That organisation is not in the registry. Register it first.',
  },
});
