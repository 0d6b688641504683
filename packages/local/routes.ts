import type { Manifest } from '#runtime';

export type Match = { readonly name: string; readonly pattern: string };

type Route = {
  readonly name: string;
  readonly method: string;
  readonly segments: readonly string[];
  readonly pattern: string;
};

const weightOf = (segment: string | undefined) =>
  segment === undefined ? 0 : segment.endsWith('+}') ? 1 : segment.startsWith('{') ? 2 : 3;

const bySpecificity = (a: Route, b: Route): number => {
  const length = Math.max(a.segments.length, b.segments.length);
  for (let place = 0; place < length; place += 1) {
    const difference = weightOf(b.segments[place]) - weightOf(a.segments[place]);
    if (difference !== 0) return difference;
  }
  return a.method === 'ANY' ? 1 : -1;
};

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');

const fits = ({ method, segments }: Route, asked: string, path: readonly string[]): boolean => {
  const isMethod = method === 'ANY' || method === asked || (method === 'GET' && asked === 'HEAD');
  const isGreedy = segments.at(-1)?.endsWith('+}') ?? false;
  const isLength = isGreedy ? path.length >= segments.length : path.length === segments.length;
  const isPath = segments.every(
    (segment, place) => segment.startsWith('{') || segment === path[place],
  );
  return isMethod && isLength && isPath;
};

/** The route of whatever no other route takes, by any method. */
const otherwise = '$default';

/** Finds the function that answers, the most particular route first, as the cloud's gateway does. */
export const routerOf = (manifests: readonly Manifest[]) => {
  const all = manifests.flatMap(({ name, routes: own }) =>
    own.map((pattern): Route => {
      const [method = '', path = ''] = pattern.split(' ');
      return { name, method, segments: segmentsOf(path), pattern };
    }),
  );
  const last = all.find(({ pattern }) => pattern === otherwise);
  const routes = all.filter(({ pattern }) => pattern !== otherwise).toSorted(bySpecificity);
  return (method: string, path: string): Match | undefined =>
    routes.find((route) => fits(route, method, segmentsOf(path))) ?? last;
};
