import { refusalList, refuse } from '#kernel';
import { pipelineRefusals, problemOf } from '#perform';

/** What stops a request before any verb or view was asked, and what none of them could answer. */
export const troubles = refusalList({
  'request.not-found': pipelineRefusals['request.not-found'],
  'request.foreign-origin': pipelineRefusals['request.foreign-origin'],
  'request.too-large': pipelineRefusals['request.too-large'],
  'request.too-many': pipelineRefusals['request.too-many'],
  'request.wrong-method': {
    status: 405,
    es: 'Esta dirección no recibe ese tipo de solicitud. Revisa en Allow cuáles recibe.',
    en: 'This address does not take that method. See in Allow which ones it takes.',
  },
  'request.wrong-type': {
    status: 415,
    es: 'Lo que enviaste no viene en un formato que aquí se lea. Envía JSON a la API, y formularios a las páginas.',
    en: 'What you sent has a type that is not read here. Send JSON to the API, and forms to pages.',
  },
  'request.fault': {
    status: 500,
    es: 'Algo falló de nuestro lado. Espera un momento e intenta de nuevo.',
    en: 'Something failed on our side. Wait a moment and try again.',
  },
  'request.too-slow': {
    status: 500,
    es: 'No alcanzamos a responder. Revisa si quedó guardado antes de enviar de nuevo, con la misma clave.',
    en: 'We did not answer in time. See whether it was kept before you send it again, with the same key.',
  },
});

export type Trouble = keyof typeof troubles;

/** A trouble as a program reads it. */
export const problemIn = (code: Trouble, correlationId: string) =>
  problemOf(refuse(code), troubles, correlationId);

/**
 * Thrown by what stands before the pages and the API. Whoever answers says it to a person as a page and to
 * a program as a problem; without anybody it answers for itself.
 */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: Trouble;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: Trouble, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.headers = headers;
  }

  /** What the router answers where nobody takes the error. */
  getResponse(): Response {
    const problem = problemIn(this.code, crypto.randomUUID());
    const headers = { ...this.headers, 'content-type': 'application/problem+json' };
    return Response.json(problem, { status: problem.status, headers });
  }
}
