import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Hono } from 'hono';
import { isAt, keptFileAddress, takingAddress } from '#addresses';
import { requestOf } from '../request.ts';

/** What may weigh more than a function can answer: an archive, and a file that was kept. */
const heavy = [
  ['POST', takingAddress],
  ['GET', keptFileAddress],
] as const;

/**
 * Answers what has no bound as it comes, where whoever calls can take that: one machine's gateway does.
 * Nothing for any other request.
 */
export const streaming =
  (app: Hono) =>
  (event: APIGatewayProxyEventV2): Promise<Response> | undefined => {
    const { requestContext, rawPath } = event;
    const { method } = requestContext.http;
    if (!heavy.some(([one, address]) => one === method && isAt(address, rawPath))) return undefined;
    return Promise.resolve(app.fetch(requestOf(event), { event, requestContext }));
  };
