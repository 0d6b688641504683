import { createHash, randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Role } from '#access';
import { type Instant, type Ok, PersonId, TenantId, instantOf, timedId } from '#kernel';
import {
  type Account,
  type Asking,
  type Stage,
  machine,
  perform,
  read,
  withVersion,
} from '#perform';
import { factsOf } from '#functions';
import { phaseOf } from '#processes';
import { openTable } from '#table';
import { isPartner, mandatesOf, region, standingOf } from '#tenancy';
import type { Shape } from './shape.ts';
import type { Verb } from './verb.ts';
import type { View } from './view.ts';
import type * as z from 'zod';

declare module 'vitest' {
  interface ProvidedContext {
    endpoint: string;
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

const randomTenant = () =>
  TenantId.parse([...randomBytes(16)].map((byte) => letters[byte % 26]).join(''));

let elsewhere: string | undefined;

/** Scenes that are opened from now on play on this engine, and on the suite's again when it is nothing. */
export const playOn = (endpoint: string | undefined): void => {
  elsewhere = endpoint;
};

/** A tenant of its own for each test, on the real engine, with a clock that the test moves. */
export const openScene = (startsAt = '2026-03-02T12:00:00.000Z', tenant = randomTenant()) => {
  const endpoint = elsewhere ?? inject('endpoint');
  const table = openTable({ records: 'records', ballots: 'ballots', endpoint });
  const held = new Map<string, readonly Role[]>();
  const accounts = new Map<string, Account>();
  const kept = new Map<string, Uint8Array>();
  const letters: { readonly to: string; readonly subject: string; readonly text: string }[] = [];
  const clock = { ms: Date.parse(startsAt) };
  const stage: Stage = {
    table,
    region: region.tenant,
    now: () => instantOf((clock.ms += 1)),
    random: (bytes) => randomBytes(bytes),
    bytes: {
      put: async (content) => {
        const sha256 = createHash('sha256').update(content).digest('hex');
        kept.set(sha256, content);
        return sha256;
      },
      get: async (sha256) => kept.get(sha256),
    },
    mail: { origin: 'https://articula.example', send: async (letter) => void letters.push(letter) },
    ports: {
      standingOf: async (of, person, now) => {
        // A partner's team is its own: it is appointed, wherever the scene plays.
        if (of !== tenant) return isPartner(of) ? standingOf(table, of, person, now) : [];
        return held.get(person) ?? [];
      },
      mandatesOf: (of, person, now) => mandatesOf(table, of, person, now),
      accountOf: async (person) => accounts.get(person),
      phaseOf: (of, processId) => phaseOf(table, of, processId),
      factsOf,
    },
  };
  /** Somebody who holds these roles in the scene's tenant and nowhere else. */
  const personWith = (...roles: Role[]): PersonId => {
    const person = PersonId.parse(timedId(clock.ms, randomBytes(10)));
    held.set(person, roles);
    return person;
  };
  const coordinator = personWith('coordinator');
  const ask = (asking: Partial<Asking> = {}): Asking => ({
    tenant,
    person: coordinator,
    key: randomBytes(8).toString('hex'),
    ...asking,
  });
  /** An input with the version of the text that is there now, as whoever has just opened the form sends it. */
  const opened = <Input extends Shape, Answer extends Shape, Code extends string>(
    verb: Verb<Input, Answer, Code>,
    given: Record<string, unknown>,
    of = tenant,
  ) => withVersion(stage, { verb: verb as unknown as Verb, tenant: of, given });
  const send = async <Input extends Shape, Answer extends Shape, Code extends string>(
    verb: Verb<Input, Answer, Code>,
    given: Record<string, unknown>,
    asking: Asking,
  ) => perform(stage, verb, asking, await opened(verb, given, asking.tenant));
  return {
    stage,
    tenant,
    letters,
    machine,
    coordinator,
    personWith,
    /** Says under which name and mailbox somebody signed in. */
    knownAs: (person: PersonId, account: Account) => {
      accounts.set(person, account);
      return person;
    },
    /** Moves the clock to an instant. */
    at: (instant: string) => {
      clock.ms = Date.parse(instant);
      return instant as Instant;
    },
    opened,
    /** Performs as the coordinator, or as `asking` says, and hands back whatever came. */
    attempt: <Input extends Shape, Answer extends Shape, Code extends string>(
      verb: Verb<Input, Answer, Code>,
      input: Record<string, unknown>,
      asking: Partial<Asking> = {},
    ) => send(verb, input, ask(asking)),
    /** Performs what must succeed. */
    done: async <Input extends Shape, Answer extends Shape, Code extends string>(
      verb: Verb<Input, Answer, Code>,
      input: Record<string, unknown>,
      asking: Partial<Asking> = {},
    ) => succeeded(verb.id, await send(verb, input, ask(asking))),
    look: <Input extends Shape, Answer extends z.ZodType>(
      view: View<Input, Answer>,
      input: Record<string, unknown>,
      asking: Partial<Asking> = {},
    ) => read(stage, view, ask(asking), input),
  };
};

const succeeded = <Value>(
  id: string,
  result: Ok<Value> | { ok: false; code: string; at?: string },
): Value => {
  if (!result.ok) throw new Error(`${id} was refused: ${result.code} ${result.at ?? ''}`);
  return result.value;
};

export type Scene = ReturnType<typeof openScene>;

/** Lets something else happen between what the next verb decided and its commit. */
export const meanwhile = (scene: Scene, happens: () => Promise<unknown>) => {
  const { table } = scene.stage;
  const send = async (operation: 'TransactWriteItems', input: never) => {
    if (operation === 'TransactWriteItems') {
      Object.assign(scene.stage, { table });
      await happens();
    }
    return table.send(operation, input);
  };
  Object.assign(scene.stage, { table: { ...table, send: send as typeof table.send } });
};
