import { keepFile, viewFile } from '#files';
import { type Refusal, refuse } from '#kernel';
import { isOptional } from '#perform';
import type { Ask } from '../http/ask.ts';
import type { Sent } from '../http/body.ts';
import { type Kept, keptMark } from '../parts/form/kept.ts';
import type { Work } from './drafts.ts';

const contentOf = async (file: File) => Buffer.from(await file.arrayBuffer()).toString('base64');

const takeKept = (sent: Sent) => {
  for (const [name, values] of sent) {
    if (!name.endsWith(keptMark)) continue;
    const field = name.slice(0, -keptMark.length);
    sent.delete(name);
    sent.set(field, [...values, ...(sent.get(field) ?? [])]);
  }
};

/** An untouched file field is sent as a file without name and bytes. */
const isUntouched = (value: string | File) =>
  value instanceof File && value.size === 0 && !value.name;

/**
 * Puts a file's id in its place, keeping the file first. Where it is refused, the field is named,
 * because the verb that refuses knows another one.
 */
export const keepFiles = async (
  ask: Ask,
  { tenant, person, verb }: Work,
  sent: Sent,
  key: string,
): Promise<Refusal | undefined> => {
  takeKept(sent);
  for (const [name, values] of sent) {
    if (!values.some((value) => value instanceof File)) continue;
    const chosen = values.filter((value) => !isUntouched(value));
    const file = chosen.findLast((value) => value instanceof File);
    if (chosen.length === 0) {
      const field = verb.input.shape[name];
      if (!field || !isOptional(field)) return refuse('files.empty', name);
      sent.delete(name);
      continue;
    }
    if (!(file instanceof File)) {
      sent.set(name, chosen);
      continue;
    }
    const kept = await ask.perform(
      keepFile,
      { tenant, person, key: `${key}-file` },
      { name: file.name.slice(-120), content: await contentOf(file) },
    );
    if (!kept.ok) return { ...kept, at: name };
    sent.set(name, [kept.value.fileId]);
  }
  return undefined;
};

/** The name of a file that was kept before the form was refused. */
export const keptFile = async (
  ask: Ask,
  { tenant, person }: Work,
  fileId: unknown,
): Promise<Kept | undefined> => {
  if (typeof fileId !== 'string' || fileId === '') return undefined;
  const seen = await ask.read(viewFile, { tenant, person }, { fileId });
  return seen.ok ? { fileId, name: seen.value.name } : undefined;
};
