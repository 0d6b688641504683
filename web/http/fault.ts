import type { Context } from 'hono';
import { refuse } from '#kernel';
import { problemOf } from '#perform';
import type { Ask } from './ask.ts';

const faults = {
  'request.fault': {
    status: 422,
    es: 'Algo falló de nuestro lado. Espera un momento e intenta de nuevo.',
    en: 'Something failed on our side. Wait a moment and try again.',
  },
} as const;

/** A fault of ours as a program reads it: a number by which it can be found, and nothing else. */
export const faultProblem = (ask: Ask) => (error: Error, c: Context) => {
  const correlationId = crypto.randomUUID();
  ask.fault(correlationId, error);
  const problem = { ...problemOf(refuse('request.fault'), faults, correlationId), status: 500 };
  return c.json(problem, 500, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
};
