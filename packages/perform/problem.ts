import { type Refusal, type Sentence, fillIn } from '#kernel';
import { mistakeTold } from './mistakes.ts';
import { pipelineRefusals } from './refusals.ts';

/** A refusal as RFC 9457 says it: code, both sentences, the field, and a correlation id. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly es: string;
  readonly en: string;
  readonly at?: string;
  /** Everything that is wrong with what was sent, each at its field. */
  readonly errors?: readonly ReturnType<typeof mistakeTold>[];
  readonly correlationId: string;
};

const unexpected: Sentence = {
  status: 422,
  es: 'No se pudo hacer. Revisa los datos y envía de nuevo.',
  en: 'This could not be done. Check what you sent and try again.',
};

export const problemOf = (
  refusal: Refusal,
  refusals: Readonly<Record<string, Sentence>>,
  correlationId: string,
): Problem => {
  const known = new Map(Object.entries<Sentence>({ ...pipelineRefusals, ...refusals }));
  const { status, ...told } = known.get(refusal.code) ?? unexpected;
  const es = fillIn(told.es, refusal.found);
  const en = fillIn(told.en, refusal.found, 'en');
  const problem = {
    type: `urn:articula:${refusal.code}`,
    title: en,
    status,
    code: refusal.code,
    es,
    en,
  };
  return {
    ...problem,
    ...(refusal.at ? { at: refusal.at } : {}),
    ...(refusal.errors ? { errors: refusal.errors.map(mistakeTold) } : {}),
    correlationId,
  };
};
