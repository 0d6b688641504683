import { describe, expect, test } from 'vitest';
import { files, textOf } from './tree.ts';

type Rule = { readonly what: string; readonly found: RegExp; readonly home: readonly string[] };

/** What the protocol of forms says once, and the only files that may say it. */
const rules: readonly Rule[] = [
  {
    what: 'the way to sign in and back: use `toSignIn`, or `stepTo` for a link',
    found: /[?&]volver=|\bvolver=\$\{/,
    home: ['web/http/lead.ts'],
  },
  {
    what: 'the key of a form: use `newFormKey`, `formKeyIn` and `formKeyField`',
    found: /['"`]_key['"`]|\{8,100\}/,
    home: ['web/http/form-key.ts'],
  },
  {
    what: 'a map from refusals to sentences: use `toldOf`',
    found: /\.\.\.\s*pipelineRefusals\b|pipelineRefusals\[/,
    home: ['web/parts/form/wrongs.ts', 'web/http/refused.ts'],
  },
  {
    what: 'a summary of what is wrong: use `Summary`, or `Form`',
    found: /class="summary"/,
    home: ['web/parts/form/summary.tsx'],
  },
  {
    what: 'a field that somebody fills in and sends: use `FieldRow`, or `Form`',
    found: /<textarea\b|<input[^>]*type="(?:text|email|checkbox|datetime-local|file)"/,
    home: [
      'web/parts/form/controls.tsx',
      'web/parts/form/field.tsx',
      'web/parts/form/returned.tsx',
      // Filters of a list: they are asked by an address and change nothing.
      'web/office/record.tsx',
      'web/portal/consultation.tsx',
    ],
  },
  {
    what: 'a window that says that something is wrong: use `titled`',
    found: /`Error: |'Error: /,
    home: ['web/parts/form/wrongs.ts'],
  },
];

const saidTwice = (name: string, text: string): readonly string[] =>
  rules
    .filter(({ found, home }) => !home.includes(name) && found.test(text))
    .map(({ what }) => what);

describe('the protocol of forms', () => {
  test('is said once', () => {
    const pages = files().filter(
      (name) => /^web\/.*\.tsx?$/.test(name) && !name.includes('.test.'),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(
      pages.flatMap((name) => saidTwice(name, textOf(name)).map((what) => `${name}: ${what}`)),
    ).toEqual([]);
  });

  test('is said by each file that it names', () => {
    for (const { home, found } of rules)
      for (const name of home.slice(0, 1))
        expect([name, found.test(textOf(name))]).toEqual([name, true]);
  });

  test.each([
    ['another way to sign in', 'c.redirect(`${ask.signInPath}?volver=${here}`, 303)'],
    ['a link that is put together', '<a href={`/entrar/segundo?volver=${home}`}>'],
    ['another field of the key', '<input type="hidden" name="_key" value={key} />'],
    ['another pattern of the key', 'const isKey = /^[\\w-]{8,100}$/;'],
    ['another map of sentences', 'const known = { ...pipelineRefusals, ...verb.refusals };'],
    ['a sentence for whatever is unknown', "pipelineRefusals['request.invalid'].es"],
    ['another summary', '<div class="summary" role="alert">'],
    ['another field', '<input\n  type="text"\n  name="reason" />'],
    ['another text', '<textarea name="text"></textarea>'],
    ['another title', 'title: `Error: ${title}`,'],
  ])('%s is found', (_what, text) => {
    expect(saidTwice('web/office/planted.tsx', text)).toHaveLength(1);
  });
});
