import type * as z from 'zod';
import type { Reach } from './verb.ts';

const bases: Record<Reach, string> = {
  tenant: '/communes/:slug',
  region: '',
  installation: '/installation',
};

/** Where a definition is served: `/api/v1/communes/:slug/processes/:processId/dialogues`. */
export const apiPathOf = ({ reach, path }: { readonly reach: Reach; readonly path: string }) =>
  `/api/v1${bases[reach]}${path === '/' ? '' : path}`;

/** Where a view is read by programs, with its ids filled in: `/api/v1/communes/renca/plans/2024`. */
export const apiAddress = (
  view: { readonly reach: Reach; readonly path: string },
  named: Readonly<Record<string, string | number>> = {},
): string =>
  apiPathOf(view).replaceAll(/:(\w+)/g, (_, name: string) => {
    const id = named[name];
    if (id === undefined) throw new Error(`the address of ${view.path} needs ${name}`);
    return encodeURIComponent(id);
  });

/** The names after colons in a path. */
export const namesIn = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

/** Whether every id in the address could be one. If not, there is nothing there, whoever asks. */
export const hasValidPath = (
  definition: { readonly path: string; readonly input: { readonly shape: object } },
  raw: unknown,
): boolean => {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const shape = definition.input.shape as Record<string, z.ZodType>;
  return namesIn(definition.path).every((name) => shape[name]?.safeParse(given[name]).success);
};

/** The process that a request is about, or `-`. Acts, log and records of a process lie together. */
export const collectionIn = ({ path }: { readonly path: string }, input: unknown): string =>
  path.startsWith('/processes/:processId') &&
  typeof input === 'object' &&
  input !== null &&
  'processId' in input
    ? String(input.processId)
    : '-';

/** The ids of the thing that a request is about, as in its key: of the path, without the process unless it is that. */
export const thingIdsIn = (path: string, thing: string, input: object): readonly string[] =>
  namesIn(path)
    .filter((name) => name !== 'processId' || name === thing)
    .map((name) => String((input as Readonly<Record<string, unknown>>)[name]));
