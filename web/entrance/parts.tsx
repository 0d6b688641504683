import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { identityRefusals } from '#identity';
import type { Refusal } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { type Asked, asked } from '../parts/form/asked.ts';
import { toldOf } from '../parts/form/wrongs.ts';
import { ofPerson, page } from '../parts/page.tsx';

/** A refusal as the pages of the entrance say it. */
export const told = (refusal: Refusal | undefined) => toldOf(refusal, identityRefusals);

const mostBytes = 8192;

/** The fields of a small form, each once. */
export const fieldsIn = async (c: Context): Promise<Readonly<Record<string, string>>> => {
  const sent = await formOf(c, mostBytes);
  return Object.fromEntries(
    [...sent].flatMap(([name, [value]]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
};

/** Six digits are typed as a text: some phones would add signs and points to a number. */
export const codeField = (label: string, hint: string, takesLetters = false): Asked =>
  asked({
    name: 'code',
    kind: 'line',
    label,
    hint,
    maxLength: 20,
    attributes: {
      inputmode: takesLetters ? 'text' : 'numeric',
      autocomplete: 'one-time-code',
      autocapitalize: 'characters',
      spellcheck: false,
    },
  });

export const show = (
  c: Context,
  ask: Ask,
  {
    title,
    name,
    refusal,
    children,
  }: { title: string; name?: string; refusal?: Refusal | undefined; children: Child },
) => page(ofPerson(c, name), { title, heading: false, body: children, ...told(refusal) });
