import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Hono } from 'hono';
import { faultOf, log } from '#runtime';
import { lastWord } from '#web';
import { requestOf } from './request.ts';
import { resultOf } from './result.ts';

type Result = APIGatewayProxyStructuredResultV2;
type Handler = (
  event: APIGatewayProxyEventV2,
  context: { readonly getRemainingTimeInMillis?: () => number },
) => Promise<Result>;

/** Methods that no request of ours can have: the platform itself does not write them down. */
const untaken = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** So long before the platform would end the function without a word. */
const reserveMs = 400;

/** The work of the app took as long as the function may. It may yet be done. */
class TooSlow extends Error {
  override name = 'TooSlow';
}

const inTime = async <Value>(work: Promise<Value>, remaining: number | undefined) => {
  if (remaining === undefined) return work;
  const { promise: end, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooSlow()), Math.max(0, remaining - reserveMs));
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
};

const said = (
  { rawPath, headers, requestContext }: APIGatewayProxyEventV2,
  code: Parameters<typeof lastWord>[1],
  correlationId: string = crypto.randomUUID(),
): Result => {
  const { method } = requestContext.http;
  const asked = { path: rawPath, method, accept: headers['accept'] };
  const { status, ...result } = lastWord(asked, code, correlationId);
  return { ...result, statusCode: status, isBase64Encoded: false };
};

/**
 * An app as a function. The event becomes a request and the answer a result byte by byte; whatever fails on
 * the way is said as an app would say it, for nobody reads what the gateway says of a function that failed.
 */
export const answering =
  (app: Hono): Handler =>
  async (event, context) => {
    if (untaken.has(event.requestContext.http.method)) return said(event, 'request.wrong-method');
    try {
      const { requestContext } = event;
      const work = async () =>
        resultOf(await app.fetch(requestOf(event), { event, requestContext }));
      return await inTime(work(), context.getRemainingTimeInMillis?.());
    } catch (error) {
      const correlationId = crypto.randomUUID();
      log({ event: 'fault', correlationId, fault: faultOf(error) });
      const code = error instanceof TooSlow ? 'request.too-slow' : 'request.fault';
      return said(event, code, correlationId);
    }
  };
