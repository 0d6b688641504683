import { type AnyWords, type Offering, type Verb, wordsOf } from '#perform';
import type { VerbWords } from './verb-words.ts';

const words: Readonly<Record<string, VerbWords>> = {
  'consultations.certify-count': {
    title: 'Certificar el escrutinio',
    button: 'Certificar',
    intro: 'Confirma el resultado. Lo hace alguien distinto de quien contó.',
  },
  'consultations.cast-ballot': { title: 'Votar', button: 'Votar' },
  'consultations.change-consultation': { title: 'Cambiar la consulta', button: 'Guardar cambios' },
  'consultations.close-consultation': {
    title: 'Cerrar la consulta',
    button: 'Cerrar consulta',
    intro: 'Solo se puede cerrar cuando termina el plazo anunciado.',
  },
  'consultations.count-consultation': {
    title: 'Hacer el escrutinio',
    button: 'Contar los votos',
    intro: 'Cuenta la urna y la compara con las marcas del padrón.',
  },
  'consultations.open-consultation': {
    title: 'Abrir la consulta',
    button: 'Abrir consulta',
    intro: 'La papeleta y las reglas quedan fijas.',
  },
  'consultations.prepare-consultation': {
    title: 'Preparar la consulta',
    button: 'Guardar consulta',
  },
};

const said = (known: AnyWords): VerbWords => ({ title: known.name, ...known });

/** The words of a verb: those that its room has, or those that stand here. A test finds a verb without them. */
export const wordsFor = (verb: Verb): VerbWords => {
  const known = wordsOf(verb);
  return known ? said(known) : verbWords(verb.id);
};

/** The same for whoever knows no more than its id. */
export const wordsById = (offering: Offering | undefined, id: string): VerbWords | undefined => {
  const known = offering?.words(id);
  if (known) return said(known);
  return Object.hasOwn(words, id) ? words[id] : undefined;
};

/** The words of a verb that stand here. */
export const verbWords = (id: string): VerbWords =>
  Object.hasOwn(words, id)
    ? (words[id] ?? { title: id, button: id })
    : { title: id, button: 'Enviar' };
