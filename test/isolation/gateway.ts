import type { IncomingMessage } from 'node:http';
import { pathToFileURL } from 'node:url';
import { bundlePath, buildFunctions } from '#local';
import { manifests } from '../../packages/local/build.ts';
import { eventOf } from '../../packages/local/event.ts';
import { routerOf } from '../../packages/local/routes.ts';

/** A request before it becomes an event of the gateway. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string;
  readonly body?: string;
};

export type Answered = { readonly status: number; readonly text: string; readonly to: string };

type Result = {
  readonly statusCode?: number;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
};

const addressOf = ({ path, query = {} }: Asked) => {
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
};

const readBody = ({ body = '', isBase64Encoded }: Result) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('latin1') : body;

/** The functions as they are deployed, behind the gateway's routes, with its events and without its socket. */
export const deployed = async (nowMs: number) => {
  const often = { read: 1e9, write: 1e9, vote: 1e9, enter: 1e9 };
  // Who attacks here comes from one address and must be refused for what they ask, not for how often.
  process.env['LIMITS'] = JSON.stringify({ perPrefix: often, perPerson: often, perTenant: 1e9 });
  await buildFunctions();
  const all = (await manifests()).filter(({ source }) => source === 'http');
  const route = routerOf(all);
  const loaded = await Promise.all(
    all.map(async ({ name }) => {
      const bundle: { handler: (event: unknown, context: object) => Promise<Result> } =
        await import(pathToFileURL(bundlePath(name)).href);
      return [name, bundle.handler] as const;
    }),
  );
  const handlers = new Map(loaded);
  return async (asked: Asked): Promise<Answered> => {
    const { method, path, headers = {}, cookie = '', body = '' } = asked;
    const handler = handlers.get(route(method, path)?.name ?? '');
    if (!handler) return { status: 404, text: '', to: '' };
    const sent = { host: 'localhost:4000', ...headers, ...(cookie ? { cookie } : {}) };
    const request = { url: addressOf(asked), method, headers: sent, socket: {} };
    // The gateway reads nothing else off a request.
    const event = {
      ...eventOf(request as never as IncomingMessage, Buffer.from(body), nowMs),
      // Cut at ASCII blanks alone, as the cloud's gateway does: a hard space is part of a name.
      cookies: cookie === '' ? [] : cookie.split(/; */),
    };
    const result = await handler(event, {});
    const to = result.headers?.['location'] ?? '';
    return { status: result.statusCode ?? 200, text: readBody(result), to };
  };
};

export type Send = Awaited<ReturnType<typeof deployed>>;
