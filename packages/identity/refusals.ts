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
  'identity.no-residence': {
    status: 409,
    es: 'Todavía no dices en qué comuna vives. Dilo primero.',
    en: 'You have not yet said where you live. Say so first.',
  },
  'identity.same-residence': {
    status: 422,
    es: 'Esa es la comuna que ya tienes. Elige otra.',
    en: 'That is the commune you already have. Choose another one.',
  },
  'identity.corrected-lately': {
    status: 409,
    es: 'Corregiste tu comuna hace menos de seis meses. Pide ayuda a tu municipalidad.',
    en: 'You corrected your commune less than six months ago. Ask your municipality for help.',
  },
  'identity.session-kept': {
    status: 409,
    es: 'Una de esas sesiones todavía se conserva. Intenta más tarde.',
    en: 'One of those sessions is still kept. Try later.',
  },
  'identity.not-registered': {
    status: 404,
    es: 'No encontramos tu cuenta. Identifícate de nuevo.',
    en: 'We did not find your account. Sign in again.',
  },
  'identity.wrong-mailbox': {
    status: 422,
    es: 'Escribe tu correo completo, por ejemplo nombre@ejemplo.cl.',
    en: 'Give your whole mail address, for example name@example.org.',
  },
  'identity.too-many-codes': {
    status: 429,
    es: 'Se pidieron muchos códigos seguidos. Espera media hora o usa el último que llegó.',
    en: 'Many codes were asked for in a row. Wait half an hour or use the last one that arrived.',
  },
  'identity.wrong-code': {
    status: 422,
    es: 'Ese código no corresponde. Revísalo y escríbelo otra vez.',
    en: 'That code does not fit. Check it and type it again.',
  },
  'identity.code-over': {
    status: 422,
    es: 'Ese código ya no sirve: se usó, venció o se probó muchas veces. Pide uno nuevo.',
    en: 'That code is over: used, expired or tried too often. Ask for a new one.',
  },
  'identity.arrival-over': {
    status: 422,
    es: 'No pudimos terminar la identificación. Empieza otra vez desde el comienzo.',
    en: 'We could not finish signing you in. Begin again from the start.',
  },
  'identity.provider-refused': {
    status: 422,
    es: 'La identificación no se completó. Intenta otra vez o entra con tu correo.',
    en: 'The identification was not completed. Try again or sign in by mail.',
  },
  'identity.already-enrolled': {
    status: 409,
    es: 'Ya tienes un segundo paso. Escribe su código para seguir.',
    en: 'You already have a second factor. Give its code to go on.',
  },
  'identity.not-enrolled': {
    status: 409,
    es: 'Todavía no tienes un segundo paso. Actívalo primero.',
    en: 'You have no second factor yet. Set it up first.',
  },
  'identity.factor-blocked': {
    status: 429,
    es: 'Hubo cinco códigos errados. Espera 15 minutos y escribe uno nuevo.',
    en: 'There were five wrong codes. Wait 15 minutes and type a new one.',
  },
});
