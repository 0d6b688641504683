import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { verbs } from '#functions';
import { type Verb, Version, defineVerb } from '#perform';

/** What replaces a text says of which version; a verb that says a version names the text. */
const faultOf = ({ id, method, input, offer }: Verb): string | undefined => {
  const version = Object.hasOwn(input.shape, 'version');
  if (method === 'PUT' && !version)
    return `${id} replaces a text: give it \`version: Version\` and let its offer say what it \`begins\` with`;
  const begins = offer.of && 'begins' in offer && offer.begins;
  return version && !begins
    ? `${id} takes a version: its offer says of which text with \`begins\``
    : undefined;
};

describe('a text that somebody replaces', () => {
  test('is replaced by whoever names the version that they saw', () => {
    expect(verbs.flatMap((verb) => faultOf(verb) ?? [])).toEqual([]);
  });

  test('has a version of its own, not of the item that holds it', () => {
    const replacing = verbs.filter(({ input }) => 'version' in input.shape);
    expect(replacing.length).toBeGreaterThan(10);
    for (const { id, input } of replacing)
      expect([
        id,
        (input.shape as Record<string, z.ZodType>)['version']?.safeParse(1).success,
      ]).toEqual([id, false]);
  });

  test('would be missed where a verb forgot it', () => {
    const shared = {
      capability: 'dialogues.call',
      output: {},
      refusals: {},
      offer: { machine: 'Prueba' },
      run: async () => {
        throw new Error('planted');
      },
    } as const;
    const forgotten = defineVerb({
      ...shared,
      id: 'dialogues.planted',
      route: 'PUT /processes/:processId/planted',
      input: { processId: z.string() },
    });
    expect(faultOf(forgotten as unknown as Verb)).toContain('give it `version: Version`');
    const named = defineVerb({
      ...shared,
      id: 'dialogues.planted',
      route: 'PUT /processes/:processId/planted',
      input: { processId: z.string(), version: Version },
    });
    expect(faultOf(named as unknown as Verb)).toContain('its offer says of which text');
  });
});
