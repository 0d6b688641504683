import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Provider } from '#runtime';
import { relyingParty } from './relying-party.ts';

const provider: Provider = {
  key: 'claveunica',
  kind: 'claveunica',
  label: 'ClaveÚnica',
  issuer: 'https://cu.ejemplo.cl/openid',
  authorize: 'https://cu.ejemplo.cl/openid/authorize/',
  token: 'https://cu.ejemplo.cl/openid/token/',
  userinfo: 'https://cu.ejemplo.cl/openid/userinfo/',
  clientId: 'articula',
  clientSecret: 'secreto-de-prueba',
  scope: 'openid run name',
  pkce: true,
  nonce: true,
};
const callback = 'https://articula.ejemplo.cl/entrar/vuelta';
const proof = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const signed = (claims: object, header: object = { alg: 'RS256' }) => {
  const body = `${base64url(header)}.${base64url(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`;
};

const claims = () => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: provider.issuer,
    aud: 'articula',
    sub: 'sujeto-1',
    nonce: proof.nonce,
    iat: now,
    exp: now + 300,
  };
};

const resident = {
  sub: 'sujeto-1',
  RolUnico: { numero: 10_000_013, DV: 'K', tipo: 'RUN' },
  name: { nombres: ['Sintética', 'Del Caso'], apellidos: ['Prueba'] },
};

type Said = {
  readonly idToken?: string | undefined;
  readonly person?: unknown;
  readonly status?: number;
  readonly of?: Partial<Provider>;
};

/** A provider that says what the test wants, and keeps what it was asked. */
const providerSaying = ({
  idToken = signed(claims()),
  person = resident,
  status = 200,
  of,
}: Said) => {
  const asked: { url: string; method: string; body: string; bearer: string }[] = [];
  const party = relyingParty({ ...provider, ...of }, callback, async (url, options) => {
    const headers = new Headers(options.headers);
    const bearer = headers.get('authorization') ?? '';
    asked.push({ url, method: options.method, body: String(options.body ?? ''), bearer });
    const isToken = url.endsWith('/token/');
    const tokens = { access_token: 'acceso', token_type: 'Bearer', id_token: idToken };
    return Response.json(isToken ? tokens : person, { status: isToken ? 200 : status });
  });
  const came = (query: Readonly<Record<string, string>> = { code: 'c', state: proof.state }) =>
    party.recognise(new URLSearchParams(query), proof);
  return { ...party, asked, came };
};

describe('where people are sent', () => {
  test('says who asks, for what, and what must come back', async () => {
    const url = new URL(await providerSaying({}).addressFor(proof));
    expect(url.origin + url.pathname).toBe(provider.authorize);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: 'articula',
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid run name',
      state: proof.state,
      nonce: proof.nonce,
      code_challenge_method: 'S256',
    });
    expect(url.href).not.toContain(proof.verifier);
  });

  test('leaves out what the provider does not know', async () => {
    const { addressFor } = providerSaying({ of: { pkce: false, nonce: false } });
    const names = [...new URL(await addressFor(proof)).searchParams.keys()];
    expect(names.filter((name) => /nonce|challenge/.test(name))).toEqual([]);
  });
});

describe('who comes back', () => {
  test('is known by the number of their RUN, and by no other name than the first two', async () => {
    const { came, asked } = providerSaying({});
    expect(await came()).toEqual({ subject: 'run 10000013', name: 'Sintética Prueba' });
    const [token, userinfo] = asked;
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toMatchObject({
      client_id: 'articula',
      client_secret: 'secreto-de-prueba',
      state: proof.state,
      code_verifier: proof.verifier,
    });
    expect(userinfo).toMatchObject({ method: 'POST', bearer: 'Bearer acceso' });
    expect(asked).toHaveLength(2);
  });

  test('of an institution is known by issuer and subject', async () => {
    const said = { sub: 'sujeto-1', name: 'Equipo de prueba' };
    const { came } = providerSaying({ person: said, of: { kind: 'openid' } });
    expect(await came()).toEqual({
      subject: 'https://cu.ejemplo.cl/openid sujeto-1',
      name: 'Equipo de prueba',
    });
  });

  test.each([
    ['without a code', { state: proof.state }],
    ['without the state', { code: 'c' }],
    ['with another state', { code: 'c', state: 'x'.repeat(43) }],
    ['after refusing', { error: 'access_denied', state: proof.state }],
  ])('%s is nobody, and the provider is asked nothing', async (_how, query) => {
    const { came, asked } = providerSaying({});
    await expect(came(query)).rejects.toThrow(Error);
    expect(asked).toEqual([]);
  });

  test.each([
    ['for somebody else', { aud: 'otra-aplicacion' }],
    ['of another issuer', { iss: 'https://otra.ejemplo.cl' }],
    ['that is over', { exp: Math.floor(Date.now() / 1000) - 600 }],
    ['with another nonce', { nonce: 'x'.repeat(43) }],
    ['without a nonce', { nonce: undefined }],
    ['without a subject', { sub: undefined }],
  ])('with a token %s is nobody', async (_how, wrong) => {
    const { came } = providerSaying({ idToken: signed({ ...claims(), ...wrong }) });
    await expect(came()).rejects.toThrow(Error);
  });

  test.each(['none', 'None', 'HS256', 'RS512'])(
    'with a token signed by %s is nobody',
    async (alg) => {
      const whole = signed(claims(), { alg });
      const bare = `${whole.split('.').slice(0, 2).join('.')}.`;
      for (const idToken of [whole, bare])
        await expect(providerSaying({ idToken }).came()).rejects.toThrow(Error);
    },
  );

  test.each([
    ['a check digit that does not fit', { RolUnico: { numero: 10_000_013, DV: '1' } }],
    ['no RUN', { RolUnico: undefined }],
    ['a RUN that is a text', { RolUnico: { numero: '10000013', DV: 'K' } }],
    ['no surname at all', { name: { nombres: ['Sintética'], apellidos: [] } }],
    ['a name that is one text', { name: 'Sintética Prueba' }],
    ['another subject', { sub: 'sujeto-2' }],
  ])('with %s is nobody', async (_what, wrong) => {
    const { came } = providerSaying({ person: { ...resident, ...wrong } });
    await expect(came()).rejects.toThrow(Error);
  });

  test('is nobody where the provider fails', async () => {
    await expect(providerSaying({ status: 500 }).came()).rejects.toThrow(Error);
    await expect(providerSaying({ status: 401 }).came()).rejects.toThrow(Error);
  });

  test('is asked for over plain http on one’s own machine alone', async () => {
    const far = { authorize: 'http://cu.ejemplo.cl/a', token: 'http://cu.ejemplo.cl/token/' };
    await expect(providerSaying({ of: far }).came()).rejects.toThrow(Error);
  });
});
