import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { packed } from './compress.ts';

const bodyless = new Set([204, 304]);

const isText = (type: string | undefined) =>
  type === undefined || /^(application\/(x-www-form-urlencoded|json)|text\/)/.test(type);

/** Path and query: a query may hold a `?` of its own. */
const partsOf = (url: string): readonly [path: string, query: string] => {
  const at = url.indexOf('?');
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
};

/** A request as API Gateway's payload 2.0 hands it to a function. `size` is what was sent, where less is handed on. */
export const eventOf = (
  request: IncomingMessage,
  body: Buffer,
  nowMs: number,
  size = body.byteLength,
): APIGatewayProxyEventV2 => {
  const [rawPath, rawQueryString] = partsOf(request.url ?? '/');
  const { cookie, ...rest } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
  // What only calls itself a text is handed on as bytes: decoding would repair it before anybody could refuse it.
  const text = isText(request.headers['content-type']) && isUtf8(body);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookie ? { cookies: cookie.split(/; */) } : {}),
    headers: { ...headers, 'content-length': String(size) },
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date(nowMs).toISOString(),
      timeEpoch: nowMs,
    },
    ...(body.byteLength > 0 ? { body: body.toString(text ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.byteLength > 0 && !text,
  };
};

/** Writes a function's structured answer to the socket, packed as the distribution would. */
export const answer = (
  response: ServerResponse,
  result: APIGatewayProxyStructuredResultV2,
  accepted = '',
): void => {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  response.statusCode = result.statusCode ?? 200;
  for (const [name, value] of Object.entries(result.headers ?? {}))
    response.setHeader(name, String(value));
  if (result.cookies?.length) response.setHeader('set-cookie', result.cookies);
  const { bytes, encoding } = packed(
    body,
    String(response.getHeader('content-type') ?? ''),
    accepted,
  );
  response.appendHeader('vary', 'accept-encoding');
  if (encoding) response.setHeader('content-encoding', encoding);
  // How long a body is that is not sent is said by nobody: a made-up zero would be a lie about the page.
  if (response.req.method === 'HEAD' || bodyless.has(response.statusCode))
    return void response.end();
  response.setHeader('content-length', bytes.byteLength);
  response.end(bytes);
};
