import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { verbs } from '#functions';
import { fieldWordsOf, namesIn } from '#perform';
import { hasValueWord, valueLists } from '../../web/text/values.ts';

type Schema = {
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
};

const schemaOf = (verb: (typeof verbs)[number]) =>
  z.toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' }) as Schema;

const fieldsIn = (schema: Schema): readonly string[] => [
  ...Object.keys(schema.properties ?? {}),
  ...Object.values(schema.properties ?? {}).flatMap(fieldsIn),
  ...(schema.items ? fieldsIn(schema.items) : []),
  ...(schema.anyOf ?? []).flatMap(fieldsIn),
];

const valuesIn = (schema: Schema): readonly string[] => [
  ...(schema.enum ?? []).filter((one) => typeof one === 'string'),
  ...(typeof schema.const === 'string' ? [schema.const] : []),
  ...Object.values(schema.properties ?? {}).flatMap(valuesIn),
  ...(schema.items ? valuesIn(schema.items) : []),
  ...(schema.anyOf ?? []).flatMap(valuesIn),
];

const saidOf = (verb: (typeof verbs)[number]) =>
  Object.keys(verb.input.shape).map((name) => fieldWordsOf(verb, name));

/** Nobody fills in what the machine asks itself, and an address names what is one's own. */
const asked = verbs.filter(({ offer }) => !('machine' in offer));
const ofTheAddress = ({ offer, path }: (typeof verbs)[number]) =>
  new Set(['processId', 'version', ...(offer.of ? [] : namesIn(path))]);

describe.each(asked.map((verb) => [verb.id, verb] as const))('on the page of %s', (_, verb) => {
  const named = ofTheAddress(verb);

  test('every field has a label', () => {
    const told = new Set(saidOf(verb).flatMap(({ parts }) => Object.keys(parts)));
    const isTold = (name: string) => told.has(name) || fieldWordsOf(verb, name).label !== name;
    const fields = fieldsIn(schemaOf(verb)).filter((name) => !named.has(name));
    expect(fields.filter((name) => !isTold(name))).toEqual([]);
  });

  test('every value of a closed list has a Spanish word', () => {
    const missing = Object.entries(schemaOf(verb).properties ?? {}).flatMap(([name, field]) => {
      const { values } = fieldWordsOf(verb, name);
      // A thing of the address is chosen by its title. What stands in a line has the same word everywhere.
      const isChosen = namesIn(verb.path).includes(name);
      const isLines = field.items?.properties !== undefined;
      return valuesIn(field)
        .filter((code) => !isChosen && !Object.hasOwn(values, code))
        .filter((code) => !isLines || !hasValueWord(code))
        .map((code) => `${name}: ${code}`);
    });
    expect(missing).toEqual([]);
  });
});

test('words of what nobody declared are not there', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'nadaDeEso']) {
    for (const verb of asked) expect(fieldWordsOf(verb, name).label).toBe(name);
    expect(hasValueWord(name)).toBe(false);
  }
});

test('a code of closed lists has one word, wherever it stands', () => {
  const words = new Map<string, Set<string>>();
  for (const [code, word] of valueLists.flatMap((list) => Object.entries(list)))
    words.set(code, (words.get(code) ?? new Set()).add(word));
  expect(
    [...words].filter(([, said]) => said.size > 1).map(([code, said]) => [code, ...said]),
  ).toEqual([]);
});
