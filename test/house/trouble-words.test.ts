import { describe, expect, test } from 'vitest';
import { troubles } from '../../web/http/refused.ts';
import { troubleText } from '../../web/text/troubles.ts';
import { troublesIn } from './plain.ts';

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('Renca'))];
  return typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : [];
};

describe('what pages say when they have no answer', () => {
  test('is plain Spanish', () => {
    const said = stringsIn(troubleText['es-CL']);
    expect(said.length).toBeGreaterThan(20);
    expect(said.flatMap(troublesIn)).toEqual([]);
  });

  test.each(Object.entries(troubles))(
    'as %s tells a program what to do, in whole sentences',
    (_, one) => {
      for (const sentence of [one.es, one.en]) expect(sentence).toMatch(/^\p{Lu}.*\. .*\.$/u);
      expect(troublesIn(one.es)).toEqual([]);
    },
  );

  test.each(['es-CL', 'en'] as const)(
    'says in %s what happened and what to do, each time otherwise',
    (lang) => {
      const all = Object.values(troubleText[lang].of);
      expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
      expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
      for (const { text } of all) expect(text).toMatch(/[.]$/);
    },
  );
});
