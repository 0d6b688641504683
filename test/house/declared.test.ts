import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { dialogueThing } from '#dialogues';
import { ok } from '#kernel';
import { Version, defineVerb } from '#perform';

const shared = {
  id: 'dialogues.planted',
  route: 'POST /processes/:processId/dialogues/:dialogueId/planted',
  capability: 'dialogues.call',
  output: {},
  refusals: {},
  run: async () => {
    throw new Error('planted');
  },
} as const;
const ids = { processId: z.string(), dialogueId: z.string() };
const es = { name: 'Plantar', button: 'Plantar', done: 'Plantaste.' } as const;
const step = { of: dialogueThing, when: () => ok(true) } as const;
const colour = z.enum(['red', 'green']);

/** Each of these is a verb that its room forgot half of. The compiler says so: without an error it would be one. */
const forgotten = {
  // @ts-expect-error how it is offered
  'how it is offered': () => defineVerb({ ...shared, input: ids }),
  'the words of a field': () =>
    defineVerb({
      ...shared,
      input: { ...ids, place: z.string() },
      // @ts-expect-error `place` has no words
      offer: { ...step, es: { ...es, fields: {} } },
    }),
  'the word of a value': () =>
    defineVerb({
      ...shared,
      input: { ...ids, colour },
      offer: {
        ...step,
        // @ts-expect-error `green` has no word
        es: { ...es, fields: { colour: { label: 'Color', values: { red: 'Rojo' } } } },
      },
    }),
  'the words of all its fields': () =>
    defineVerb({
      ...shared,
      input: { ...ids, place: z.string() },
      // @ts-expect-error no words of fields
      offer: { ...step, es },
    }),
  'of which text its version is': () =>
    defineVerb({
      ...shared,
      input: { ...ids, version: Version },
      // @ts-expect-error `begins` is missing
      offer: { ...step, es },
    }),
  'the thing that its address names': () =>
    defineVerb({
      ...shared,
      route: 'POST /processes/:processId/things/:otherId/planted',
      input: { processId: z.string(), otherId: z.string() },
      // @ts-expect-error its address names another thing
      offer: { ...step, es },
    }),
};

describe('a verb that forgets', () => {
  test.each(Object.entries(forgotten))('%s does not compile', (_, declare) => {
    expect(declare).toBeTypeOf('function');
  });
});
