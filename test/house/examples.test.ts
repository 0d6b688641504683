import { describe, expect, test } from 'vitest';
import { shown } from '../../web/local/examples.ts';
import { files, textOf } from './tree.ts';

const seen: ReadonlySet<string> = new Set(shown.map(({ component }) => component));

/** They stand on every page that is looked at: nothing more would be seen of them among the components. */
const onEveryPage: ReadonlySet<string> = new Set(['Head', 'Top', 'Foot']);

/** What of these files nobody can look at, in words that say what to do. */
const unseenIn = (texts: ReadonlyMap<string, string>): readonly string[] =>
  [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:const|function) ([A-Z]\w+)\b/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !seen.has(name) && !onEveryPage.has(name))
      .map(
        (name) =>
          `${name} has no examples: write ${file.replace('.tsx', '.examples.tsx')} and name it in web/local/examples.ts`,
      ),
  );

const components = new Map(
  files()
    .filter((name) => /^web\/ui\/[\w-]+\.tsx$/.test(name))
    .map((name) => [name, textOf(name)] as const),
);

describe('a component', () => {
  test('has examples beside it', () => {
    expect(components.size).toBeGreaterThan(15);
    expect(unseenIn(components)).toEqual([]);
  });

  test('without examples is told so, with what to do', () => {
    const planted = new Map([['web/ui/planted.tsx', 'export const Planted = () => <p>Hola</p>;']]);
    expect(unseenIn(planted)).toEqual([
      'Planted has no examples: write web/ui/planted.examples.tsx and name it in web/local/examples.ts',
    ]);
  });

  test.each(shown.map((one) => [one.component, one] as const))(
    '%s is shown once, each of its examples under a name of its own',
    (component, { name, when, examples }) => {
      expect(shown.filter((one) => one.component === component)).toHaveLength(1);
      expect(name).not.toBe('');
      expect(when).toMatch(/\.$/);
      expect(examples.length).toBeGreaterThan(0);
      const whats = examples.map(({ what }) => what);
      expect(whats).toEqual([...new Set(whats)]);
      for (const { shown: example } of examples) expect(String(example)).toMatch(/^<[a-z]+/);
    },
  );
});
