import { renderSVG } from 'uqr';
import { callbackAddress } from '#addresses';
import {
  type Send,
  answerCode,
  askForCode,
  comeBack,
  depart,
  endSessions,
  enrol,
  factorOf,
  handOver,
  keyringOf,
  personWith,
  proposeFactor,
  raise,
  sessionsOf,
  showFactor,
  signIn,
  takeOver,
  tokenHashOf,
} from '#identity';
import { ok, refuse } from '#kernel';
import type { Stage } from '#perform';
import { type Config, faultOf, log } from '#runtime';
import type { Doorway } from '#web';
import { prefixOf } from './prefix.ts';
import { relyingParty } from './relying-party.ts';

const over = refuse('identity.arrival-over');

/** How people are recognised here: what is not configured is not offered. */
export const doorwayOf = (stage: Stage, config: Config, send: Send | undefined): Doorway => {
  const secrets = config.IDENTITY_SECRETS;
  // Without keys of its own an installation signs nobody in; the pages then offer nothing.
  const keys = keyringOf(secrets ?? `0:${Buffer.from(stage.random(32)).toString('base64url')}`);
  const desk = { stage, keys };
  const callback = config.PUBLIC_ORIGIN + callbackAddress();
  const listed = secrets === undefined ? [] : config.SIGN_IN_PROVIDERS;
  const parties = new Map(
    listed.map((provider) => [provider.key, { provider, party: relyingParty(provider, callback) }]),
  );
  const open = (personId: Parameters<typeof signIn>[1]['personId'], means: string) =>
    signIn(stage, { personId, level: 1, means });
  return {
    hasMail: secrets !== undefined && send !== undefined,
    providers: listed.map(({ key, kind, label }) => ({ key, kind, label })),
    askCode: async (mail, address) =>
      send && secrets !== undefined
        ? askForCode(desk, send, { mail, prefix: prefixOf(address) })
        : over,
    answerCode: async (ticket, code) => {
      const known = await answerCode(desk, ticket, code);
      return known.ok ? ok(await open(known.value, 'mail')) : known;
    },
    depart: async (key) => {
      const found = parties.get(key);
      if (!found) return over;
      const departure = depart(desk, key);
      return ok({ ticket: departure.ticket, to: await found.party.addressFor(departure) });
    },
    comeBack: async (key, ticket, query) => {
      const found = parties.get(key);
      if (!found) return over;
      const back = await comeBack(desk, key, ticket, query.get('state') ?? '');
      if (!back.ok) return back;
      try {
        const { subject, name } = await found.party.recognise(query, back.value);
        const personId = await personWith(desk, { purpose: 'subject', text: subject }, { name });
        return ok(await handOver(desk, ticket, { personId, means: key }));
      } catch (error) {
        log({ event: 'not-recognised', function: 'entrance', fault: faultOf(error) });
        return refuse('identity.provider-refused');
      }
    },
    arrive: async (ticket, code) => {
      const taken = await takeOver(desk, ticket, code);
      return taken.ok ? ok(await open(taken.value.personId, taken.value.means)) : taken;
    },
    factorOf: (person) => factorOf(desk, person),
    proposeFactor: (token, name) => {
      const { typed, address } = proposeFactor(desk, tokenHashOf(token), name);
      const svg = renderSVG(address, { border: 2 });
      const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      return { typed, address, picture };
    },
    enrol: async (who, token, code) => {
      const tokenHash = tokenHashOf(token);
      const { freshUntil } = who.proof;
      const replaces = freshUntil !== undefined && stage.now() < freshUntil;
      const enrolled = await enrol(desk, who.personId, tokenHash, { code, replaces });
      if (!enrolled.ok) return enrolled;
      const raised = await raise(stage, who, tokenHash);
      return raised.ok ? ok({ codes: enrolled.value, token: raised.value }) : raised;
    },
    showFactor: async (who, token, code) => {
      const shown = await showFactor(desk, who.personId, code);
      return shown.ok ? raise(stage, who, tokenHashOf(token)) : shown;
    },
    sessions: async (who, token) => {
      const own = await sessionsOf(stage.table, who.personId, stage.now());
      return own.map(({ tokenHash, startedAt, means }) => ({
        mark: tokenHash,
        startedAt,
        means,
        isThis: tokenHash === tokenHashOf(token),
      }));
    },
    end: async ({ personId }, mark) => {
      await endSessions(stage, personId, ({ tokenHash }) => mark === 'all' || mark === tokenHash);
    },
  };
};
