import type { Hono } from 'hono';
import { hasOffice } from '#tenancy';

const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** A route below a government is none where there is no such government. */
const isSomewhere = (pattern: string, path: string): boolean => {
  const parts = path.split('/');
  return pattern.split('/').every((part, at) => part !== ':slug' || hasOffice(parts[at] ?? ''));
};

/** The methods that an app takes at an address, as `Allow` lists them. None: nothing is there. */
export const methodsAt = (app: Hono, path: string): readonly string[] => {
  const taken = known.filter((method) => {
    const [found] = app.router.match(method, path);
    return found.some(([[, route]]) => route.method === method && isSomewhere(route.path, path));
  });
  return taken.includes('GET') ? ['GET', 'HEAD', ...taken.slice(1)] : taken;
};
