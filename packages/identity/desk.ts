import type { Ok, Refusal } from '#kernel';
import { type Shape, type Stage, type Verb, installation, perform } from '#perform';
import { tenantScope, within } from '#table';
import type { Keyring } from './keyring.ts';

/** Where people are recognised: the stage, and the keys that only the installation has. */
export type Desk = { readonly stage: Stage; readonly keys: Keyring };

export const inInstallation = <Value>(work: () => Promise<Value>): Promise<Value> =>
  within(tenantScope(installation), work);

/** 256 random bits, as a cookie or an address carries them. */
export const newToken = ({ random }: Stage): string =>
  Buffer.from(random(32)).toString('base64url');

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Performs a verb that belongs to the machine, after it proved what the verb relies on. */
export const byMachine = <Input extends Shape, Answer extends Shape, Code extends string>(
  stage: Stage,
  verb: Verb<Input, Answer, Code>,
  input: unknown,
): Promise<Ok<unknown> | Refusal> => {
  const key = newToken(stage);
  return perform(
    stage,
    verb,
    { tenant: installation, person: undefined, isInstallation: true, key },
    input,
  );
};
