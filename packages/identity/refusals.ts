import { refusalList } from '#kernel';

export const identityRefusals = refusalList({
  'identity.already-registered': {
    status: 409,
    es: 'Esa persona ya está registrada.',
    en: 'That person is already registered.',
  },
  'identity.session-over': {
    status: 401,
    es: 'Tu sesión terminó. Identifícate de nuevo.',
    en: 'Your session has ended. Sign in again.',
  },
  'identity.residence-declared': {
    status: 409,
    es: 'Ya declaraste en qué comuna vives.',
    en: 'You have already declared where you live.',
  },
});
