import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { identityRefusals } from '#identity';
import type { Refusal } from '#kernel';
import { pipelineRefusals } from '#perform';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { ofPerson, page } from '../parts/page.tsx';

/** A refusal as it is said to whoever fills in the form. */
export const sentenceOf = ({ code }: Refusal): string => {
  const known: Readonly<Record<string, { readonly es: string }>> = {
    ...pipelineRefusals,
    ...identityRefusals,
  };
  return (known[code] ?? pipelineRefusals['request.invalid']).es;
};

export const statusOf = ({ code }: Refusal): number => {
  const known: Readonly<Record<string, { readonly status: number }>> = identityRefusals;
  return known[code]?.status === 429 ? 429 : 422;
};

const mostBytes = 8192;

/** The fields of a small form, each once. */
export const fieldsIn = async (c: Context): Promise<Readonly<Record<string, string>>> => {
  const sent = await formOf(c, mostBytes);
  return Object.fromEntries(
    [...sent].flatMap(([name, [value]]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
};

export const Wrong = ({ at, sentence }: { at: string | undefined; sentence: string | undefined }) =>
  sentence === undefined ? null : (
    <div class="summary" role="alert">
      <p class="error">{at === undefined ? sentence : <a href={`#${at}`}>{sentence}</a>}</p>
    </div>
  );

/** Six digits are typed as a text: some phones would add signs and points to a number. */
export const CodeField = ({
  label,
  help,
  isWrong,
  takesLetters = false,
}: {
  label: string;
  help: string;
  isWrong: boolean;
  takesLetters?: boolean;
}) => (
  <div class={isWrong ? 'field wrong' : 'field'}>
    <label for="code">{label}</label>
    <small id="code-ayuda">{help}</small>
    <input
      type="text"
      id="code"
      name="code"
      required
      maxlength={20}
      inputmode={takesLetters ? 'text' : 'numeric'}
      autocomplete="one-time-code"
      autocapitalize="characters"
      spellcheck={false}
      aria-describedby="code-ayuda"
      {...(isWrong ? { 'aria-invalid': 'true' } : {})}
    />
  </div>
);

export const show = (
  c: Context,
  ask: Ask,
  {
    title,
    name,
    status = 200,
    children,
  }: { title: string; name?: string; status?: number; children: Child },
) => page(ofPerson(c, name), { title, heading: false, body: children, status });
