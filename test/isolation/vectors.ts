import type { Asked } from './gateway.ts';

/** What the sender of a crooked request knows. */
export type Known = {
  readonly own: string;
  readonly target: string;
  /** The session token of somebody of the target, where no session is read from. */
  readonly token: string;
  readonly keyOfAnother: string;
  readonly idOfAnother: string;
};

type Vector = (asked: Asked, known: Known) => Asked;

const headers = (asked: Asked, more: Readonly<Record<string, string>>): Asked => ({
  ...asked,
  headers: { ...asked.headers, ...more },
});

const inQuery = (asked: Asked, more: Readonly<Record<string, string>>): Asked => ({
  ...asked,
  query: { ...asked.query, ...more },
});

const inPath = (asked: Asked, from: string, to: string): Asked => ({
  ...asked,
  path: asked.path.replace(from, () => to),
});

const isJson = ({ body = '' }: Asked) => body.startsWith('{');

const inBody = (asked: Asked, more: Readonly<Record<string, string>>): Asked => {
  if (!isJson(asked))
    return asked.body === undefined
      ? inQuery(asked, more)
      : { ...asked, body: `${asked.body}&${new URLSearchParams(more).toString()}` };
  return { ...asked, body: JSON.stringify({ ...JSON.parse(asked.body ?? '{}'), ...more }) };
};

const other = (method: string) => (method === 'GET' ? 'POST' : 'GET');

/** The ways in which a request may lie about whose things it is for. Each is sent for the target. */
export const vectors: Readonly<Record<string, Vector>> = {
  plain: (asked) => asked,
  'x-tenant': (asked, { own }) =>
    headers(asked, { 'x-tenant': own, 'x-tenant-id': own, 'x-slug': own }),
  host: (asked, { own }) =>
    headers(asked, { host: `${own}.localhost`, 'x-forwarded-host': `${own}.localhost` }),
  forwarded: (asked, { own }) =>
    headers(asked, {
      'x-forwarded-for': '127.0.0.1',
      'x-original-url': `/api/v1/communes/${own}`,
      'x-rewrite-url': `/${own}`,
    }),
  'body field': (asked, { own }) => inBody(asked, { tenant: own }),
  'body slug': (asked, { own }) => inBody(asked, { slug: own }),
  'query slug': (asked, { own }) => inQuery(asked, { slug: own, tenant: own }),
  'cursor of another': (asked, { target, idOfAnother }) =>
    inQuery(asked, { cursor: `t#${target}#-#${idOfAnother}` }),
  'cursor into the middle': (asked) => inQuery(asked, { cursor: '2' }),
  'token as bearer': (asked, { token }) =>
    headers(asked, { authorization: `Bearer ${token}`, 'x-session': token }),
  'token in the query': (asked, { token }) => inQuery(asked, { articula: token, session: token }),
  'cookie under a like name': (asked, { token }) => ({
    ...asked,
    cookie: [
      asked.cookie,
      `__Host-articula=${token}`,
      `Articula=${token}`,
      `\u00A0articula=${token}`,
    ]
      .filter((part) => part)
      .join('; '),
  }),
  'upper-case slug': (asked, { target }) => inPath(asked, `/${target}`, `/${target.toUpperCase()}`),
  'encoded letter': (asked, { target }) =>
    inPath(asked, `/${target}`, `/%${(target.codePointAt(0) ?? 0).toString(16)}${target.slice(1)}`),
  'two slashes': (asked, { target }) => inPath(asked, `/${target}`, `//${target}`),
  '%2f': (asked, { target }) => inPath(asked, `/${target}/`, `/${target}%2f`),
  '%252f': (asked, { target }) => inPath(asked, `/${target}/`, `/${target}%252f`),
  'dot segments': (asked, { own, target }) => inPath(asked, `/${target}`, `/${own}/../${target}`),
  'matrix parameter': (asked, { own, target }) =>
    inPath(asked, `/${target}`, `/${target};slug=${own}`),
  'trailing slash': (asked) => ({ ...asked, path: `${asked.path}/` }),
  'method override': (asked) =>
    headers(asked, { 'x-http-method-override': other(asked.method), 'x-method': asked.method }),
  'other method': ({ body = '{}', ...asked }) =>
    headers(
      { ...asked, method: other(asked.method), ...(asked.method === 'GET' ? { body } : {}) },
      { 'x-http-method-override': asked.method },
    ),
  'idempotency key of another': (asked, { keyOfAnother }) =>
    headers(asked, { 'idempotency-key': keyOfAnother }),
  'foreign origin': (asked) =>
    headers(asked, { origin: 'https://otro.cl', 'sec-fetch-site': 'cross-site' }),
};
