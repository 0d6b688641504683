import { type Verb, type View, apiPathOf } from '#perform';
import type { Asked } from './gateway.ts';
import { inputFor } from './inputs.ts';
import type { Things } from './town.ts';

export type Definition = Verb | View;
export type Input = Readonly<Record<string, unknown>>;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-hjkmnp-tv-z]{26}$/.test(value);

const texts = (rest: Input) =>
  Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      typeof value === 'object' ? [] : [[name, String(value)]],
    ),
  );

/** A definition asked through the API with this input. */
export const apiRequest = (definition: Definition, slug: string, input: Input): Asked => {
  const template = apiPathOf(definition);
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(name === 'slug' ? slug : String(input[name])),
  );
  const rest = Object.fromEntries(
    Object.entries(input).filter(([name]) => !template.includes(`:${name}`)),
  );
  return definition.type === 'view'
    ? { method: 'GET', path, query: texts(rest) }
    : {
        method: definition.method,
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(rest),
      };
};

const formHeaders = {
  origin: 'http://localhost:4000',
  'content-type': 'application/x-www-form-urlencoded',
};

/** A page's address with the ids of a town's things; a form where the method writes. */
export const pageRequest = (
  { method, path }: { readonly method: string; readonly path: string },
  slug: string,
  ids: Readonly<Record<string, string>>,
  verbId: string,
): Asked => {
  const own: Readonly<Record<string, string>> = { ...ids, slug, verbId, year: '2026' };
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => own[name] ?? '0'.repeat(26));
  const query = path.includes(':verbId') ? ids : {};
  return method === 'GET'
    ? { method, path: filled, query }
    : { method, path: filled, query, headers: formHeaders, body: '_key=0123456789abcdef' };
};

/** The ids of a town's things that a page may name. */
export const idsIn = ({ inDialogues, inFormulation, inImplementation }: Things) =>
  Object.fromEntries(
    Object.entries({ ...inDialogues, ...inFormulation, ...inImplementation }).flatMap(
      ([name, value]) => (isId(value) ? [[name, String(value)] as const] : []),
    ),
  );

type Swap = { readonly name: string; readonly foreign: Input; readonly missing: Input };

const lost = (value: unknown): unknown => {
  // Each lost id is another one: the same twice would be refused for that.
  if (isId(value)) return `7777${value.slice(4)}`;
  return Array.isArray(value) ? value.map(lost) : value;
};

const namesThings = (value: unknown): boolean =>
  isId(value) || (Array.isArray(value) && value.length > 0 && value.every(isId));

/** An input of one's own in which ids are a neighbour's: each one alone, and all. Beside it the same with ids that nobody has. */
export const swapsOf = (definition: Definition, own: Things, foreign: Things): readonly Swap[] => {
  const [mine, theirs] = [inputFor(definition, own), inputFor(definition, foreign)];
  const names = Object.keys(mine).filter(
    (name) => namesThings(mine[name]) && namesThings(theirs[name]) && name !== 'personId',
  );
  const swap = (name: string, swapped: readonly string[]): Swap => {
    const put = (of: (value: unknown) => unknown) => ({
      ...mine,
      ...Object.fromEntries(swapped.map((one) => [one, of(theirs[one])])),
    });
    return { name, foreign: put((value) => value), missing: put(lost) };
  };
  const each = names.map((name) => swap(`foreign ${name}`, [name]));
  return names.length > 1 ? [...each, swap('all ids foreign', names)] : each;
};
