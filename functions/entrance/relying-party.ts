import {
  type AuthorizationCodeGrantChecks,
  type CustomFetch,
  ClientSecretPost,
  Configuration,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  fetchProtectedResource,
} from 'openid-client';
import * as z from 'zod';
import { RolUnico, readRun } from '#identity';
import type { Provider } from '#runtime';

type Proof = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Whom a provider named: what is the same every time, and a name to show. */
export type Recognised = { readonly subject: string; readonly name: string };

/** A provider answered, and what it said cannot be taken: never anybody's words, only what was wrong. */
export class NotRecognised extends Error {
  override name = 'NotRecognised';
}

const names = z.array(z.string().trim().min(1).max(60)).min(1).max(8);

/** ClaveÚnica's people have one name or more, and one surname or more. */
const Resident = z.object({
  RolUnico,
  name: z.object({ nombres: names, apellidos: names }),
});

const Subject = z.object({ sub: z.string().min(1).max(255) });

const Member = Subject.extend({
  name: z.string().trim().min(1).max(120).optional(),
});

const residentIn = (body: unknown): Recognised => {
  const { RolUnico: run, name } = Resident.parse(body);
  const read = readRun(`${run.numero}${run.DV}`);
  if (!read) throw new NotRecognised('the check digit does not fit');
  const [given = ''] = name.nombres;
  const [family = ''] = name.apellidos;
  // By its number and not by `sub`: another integration of the same region would get another one.
  return { subject: `run ${read.number}`, name: `${given} ${family}`.slice(0, 120) };
};

const memberIn = (body: unknown, { issuer, label }: Provider): Recognised => {
  const { sub, name } = Member.parse(body);
  return { subject: `${issuer} ${sub}`, name: name ?? label };
};

const patienceSeconds = 8;

/** Where nobody can listen: plain http is for one's own machine alone. */
const isLoopback = (address: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);

/** Speaks with one provider: where to send people, and whom it says that came back. */
export const relyingParty = (provider: Provider, callback: string, ask?: CustomFetch) => {
  const { issuer, authorize, token, userinfo, clientId, clientSecret, scope } = provider;
  const server = { issuer, authorization_endpoint: authorize, token_endpoint: token };
  const config = new Configuration(
    { ...server, userinfo_endpoint: userinfo },
    clientId,
    { client_secret: clientSecret, id_token_signed_response_alg: 'RS256' },
    ClientSecretPost(clientSecret),
  );
  config.timeout = patienceSeconds;
  if (ask) config[customFetch] = ask;
  if ([authorize, token, userinfo].every(isLoopback)) allowInsecureRequests(config);
  const checksOf = ({ state, nonce, verifier }: Proof): AuthorizationCodeGrantChecks => ({
    expectedState: state,
    idTokenExpected: true,
    ...(provider.nonce ? { expectedNonce: nonce } : {}),
    ...(provider.pkce ? { pkceCodeVerifier: verifier } : {}),
  });
  return {
    addressFor: async ({ state, nonce, verifier }: Proof): Promise<string> =>
      buildAuthorizationUrl(config, {
        redirect_uri: callback,
        response_type: 'code',
        scope,
        state,
        ...(provider.nonce ? { nonce } : {}),
        ...(provider.pkce
          ? {
              code_challenge: await calculatePKCECodeChallenge(verifier),
              code_challenge_method: 'S256',
            }
          : {}),
      }).href,
    recognise: async (query: URLSearchParams, proof: Proof): Promise<Recognised> => {
      const came = new URL(callback);
      came.search = query.toString();
      // ClaveÚnica wants the state at the token endpoint too.
      const extra = { state: proof.state };
      const tokens = await authorizationCodeGrant(config, came, checksOf(proof), extra);
      const answer = await fetchProtectedResource(
        config,
        tokens.access_token,
        new URL(userinfo),
        'POST',
      );
      if (!answer.ok) throw new NotRecognised(`userinfo answered ${answer.status}`);
      const body: unknown = await answer.json();
      if (Subject.parse(body).sub !== tokens.claims()?.sub)
        throw new NotRecognised('the subject is another');
      return provider.kind === 'claveunica' ? residentIn(body) : memberIn(body, provider);
    },
  };
};
