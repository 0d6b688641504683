import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Hono } from 'hono';
import { requestOf } from '../request.ts';

/** What may weigh more than a function can answer: an archive, and a file that was kept. */
const heavy: readonly (readonly [method: string, path: RegExp])[] = [
  ['POST', /^\/[^/]+\/oficina\/llevarse-todo\/[^/]+$/],
  ['GET', /^\/[^/]+\/oficina\/archivos\/[^/]+$/],
];

/**
 * Answers what has no bound as it comes, where whoever calls can take that: one machine's gateway does.
 * Nothing for any other request.
 */
export const streaming =
  (app: Hono) =>
  (event: APIGatewayProxyEventV2): Promise<Response> | undefined => {
    const { requestContext, rawPath } = event;
    const { method } = requestContext.http;
    if (!heavy.some(([one, path]) => one === method && path.test(rawPath))) return undefined;
    return Promise.resolve(app.fetch(requestOf(event), { event, requestContext }));
  };
