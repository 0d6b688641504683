import { type Findings, type Mistake, type MistakeCode, fillIn } from '#kernel';

type Told = { readonly es: string; readonly en: string };

/** What each mistake is told as: what is wrong and what to do. Pages read days as people write them; the API as ISO 8601. */
const told: Readonly<Record<MistakeCode, Told>> = {
  missing: { es: 'Falta llenar esto.', en: 'This is missing.' },
  'too-long': {
    es: 'Es muy largo. Escribe {most} caracteres como máximo.',
    en: 'This is too long. Write {most} characters at most.',
  },
  'too-short': {
    es: 'Es muy corto. Escribe {least} caracteres como mínimo.',
    en: 'This is too short. Write {least} characters at least.',
  },
  'wrong-length': {
    es: 'Tiene que tener {exactly} caracteres. Revisa que esté completo.',
    en: 'This has {exactly} characters, no more and no fewer. See whether it is whole.',
  },
  'too-many': {
    es: 'Son demasiados. Deja {most} como máximo.',
    en: 'These are too many. Keep {most} at most.',
  },
  'too-few': {
    es: 'Son muy pocos. Agrega hasta llegar a {least}.',
    en: 'These are too few. Give {least} at least.',
  },
  repeated: {
    es: 'Algo está dos veces. Déjalo una sola vez.',
    en: 'Something is here twice. Keep it once.',
  },
  'not-a-text': { es: 'Aquí va un texto. Escríbelo.', en: 'This takes a text.' },
  'unseen-sign': {
    es: 'Hay un signo que no se ve, o no hay ninguno que se vea. Bórralo todo y escríbelo de nuevo, sin pegar.',
    en: 'There is a sign that cannot be seen, or none that can. Clear the field and write it again without pasting.',
  },
  'not-one-line': {
    es: 'Aquí va una sola línea. Quita los saltos de línea.',
    en: 'This takes a single line. Take the line breaks out.',
  },
  'not-a-day': {
    es: 'No es un día. Escribe día, mes y año, por ejemplo 28-11-2026.',
    en: 'This is not a day. Write it like 2026-11-28.',
  },
  'not-a-document-day': {
    es: 'No es una fecha. Escribe lo que dice el documento: 2023, 08-2023 o 16-08-2023.',
    en: 'This is not a date. Write what the document says: 2023, 2023-08 or 2023-08-16.',
  },
  'not-an-hour': {
    es: 'No es un día con su hora. Escríbelos así: 28-11-2026 09:00.',
    en: 'This is not a day with an hour. Write it like 2026-11-28T09:00.',
  },
  'not-a-moment': {
    es: 'No es una fecha con hora. Cópiala como la muestra el documento, por ejemplo 2024-01-26T19:17:04-03:00.',
    en: 'This is not a moment. Write it like 2024-01-26T19:17:04-03:00.',
  },
  'not-a-month': {
    es: 'No es un mes. Escribe mes y año, por ejemplo 11-2026.',
    en: 'This is not a month. Write it like 2026-11.',
  },
  'not-a-number': {
    es: 'No es un número. Escribe solo cifras, por ejemplo 1.200.',
    en: 'This is not a number. Write digits only, like 1200.',
  },
  'ambiguous-number': {
    es: 'Aquí la coma puede ser de miles o de decimales. Escribe 1.000 si es mil, o 1 si es uno.',
    en: 'The comma here may part thousands or decimals. Write 1000 for a thousand, or 1 for one.',
  },
  'not-whole': {
    es: 'Tiene que ser un número entero. Escríbelo sin decimales, por ejemplo 12.',
    en: 'This takes a whole number. Write it without decimals, like 12.',
  },
  'number-too-big': {
    es: 'Es demasiado. Escribe {most} o menos.',
    en: 'This is too much. Give {most} or less.',
  },
  'number-too-small': {
    es: 'Es muy poco. Escribe {least} o más.',
    en: 'This is too little. Give {least} or more.',
  },
  'not-yes-or-no': {
    es: 'Aquí se responde sí o no. Marca la casilla o déjala vacía.',
    en: 'This takes true or false.',
  },
  'not-a-list': {
    es: 'Aquí va una lista. Escribe uno por línea.',
    en: 'This takes a list.',
  },
  'not-a-record': {
    es: 'No se entiende esta línea. Escribe sus partes en orden, separadas con barras.',
    en: 'This takes an object with its fields.',
  },
  'not-one-of': {
    es: 'Esto no está entre lo que se puede elegir. Elige de la lista.',
    en: 'This is none of what can be chosen. Choose from the list.',
  },
  'not-a-mail': {
    es: 'No es un correo. Escríbelo completo, con la @ y lo que sigue.',
    en: 'This is not a mail address. Write all of it, like name@example.org.',
  },
  'not-a-link': {
    es: 'No es un enlace. Cópialo completo, por ejemplo https://www.ejemplo.cl.',
    en: 'This is not a link. Copy all of it, like https://www.example.org.',
  },
  'not-an-address': {
    es: 'No sirve como dirección. Usa minúsculas sin tilde y guiones, por ejemplo junta-de-vecinos.',
    en: 'This cannot be an address. Use plain lower-case letters and hyphens, like village-council.',
  },
  'not-a-phone': {
    es: 'No es un teléfono. Escribe cifras y espacios, por ejemplo +56 2 2345 6789.',
    en: 'This is not a telephone number. Write digits and blanks, like +56 2 2345 6789.',
  },
  'not-a-colour': {
    es: 'No es un color. Escríbelo con # y seis signos, por ejemplo #0b4f8a.',
    en: 'This is not a colour. Write # and six digits, like #0b4f8a.',
  },
  'not-a-code': {
    es: 'No sirve como código. Usa letras, cifras, puntos y guiones, por ejemplo B4.1.',
    en: 'This cannot be a code. Use letters, digits, points and hyphens, like B4.1.',
  },
  'not-a-hash': {
    es: 'No está completo, o no es este código. Cópialo entero.',
    en: 'This is not the whole code, or another one. Copy all of it.',
  },
  'stale-page': {
    es: 'Esta página ya no sirve. Ábrela de nuevo y envía desde ahí.',
    en: 'This key is none of ours. Open the page again, or ask for a new one.',
  },
  'sent-twice': {
    es: 'Esto llegó dos veces. Abre la página de nuevo y llénalo una vez.',
    en: 'This came more than once. Send it once.',
  },
  'unknown-field': {
    es: 'Aquí no se pide esto. Abre la página de nuevo y envía desde ahí.',
    en: 'There is no such field. Leave it out.',
  },
  'not-understood': {
    es: 'No se entiende lo que está escrito. Revísalo y escríbelo de nuevo.',
    en: 'This could not be understood. Check it and write it again.',
  },
};

/** A mistake in words, with what it found in their places. */
export const mistakeSentence = (
  { code, found }: { readonly code: MistakeCode; readonly found?: Findings },
  language: 'es' | 'en' = 'es',
): string => fillIn(told[code][language], found, language);

/** A mistake as programs read it. */
export const mistakeTold = (mistake: Mistake) => ({
  at: mistake.at,
  code: mistake.code,
  es: mistakeSentence(mistake),
  en: mistakeSentence(mistake, 'en'),
});
