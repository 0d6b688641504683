import { randomBytes } from 'node:crypto';
import { keyringOf, personWith, signIn, tokenHashOf } from '#identity';
import type { Desk } from '#identity';
import { type Instant, PersonId, timedId } from '#kernel';
import { openScene } from '#samples';

export const keySample = (number = 1) => `${number}:${randomBytes(32).toString('base64url')}`;

type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** A desk with keys of its own, a post box, and a table that counts what it is asked. */
export const openDesk = (secrets = keySample()) => {
  const scene = openScene();
  const letters: Letter[] = [];
  const asked: string[] = [];
  const { table } = scene.stage;
  const send: typeof table.send = (operation, input) => {
    asked.push(operation);
    return table.send(operation, input);
  };
  const stage = { ...scene.stage, table: { ...table, send } };
  const desk: Desk = { stage, keys: keyringOf(secrets) };
  return {
    ...scene,
    stage,
    desk,
    letters,
    asked,
    post: async (letter: Letter) => void letters.push(letter),
    codeSent: () => /\d{6}/.exec(letters.at(-1)?.text ?? '')?.[0] ?? '',
    /** Moves the clock on. */
    passes: (ms: number): Instant => scene.at(new Date(Date.parse(stage.now()) + ms).toISOString()),
  };
};

export type OpenDesk = ReturnType<typeof openDesk>;

export const newMail = () => `${randomBytes(6).toString('hex')}@ejemplo.cl`;
export const newPerson = () => PersonId.parse(timedId(0, randomBytes(10)));
export const newPrefix = () => randomBytes(6).toString('hex');

/** Somebody who came in by mail: their person, token and its hash. */
export const cameIn = async ({ desk, stage }: OpenDesk, level: 1 | 2 = 1) => {
  const mark = { purpose: 'mail', text: newMail() } as const;
  const personId = await personWith(desk, mark, { name: 'Alguien de prueba' });
  const token = await signIn(stage, { personId, level, means: 'mail' });
  return { personId, token, tokenHash: tokenHashOf(token) };
};
