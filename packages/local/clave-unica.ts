import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { callbackAddress } from '#addresses';
import { ShortMemory } from './provider-memory.ts';
import { type Resident, residents } from './residents.ts';

const clientId = 'articula-local';
const slowMs = 3000;

const claimsOf = ({ key, number, check, given, family }: Resident) => ({
  sub: key,
  RolUnico: { numero: number, DV: check, tipo: 'RUN' },
  name: { nombres: [...given], apellidos: [...family] },
});

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  alg: 'RS256',
  use: 'sig',
  kid: 'local',
});

const configurationOf = (clientSecret: string, callback: string): Configuration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [callback],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  adapter: ShortMemory,
  jwks: { keys: [signingKey()] },
  ttl: { Interaction: 1800, Grant: 1800, Session: 1800, AccessToken: 600, IdToken: 600 },
  scopes: ['openid', 'run', 'name'],
  claims: { openid: ['sub'], run: ['RolUnico'], name: ['name'] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  pkce: { required: () => false },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/persona/${uid}` },
  findAccount: (_context, id) => {
    const resident = residents.find(({ key }) => key === id);
    return resident && { accountId: id, claims: async () => claimsOf(resident) };
  },
});

const page = (uid: string) => `<!DOCTYPE html>
<html lang="es-CL">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ClaveÚnica de prueba</title>
<link rel="icon" href="data:,">
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; max-inline-size: 40rem; margin: 0 auto; padding: 1rem; color: #111; background: #fff }
button { font: inherit; display: block; inline-size: 100%; min-block-size: 48px; margin-block: 0.5rem; padding: 0.5rem 1rem; text-align: start; border: 2px solid #114; border-radius: 0.5rem; background: #fff; color: #114 }
</style>
</head>
<body>
<main>
<h1>ClaveÚnica de prueba</h1>
<p>Existe solo en este computador. Las personas son inventadas y sus números también.</p>
<form method="post" action="/persona/${uid}">
${residents.map(({ key, shown }) => `<button name="persona" value="${key}">${shown}</button>`).join('\n')}
</form>
</main>
</body>
</html>`;

const bodyOf = async (request: IncomingMessage) => {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.length > 4096) break;
  }
  return new URLSearchParams(text);
};

const pause = (ms: number) =>
  new Promise<void>((done) => {
    setTimeout(done, ms);
  });

/** Takes whom somebody chose, as they behave: one refuses, one takes long, the others sign in. */
const choose = async (provider: Provider, request: IncomingMessage, response: ServerResponse) => {
  const { params } = await provider.interactionDetails(request, response);
  const chosen = (await bodyOf(request)).get('persona');
  const resident = residents.find(({ key }) => key === chosen);
  if (resident?.behaves === 'slow') await pause(slowMs);
  if (!resident || resident.behaves === 'denied')
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  const grant = new provider.Grant({ accountId: resident.key, clientId });
  grant.addOIDCScope(String(params['scope']));
  return provider.interactionFinished(request, response, {
    login: { accountId: resident.key, remember: false },
    consent: { grantId: await grant.save() },
  });
};

/** A provider that behaves as ClaveÚnica does, on loopback: the same claims, the same endpoints by POST. */
export const startClaveUnica = async (publicOrigin: string) => {
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const issuer = `http://localhost:${port}`;
  const clientSecret = randomBytes(32).toString('base64url');
  const provider = new Provider(
    issuer,
    configurationOf(clientSecret, publicOrigin + callbackAddress()),
  );
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const [, uid] = /^\/persona\/([\w-]{10,60})$/.exec(request.url ?? '') ?? [];
    if (uid === undefined) return void answer(request, response);
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end(page(uid));
    }
    choose(provider, request, response).catch(() => {
      response.statusCode = 400;
      response.end();
    });
  });
  const listed = {
    key: 'claveunica',
    kind: 'claveunica',
    label: 'ClaveÚnica',
    issuer,
    authorize: `${issuer}/auth`,
    token: `${issuer}/token`,
    userinfo: `${issuer}/me`,
    clientId,
    clientSecret,
    scope: 'openid run name',
    pkce: true,
    nonce: true,
  };
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { listed, stop };
};
