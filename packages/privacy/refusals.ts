import { refusalList } from '#kernel';

export const privacyRefusals = refusalList({
  'privacy.already-asked': {
    status: 409,
    es: 'Ya pediste eso y todavía no te responden. Mira el plazo en tus datos.',
    en: 'You already asked for that and wait for an answer. Look at its time limit in your data.',
  },
  'privacy.no-such-request': {
    status: 404,
    es: 'No hay tal solicitud. Vuelve a la lista de solicitudes.',
    en: 'There is no such request. Go back to the list of requests.',
  },
  'privacy.own-request': {
    status: 409,
    es: 'No puedes responder tu propia solicitud. Pide a otra persona a cargo que lo haga.',
    en: 'You cannot answer your own request. Ask another officer to do it.',
  },
  'privacy.answered': {
    status: 409,
    es: 'Esa solicitud ya tiene respuesta. Revisa la lista de solicitudes.',
    en: 'That request has been answered already. Look at the list of requests.',
  },
  'privacy.extended': {
    status: 409,
    es: 'El plazo ya se extendió una vez. Responde antes de que venza.',
    en: 'The time was extended once already. Answer before it ends.',
  },
  'privacy.too-late': {
    status: 409,
    es: 'El plazo ya venció y no se puede extender. Responde ahora.',
    en: 'The time is over and cannot be extended. Answer now.',
  },
  'privacy.block-cannot-wait': {
    status: 409,
    es: 'Un bloqueo se responde en dos días hábiles y no se extiende. Responde ahora.',
    en: 'A block is answered within two working days and is not extended. Answer now.',
  },
  'privacy.nothing-to-finish': {
    status: 409,
    es: 'Esa persona no tiene solicitudes aquí. No hay nada que cerrar.',
    en: 'That person has no requests here. There is nothing to finish.',
  },
});
