import { randomUUID } from 'node:crypto';
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

/** What is said where no function said anything, in the words of the pages. */
export type LastWord = (
  asked: Pick<IncomingMessage, 'method'> & {
    readonly path: string;
    readonly accept?: string | undefined;
  },
  code: 'request.not-found' | 'request.fault',
  correlationId: string,
) => {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

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
  const cookies = headers.getSetCookie();
  for (const [name, value] of headers) if (name !== 'set-cookie') response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  await pipeline(body ? Readable.fromWeb(body as never) : Readable.from([]), response);
};

/** The most that is handed on to a function. Of what is larger it learns the size, and refuses it. */
const maxBytes = 16 * 1024 * 1024;

const pathOf = (request: IncomingMessage) => (request.url ?? '/').split('?', 1)[0] ?? '/';

/** Speaks HTTP outside and gateway events inside. Every page and call goes through the deployed bundles. */
export const startGateway = (
  port: number,
  route: ReturnType<typeof routerOf>,
  invoke: Invoke,
  local: LocalPages,
  lastWord: LastWord,
): Promise<Server> => {
  const say = (
    request: IncomingMessage,
    response: ServerResponse,
    code: Parameters<LastWord>[1],
    correlationId: string = randomUUID(),
  ) => {
    const asked = {
      path: pathOf(request),
      method: request.method,
      accept: request.headers.accept,
    };
    const { status, ...said } = lastWord(asked, code, correlationId);
    answer(response, { ...said, statusCode: status });
  };
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { body, size } = await bodyOf(request);
    const path = pathOf(request);
    const own =
      path === '/local' || path.startsWith('/local/') ? await local(request, body) : undefined;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    if (own) return answer(response, own, accepted);
    const match = route(request.method ?? 'GET', path);
    if (!match) return say(request, response, 'request.not-found');
    const result = await invoke(match.name, eventOf(request, body, Date.now(), size));
    if (result instanceof Response) await passOn(response, result);
    else answer(response, result, accepted);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      const correlationId = randomUUID();
      log({ event: 'fault', function: 'gateway', correlationId, fault: faultOf(error) });
      if (response.headersSent) response.destroy();
      else say(request, response, 'request.fault', correlationId);
    });
  });
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => started(server));
  });
};

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return { size, body: size > maxBytes ? Buffer.alloc(0) : Buffer.concat(chunks) };
};
