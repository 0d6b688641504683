import { expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';
import { frameText, planText } from './plan.ts';

const pairs = [
  ['plan', planText, en.plan],
  ['frame', frameText, en.frame],
  ['planStates', es.planStates, en.planStates],
  ['values', es.values, en.values],
] as const;

test.each(pairs)(
  'English has the same words as Spanish for %s, and no others',
  (_, spanish, english) => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(spanish).toSorted());
  },
);

test.each(pairs)('no English word for %s was left empty or in Spanish', (_, spanish, english) => {
  const words: Readonly<Record<string, string>> = spanish;
  for (const [key, word] of Object.entries(english)) {
    expect([key, word.trim()]).not.toEqual([key, '']);
    expect([key, /[áéíóúñ¿¡]/i.test(word)]).toEqual([key, false]);
    if (words[key] !== 'No') expect([key, word]).not.toEqual([key, words[key]]);
  }
});
