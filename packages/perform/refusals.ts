import { refusalList } from '#kernel';

/** What the pipeline itself can refuse, whatever the verb. */
export const pipelineRefusals = refusalList({
  'request.not-found': {
    status: 404,
    es: 'Aquí no hay nada con esa dirección. Revisa el enlace o vuelve al inicio.',
    en: 'There is nothing at this address. Check the link or go back to the start.',
  },
  'request.not-signed-in': {
    status: 401,
    es: 'Para hacer esto tienes que identificarte primero.',
    en: 'Sign in first to do this.',
  },
  'request.second-factor': {
    status: 401,
    es: 'Para trabajar aquí falta tu segundo paso. Escribe el código de tu teléfono y sigue.',
    en: 'Your second factor is missing. Give the code from your phone and go on.',
  },
  'request.reauthenticate': {
    status: 401,
    es: 'Esto pide confirmar que eres tú. Escribe el código de tu teléfono y vuelve a enviar.',
    en: 'This needs you to confirm who you are. Give the code from your phone and send again.',
  },
  'request.invalid': {
    status: 422,
    es: 'Hay datos que no se entienden. Corrige los campos señalados y envía de nuevo.',
    en: 'Some fields could not be understood. Correct the marked fields and send again.',
  },
  'request.too-large': {
    status: 413,
    es: 'Lo que envías es demasiado grande. Redúcelo y envía de nuevo.',
    en: 'What you are sending is too large. Make it smaller and send again.',
  },
  'request.wrong-phase': {
    status: 409,
    es: 'Esto no se puede hacer en la fase actual del proceso. Revisa la fase en la página del proceso.',
    en: 'This cannot be done in the current phase of the process. See the phase on the process page.',
  },
  'request.key-reused': {
    status: 409,
    es: 'Lo que enviaste antes desde este formulario ya quedó guardado. Lo de ahora es distinto: si también lo quieres guardar, aprieta el botón otra vez.',
    en: 'This idempotency key was already used for another request. Use a new key.',
  },
  'request.conflict': {
    status: 409,
    es: 'Otra persona cambió esto al mismo tiempo. Revisa lo nuevo y envía otra vez.',
    en: 'Somebody else changed this at the same time. Look at the new text and send again.',
  },
  'request.stale': {
    status: 409,
    es: 'Alguien cambió este texto mientras lo tenías abierto. Mira lo que dice ahora, corrige lo tuyo si hace falta y guarda otra vez.',
    en: 'Somebody changed this text meanwhile. Read it again, change yours if needed and send with its new version.',
  },
  'request.too-many': {
    status: 429,
    es: 'Enviaste demasiadas cosas seguidas. Espera un minuto y vuelve a enviar.',
    en: 'Too many requests in a row. Wait for as long as Retry-After says and send again.',
  },
  'request.foreign-origin': {
    status: 403,
    es: 'El formulario se envió desde otro sitio. Ábrelo en esta página y envía de nuevo.',
    en: 'The form was sent from another site. Open it on this page and send again.',
  },
});

export type PipelineCode = keyof typeof pipelineRefusals;
