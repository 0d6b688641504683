import { randomBytes } from 'node:crypto';
import {
  endSession,
  findPerson,
  residenceOf,
  sessionOf,
  tokenHashOf,
  forgetUnsent,
  keepUnsent,
  unsentOf,
} from '#identity';
import { type Ok, type Refusal, refuse } from '#kernel';
import {
  type Offering,
  type Stage,
  heldBy,
  installation,
  noteDenial,
  perform,
  read,
} from '#perform';
import { type Config, faultOf, log, shortMemory } from '#runtime';
import type { Ask } from '#web';
import { limitsOf } from './limits.ts';

type Who = Parameters<Ask['read']>[1];

/** In the pipeline's words. Whoever is signed in carries the proof of it; nobody else has any. */
const askerOf = ({ tenant, person }: Who) =>
  person ? { tenant, person: person.personId, proof: person.proof } : { tenant, person: undefined };

/** A function answers six megabytes at most, and a file weighs a third more on its way. */
const mostAnswered = 4_000_000;

/** How pages and API ask the rooms. `remembers` keeps public values for a moment; what people just did they see at once in their office. */
export const askOf = (
  stage: Stage,
  config: Config,
  remembers: boolean,
  offering?: Offering,
): Ask => {
  const memory = shortMemory<Ok<never> | Refusal>(remembers ? config.MEMORY_SECONDS : 0, Date.now);
  const limit = limitsOf(stage, config.LIMITS);
  return {
    read: (view, who, input) => {
      const load = () => read(stage, view, askerOf(who), input);
      if (view.capability !== 'public') return load();
      const key = `${view.id}|${who.tenant}|${JSON.stringify(input)}`;
      // The key names the view, so that what comes back is what that view answered.
      return memory(key, load as never) as ReturnType<typeof load>;
    },
    perform: (verb, { key, ...who }, input) =>
      perform(stage, verb, { ...askerOf(who), key }, input),
    // A function that remembers serves many who only read: it writes nothing about them.
    personOf: (token) => sessionOf(stage.table, tokenHashOf(token), stage.now(), !remembers),
    standing: async (tenant, person) => {
      const [found, { inForce, waiting }, granted] = await Promise.all([
        findPerson(stage.table, person.personId),
        heldBy(stage, askerOf({ tenant, person })),
        stage.ports.mandatesOf(tenant, person.personId, stage.now()),
      ]);
      const name = found?.name ?? '';
      if (person.proof.level === 2) return { name, roles: inForce, waiting, mandates: granted };
      const isAwaited = granted.length > 0 ? (['facilitator'] as const) : [];
      return { name, roles: inForce, waiting: [...waiting, ...isAwaited], mandates: [] };
    },
    offering,
    communeOf: async ({ personId }) => (await residenceOf(stage.table, personId))?.commune,
    unsent: {
      keep: (unsentId, sealed) => keepUnsent(stage, unsentId, sealed),
      find: (unsentId) => unsentOf(stage, unsentId),
      forget: (unsentId) => forgetUnsent(stage, unsentId),
    },
    endSession: async (token) => {
      const asking = {
        tenant: installation,
        person: undefined,
        key: tokenHashOf(token),
        isInstallation: true,
      };
      await perform(stage, endSession, asking, { tokenHash: tokenHashOf(token) });
    },
    fileOf: stage.bytes.get,
    mostAnswered,
    region: stage.region,
    installation,
    publicOrigin: config.PUBLIC_ORIGIN,
    helpPhone: config.HELP_PHONE,
    sourceAddress: config.SOURCE_ADDRESS,
    signInPath: config.SIGN_IN_PATH,
    nowMs: () => Date.parse(stage.now()),
    random: (bytes) => randomBytes(bytes),
    limit: async (weighed) => {
      const wait = await limit(weighed);
      if (wait !== undefined && weighed.tenant) {
        const who = { tenant: weighed.tenant, person: weighed.person };
        await noteDenial(stage, who, `limit ${weighed.cost}`, refuse('request.too-many'));
      }
      return wait;
    },
    denied: async (who, what) => {
      await noteDenial(stage, askerOf(who), what, refuse('request.not-found'));
    },
    fault: (correlationId, error) => log({ event: 'fault', correlationId, fault: faultOf(error) }),
  };
};
