import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { Ask } from './ask.ts';
import type { Sent } from './body.ts';
import { addressOf } from './limits.ts';
import { formKeyField } from './form-key.ts';
import { cookieName, isToken, whoAsks } from './session.ts';

const Unsent = z.strictObject({
  /** The form to which it is given back. */
  at: z.string().max(600),
  values: z.record(z.string(), z.array(z.string())),
  /** Fields of which nothing is kept: files, and what is sealed. */
  left: z.array(z.string()),
});

/** What somebody typed and could not send yet. */
export type Unsent = z.infer<typeof Unsent>;

const mostBytes = 64 * 1024;
const halfAnHour = 1800;

const name = (ask: Ask) => `${cookieName(ask.publicOrigin)}-escrito`;
const flags = (ask: Ask) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: ask.publicOrigin.startsWith('https:'),
  }) as const;

const keyIn = (c: Context, ask: Ask): string | undefined => {
  const key = getCookie(c, name(ask));
  return isToken(key) ? key : undefined;
};

// The name under which it lies tells nothing of the key that opens it.
const idOf = (key: string) => createHash('sha256').update(`unsent ${key}`).digest('hex');
const cipherKeyOf = (key: string) => Buffer.from(hkdfSync('sha256', key, 'articula', 'unsent', 32));

const sealed = (key: string, text: string): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', cipherKeyOf(key), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
};

const opened = (key: string, text: string): Unsent | undefined => {
  try {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', cipherKeyOf(key), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return Unsent.safeParse(JSON.parse(plain.toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

/** What of a form may be given back: texts, and neither a file nor what the verb seals. */
export const givableIn = (
  sent: Sent,
  sealedNames: readonly string[] = [],
): Pick<Unsent, 'values' | 'left'> => {
  const values: Record<string, string[]> = {};
  const left: string[] = [];
  for (const [field, given] of sent) {
    const texts = given.filter((value) => typeof value === 'string');
    const isGivable = texts.length === given.length && !sealedNames.includes(field);
    if (isGivable) values[field] = texts;
    else if (given.some((value) => value !== '')) left.push(field);
  }
  return { values, left };
};

/** Nothing that anybody typed: a button alone. */
export const isEmpty = ({ values, left }: Pick<Unsent, 'values' | 'left'>): boolean =>
  left.length === 0 &&
  Object.entries(values).every(
    ([field, texts]) => field === formKeyField || texts.every((text) => text.trim() === ''),
  );

/** One more request, in the count of whoever asks. */
const isCounted = async (c: Context, ask: Ask) => {
  const person = (await whoAsks(c, ask))?.personId;
  const weighed = { cost: 'write', address: addressOf(c), person, tenant: undefined } as const;
  return (await ask.limit(weighed)) === undefined;
};

/** Keeps it for half an hour, under a key that this browser alone has. False where it cannot be kept. */
export const keepUnsent = async (c: Context, ask: Ask, unsent: Unsent): Promise<boolean> => {
  const text = JSON.stringify(unsent);
  if (Buffer.byteLength(text) > mostBytes || !Unsent.safeParse(unsent).success) return false;
  if (!(await isCounted(c, ask))) return false;
  const key = Buffer.from(ask.random(32)).toString('base64url');
  if (!(await ask.unsent.keep(idOf(key), sealed(key, text)))) return false;
  setCookie(c, name(ask), key, { ...flags(ask), maxAge: halfAnHour });
  return true;
};

/** What this browser could not send from the form at an address. */
export const unsentAt = async (c: Context, ask: Ask, at: string): Promise<Unsent | undefined> => {
  const unsent = await unsentIn(c, ask);
  return unsent?.at === at ? unsent : undefined;
};

/** What this browser could not send, from wherever. */
export const unsentIn = async (c: Context, ask: Ask): Promise<Unsent | undefined> => {
  const key = keyIn(c, ask);
  if (key === undefined) return undefined;
  const text = await ask.unsent.find(idOf(key));
  return text === undefined ? undefined : opened(key, text);
};

/** It was sent, or whoever typed it leaves: nothing of it stays. */
export const forgetUnsent = async (c: Context, ask: Ask): Promise<void> => {
  const key = keyIn(c, ask);
  if (key === undefined) return;
  deleteCookie(c, name(ask), flags(ask));
  await ask.unsent.forget(idOf(key));
};
