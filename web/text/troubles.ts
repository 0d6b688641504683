import type { Trouble } from '../http/refused.ts';

/** What a page says where it has no answer: what happened, in a title, and what to do. */
type Words = { readonly title: string; readonly text: string };

type TroubleText = {
  readonly of: Readonly<Record<Trouble, Words>>;
  /** Added where something had been sent. */
  readonly unsaved: string;
  readonly code: string;
  readonly askForHelp: string;
  readonly ways: Readonly<
    Record<'here' | 'back' | 'home' | 'signIn', string> & { to: (place: string) => string }
  >;
};

const es: TroubleText = {
  of: {
    'request.not-found': {
      title: 'Aquí no hay nada',
      text: 'Revisa el enlace: puede que le falte una parte, o que la página ya no exista.',
    },
    'request.foreign-origin': {
      title: 'Esto se envió desde otro sitio',
      text: 'Para cuidar tus datos recibimos solo lo que se envía desde nuestras páginas. Abre la página aquí y envía de nuevo.',
    },
    'request.too-large': {
      title: 'Lo que envías pesa demasiado',
      text: 'Acorta el texto o elige un archivo más liviano, y envía de nuevo.',
    },
    'request.too-many': {
      title: 'Espera un momento',
      text: 'Llegaron muchas solicitudes seguidas desde tu conexión. Espera un minuto y vuelve a intentar.',
    },
    'request.wrong-method': {
      title: 'Esta página no recibe envíos',
      text: 'Ábrela primero y envía desde ahí.',
    },
    'request.wrong-type': {
      title: 'No entendimos lo que enviaste',
      text: 'Abre el formulario y envía desde ahí.',
    },
    'request.fault': {
      title: 'Algo falló de nuestro lado',
      text: 'Espera un momento e intenta de nuevo. Lo que ya guardaste sigue guardado.',
    },
    'request.too-slow': {
      title: 'No alcanzamos a responder',
      text: 'Espera un momento e intenta de nuevo. Si estabas enviando algo, revisa antes si quedó guardado.',
    },
  },
  unsaved: 'Lo que enviaste no se guardó. Vuelve atrás: tu navegador suele conservar lo escrito.',
  code: 'Código',
  askForHelp: 'Si vuelve a pasar, pide ayuda y da este código',
  ways: {
    here: 'Abre esta página',
    back: 'Vuelve a la página anterior',
    home: 'Vuelve al inicio',
    signIn: 'Si trabajas aquí, entra con tu cuenta',
    to: (place) => `Ve a ${place}`,
  },
};

const en: TroubleText = {
  of: {
    'request.not-found': {
      title: 'There is nothing here',
      text: 'Check the link: a part of it may be missing, or the page may be gone.',
    },
    'request.foreign-origin': {
      title: 'This was sent from another site',
      text: 'To protect you we take only what is sent from our own pages. Open the page here and send again.',
    },
    'request.too-large': {
      title: 'What you are sending is too large',
      text: 'Shorten the text or choose a smaller file, and send again.',
    },
    'request.too-many': {
      title: 'Wait a moment',
      text: 'Many requests came in a row from your connection. Wait a minute and try again.',
    },
    'request.wrong-method': {
      title: 'Nothing can be sent to this page',
      text: 'Open it first and send from there.',
    },
    'request.wrong-type': {
      title: 'We could not read what you sent',
      text: 'Open the form and send from there.',
    },
    'request.fault': {
      title: 'Something failed on our side',
      text: 'Wait a moment and try again. What you saved before is still saved.',
    },
    'request.too-slow': {
      title: 'We did not answer in time',
      text: 'Wait a moment and try again. If you were sending something, see first whether it was saved.',
    },
  },
  unsaved: 'What you sent was not saved. Go back: your browser usually keeps what you wrote.',
  code: 'Code',
  askForHelp: 'If it happens again, ask for help and give this code',
  ways: {
    here: 'Open this page',
    back: 'Go back to the page before',
    home: 'Go to the start',
    signIn: 'If you work here, sign in',
    to: (place) => `Go to ${place}`,
  },
};

/** Words of the pages that say that something is not there, was not taken, or failed. */
export const troubleText = { 'es-CL': es, en } as const;
