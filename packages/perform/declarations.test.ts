import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { verbs, views } from '#functions';
import { refuse } from '#kernel';
import { apiPathOf, openApi, pipelineRefusals, problemOf } from '#perform';

const document = openApi(verbs, views);
const definitions = [...verbs, ...views];
const templateOf = (definition: (typeof definitions)[number]) =>
  apiPathOf(definition).replaceAll(/:(\w+)/g, '{$1}');

describe('the OpenAPI document', () => {
  test('is valid', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test('of nonsense would not be', async () => {
    const broken = { ...structuredClone(document), paths: { 'no-slash': { get: {} } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test.each(definitions.map((one) => [one.id, one] as const))('lists %s', (id, definition) => {
    const method = definition.type === 'verb' ? definition.method.toLowerCase() : 'get';
    const operation = document.paths[templateOf(definition)]?.[method];
    expect(operation).toMatchObject({ operationId: id, 'x-capability': definition.capability });
    const named = [...templateOf(definition).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const parameters = (operation?.['parameters'] ?? []) as { name: string; in: string }[];
    const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect(inPath).toEqual(named);
  });

  test('lists nothing else', () => {
    const listed = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(listed).toHaveLength(definitions.length);
  });
});

describe('the declarations', () => {
  test('are each served at an address of their own', () => {
    const served = definitions.map((one) => {
      const method = one.type === 'verb' ? one.method : 'GET';
      return `${method} ${templateOf(one).replaceAll(/\{\w+\}/g, '{}')}`;
    });
    expect(served.filter((address, at) => served.indexOf(address) !== at)).toEqual([]);
  });

  test('have each a name of their own', () => {
    const names = definitions.map(({ id }) => id);
    expect(names.filter((id, at) => names.indexOf(id) !== at)).toEqual([]);
  });

  test.each(verbs.map((verb) => [verb.id, verb] as const))(
    '%s seals only fields that it takes',
    (_id, verb) => {
      expect(Object.keys(verb.input.shape)).toEqual(expect.arrayContaining([...verb.sealed]));
      // What is sealed in the question may not stand open in the answer, which enters the act.
      const open = Object.keys(verb.output.shape).filter((name) => verb.sealed.includes(name));
      expect(open).toEqual([]);
    },
  );

  test.each(verbs.map((verb) => [verb.id, verb] as const))(
    '%s takes strict objects all the way down',
    (_id, verb) => {
      expect(looseIn(verb.input)).toEqual([]);
      expect(looseIn(verb.output)).toEqual([]);
    },
  );
});

type Def = {
  type: string;
  shape?: Record<string, { def: Def }>;
  catchall?: { def: Def };
  element?: { def: Def };
  innerType?: { def: Def };
  in?: { def: Def };
  out?: { def: Def };
};

/** The paths of objects inside a schema that would let unknown fields pass. */
const looseIn = (schema: unknown, at = ''): readonly string[] => {
  const { def } = schema as { def: Def };
  const inner = [def.element, def.innerType, def.in, def.out].filter((one) => one !== undefined);
  const fields = Object.entries(def.shape ?? {});
  return [
    ...(def.type === 'object' && def.catchall?.def.type !== 'never' ? [at || '(whole)'] : []),
    ...fields.flatMap(([name, field]) => looseIn(field, `${at}.${name}`)),
    ...inner.flatMap((one) => looseIn(one, at)),
  ];
};

const sentences = [
  ...Object.entries(pipelineRefusals).map(([code, one]) => ['pipeline', code, one] as const),
  ...verbs.flatMap((verb) =>
    Object.entries(verb.refusals).map(([code, one]) => [verb.id, code, one] as const),
  ),
];

describe('every refusal', () => {
  test.each(sentences)('%s %s says what to do, in both languages', (_id, _code, sentence) => {
    for (const text of [sentence.es, sentence.en]) {
      expect(text).toMatch(/^[\p{Lu}¿¡].*\.$/su);
      expect(text.length).toBeGreaterThan(12);
      expect(text).not.toMatch(/\b(undefined|null|NaN)\b/i);
    }
    expect(sentence.es).not.toBe(sentence.en);
    expect(sentence.es).not.toMatch(/\busted(es)?\b/i);
  });

  test('is told with its code, its field and a number by which it can be found', () => {
    const [verb] = verbs;
    const [code = ''] = Object.keys(verb?.refusals ?? {});
    expect(problemOf(refuse(code, 'title'), verb?.refusals ?? {}, 'abc')).toMatchObject({
      type: `urn:articula:${code}`,
      code,
      at: 'title',
      correlationId: 'abc',
      ...verb?.refusals[code],
    });
  });

  test('that nobody wrote a sentence for is still answered with one', () => {
    for (const code of ['x.y', 'constructor', '__proto__'])
      expect(problemOf(refuse(code), {}, 'abc')).toMatchObject({ status: 422, code });
  });
});
