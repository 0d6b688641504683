import { createHash, randomBytes } from 'node:crypto';
import { endSession, findPerson, personOf } from '#identity';
import type { Ok, Refusal } from '#kernel';
import { type Stage, installation, perform, read } from '#perform';
import { type Config, faultOf, log, shortMemory } from '#runtime';
import type { Ask } from '#web';

const hash = (token: string) => createHash('sha256').update(token).digest('hex');

/** How pages and API ask the rooms. `remembers` keeps public values for a moment; what people just did they see at once in their office. */
export const askOf = (stage: Stage, config: Config, remembers: boolean): Ask => {
  const memory = shortMemory<Ok<never> | Refusal>(remembers ? config.MEMORY_SECONDS : 0, Date.now);
  return {
    read: (view, who, input) => {
      const load = () => read(stage, view, who, input);
      if (view.capability !== 'public') return load();
      const key = `${view.id}|${who.tenant}|${JSON.stringify(input)}`;
      // The key names the view, so that what comes back is what that view answered.
      return memory(key, load as never) as ReturnType<typeof load>;
    },
    perform: (verb, { tenant, person, key }, input) =>
      perform(stage, verb, { tenant, person, key }, input),
    personOf: (token) => personOf(stage.table, hash(token), stage.now()),
    standing: async (tenant, person) => {
      const [found, roles] = await Promise.all([
        findPerson(stage.table, person),
        stage.ports.standingOf(tenant, person, stage.now()),
      ]);
      return { name: found?.name ?? '', roles };
    },
    endSession: async (token) => {
      const asking = {
        tenant: installation,
        person: undefined,
        key: hash(token),
        isInstallation: true,
      };
      await perform(stage, endSession, asking, { tokenHash: hash(token) });
    },
    fileOf: stage.bytes.get,
    region: stage.region,
    installation,
    publicOrigin: config.PUBLIC_ORIGIN,
    signInPath: config.SIGN_IN_PATH,
    nowMs: () => Date.parse(stage.now()),
    random: (bytes) => randomBytes(bytes),
    fault: (correlationId, error) => log({ event: 'fault', correlationId, fault: faultOf(error) }),
  };
};
