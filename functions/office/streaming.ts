import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Hono } from 'hono';

const taking = /^\/[^/]+\/oficina\/llevarse-todo\/[^/]+$/;

const requestOf = (event: APIGatewayProxyEventV2): Request => {
  const { headers, cookies, rawPath, rawQueryString, body, isBase64Encoded } = event;
  const given = Object.entries(headers).filter((one): one is [string, string] => Boolean(one[1]));
  const all = new Headers(given.filter(([name]) => name !== 'content-length'));
  if (cookies) all.set('cookie', cookies.join('; '));
  const query = rawQueryString ? `?${rawQueryString}` : '';
  const address = `http://${event.requestContext.domainName}${rawPath}${query}`;
  const sent = body ? { body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') } : {};
  return new Request(address, { method: event.requestContext.http.method, headers: all, ...sent });
};

/**
 * Answers what has no bound as it comes, where whoever calls can take that: one machine's gateway does.
 * Nothing for any other request.
 */
export const streaming =
  (app: Hono) =>
  (event: APIGatewayProxyEventV2): Promise<Response> | undefined => {
    const { requestContext, rawPath } = event;
    if (requestContext.http.method !== 'POST' || !taking.test(rawPath)) return undefined;
    return Promise.resolve(app.fetch(requestOf(event), { event, requestContext }));
  };
