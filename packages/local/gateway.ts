import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { faultOf, log } from '#runtime';
import { defences } from './defences.ts';
import { answer as send, eventOf } from './event.ts';
import type { routerOf } from './routes.ts';

export type Invoke = (
  name: string,
  event: APIGatewayProxyEventV2,
) => Promise<APIGatewayProxyStructuredResultV2 | Response>;

/** Answers what belongs to this machine alone; nothing if it is not such an address. */
export type LocalPages = (
  request: IncomingMessage,
  body: Buffer,
) => Promise<APIGatewayProxyStructuredResultV2 | undefined>;

/** What the gateway says itself, and what an app forgot, is defended like everything else. */
const answer = (
  response: ServerResponse,
  result: APIGatewayProxyStructuredResultV2,
  accepted = '',
): void => send(response, { ...result, headers: { ...defences, ...result.headers } }, accepted);

/** Passes on an answer that is still being made, no faster than it is taken. */
const passOn = async (response: ServerResponse, { status, headers, body }: Response) => {
  response.statusCode = status;
  for (const [name, value] of Object.entries(defences)) response.setHeader(name, value);
  for (const [name, value] of headers) response.setHeader(name, value);
  await pipeline(body ? Readable.fromWeb(body as never) : Readable.from([]), response);
};

const maxBytes = 16 * 1024 * 1024;

/** Speaks HTTP outside and gateway events inside. Every page and call goes through the deployed bundles. */
export const startGateway = (
  port: number,
  route: ReturnType<typeof routerOf>,
  invoke: Invoke,
  local: LocalPages,
): Promise<Server> => {
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    if (!body) return answer(response, { statusCode: 413, body: '' });
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const own =
      path === '/local' || path.startsWith('/local/') ? await local(request, body) : undefined;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    if (own) return answer(response, own, accepted);
    const match = route(request.method ?? 'GET', path);
    if (!match) return answer(response, { statusCode: 404, body: '' });
    const result = await invoke(match.name, eventOf(request, body, Date.now()));
    if (result instanceof Response) await passOn(response, result);
    else answer(response, result, accepted);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      log({ event: 'fault', function: 'gateway', fault: faultOf(error) });
      if (!response.headersSent) answer(response, { statusCode: 500, body: '' });
    });
  });
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => started(server));
  });
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? undefined : Buffer.concat(chunks);
};
