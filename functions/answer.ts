import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

type Handler = ReturnType<typeof handle>;

const bodyless = new Set(['GET', 'HEAD']);

/** An app as a function. A GET with a body is answered without it: the adapter would throw outside the app. */
export const answering = (app: Hono): Handler => {
  const answer = handle(app);
  return (event, context) => {
    const isBodyless =
      'requestContext' in event &&
      'http' in event.requestContext &&
      bodyless.has(event.requestContext.http.method);
    if (!isBodyless || !event.body) return answer(event, context);
    const { body: _, ...rest } = event;
    return answer(rest as typeof event, context);
  };
};
