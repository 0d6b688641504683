import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { communeAddress, officeAddress } from '#addresses';
import type { Persona } from '#demonstration';
import { signIn as signInAs } from '#identity';
import type { Stage } from '#perform';
import { tenantName } from '#tenancy';
import type { LocalPages } from './gateway.ts';
import type { Inbox } from './inbox.ts';

type Answer = APIGatewayProxyStructuredResultV2;

const html = (body: string): Answer => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
});

const json = (value: unknown): Answer => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

/** Only an address of this site: a path, and not one that a browser reads as another host. */
const pathOf = (text: string | null, fallback: string) =>
  text && /^\/(?![/\\])[\w\-./?=&%]*$/.test(text) ? text : fallback;

/** What belongs to one's own machine: trying a role without proving who one is, and the mail that was sent. */
export const localPages = (
  { componentsPage, inboxPage, lastWord, sessionCookies, signInPage }: typeof import('#web/local'),
  stage: Stage,
  inbox: Inbox,
  publicOrigin: string,
  personas: readonly Persona[],
): LocalPages => {
  const listed = personas.map(({ id, name, role, tenant, place }) => ({
    id,
    name,
    role,
    tenant,
    place,
  }));

  const signIn = async (form: URLSearchParams): Promise<Answer | undefined> => {
    const persona = personas.find(({ id }) => id === form.get('persona'));
    if (!persona) return undefined;
    // On one's own machine nobody else can ask: whoever is tried out counts as fully recognised.
    const token = await signInAs(stage, { personId: persona.id, level: 2, means: 'local' });
    const home = (persona.role === 'resident' ? communeAddress : officeAddress)(persona.tenant);
    return {
      statusCode: 303,
      headers: { location: pathOf(form.get('volver'), home), 'cache-control': 'no-store' },
      cookies: [...sessionCookies(publicOrigin, token)],
    };
  };

  return async (request: IncomingMessage, body: Buffer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', publicOrigin);
    const asked = `${request.method} ${pathname}`;
    const say = (code: Parameters<typeof lastWord>[1]): Answer => {
      const who = { path: pathname, method: request.method, accept: request.headers.accept };
      const { status, ...said } = lastWord(who, code, randomUUID());
      return { ...said, statusCode: status };
    };
    const origin = request.headers.origin;
    const isForeign = origin !== undefined && origin !== publicOrigin;
    if (asked === 'POST /local/sign-in')
      return isForeign
        ? say('request.foreign-origin')
        : ((await signIn(new URLSearchParams(body.toString()))) ?? say('request.not-found'));
    if (asked === 'GET /local/personas') return json({ items: listed, next: null });
    if (asked === 'GET /local/inbox') return html(inboxPage(inbox.messages()));
    if (asked === 'GET /local/ui') return html(componentsPage());
    if (asked === 'GET /local/entrar' || asked === 'GET /local') {
      const shown = listed.map((one) => ({
        ...one,
        place: one.place ?? tenantName(one.tenant),
      }));
      return html(signInPage(shown, searchParams.get('volver') ?? ''));
    }
    return say('request.not-found');
  };
};
