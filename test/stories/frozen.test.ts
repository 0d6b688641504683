import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edition } from '../../packages/archive/edition.ts';
import { startEmpty } from '../web/running.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'packages/archive/frozen/895d6fd.zip');
const code = '7dd7ba2145b06fe304c4219b789f47ead9ee902c5f237bf77bd6cba48d170475';

let there: Awaited<ReturnType<typeof startEmpty>>;
let said = '';
beforeAll(async () => {
  there = await startEmpty((data) => {
    said = execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        path.join(root, 'packages/local/import.ts'),
        file,
        code,
      ],
      { cwd: root, env: { ...process.env, ARTICULA_DATA: data }, encoding: 'utf8', stdio: 'pipe' },
    );
  });
});
afterAll(() => there.end());

const at = async (address: string) => {
  const answer = await fetch(`${there.origin}${address}`);
  return { status: answer.status, text: await answer.text() };
};

test('An archive of older software is brought in, and one line says that its copies were computed anew', () => {
  const lines = said.split('\n');
  expect(lines.filter((line) => line.includes('copias públicas'))).toEqual([
    `Sus copias públicas eran de antes de que tuvieran edición: se calcularon de nuevo según la edición ${edition}, sin compararlas.`,
  ]);
  expect(said).toContain(code);
});

test.each([
  ['the commune', '/pirque', 'Pirque'],
  ['its plan', '/pirque/plan/2026', 'Plazas iluminadas'],
  ['its plan in English', '/en/pirque/plan/2026', 'Plazas iluminadas'],
  ['a plan whose answers lay within it', '/api/v1/communes/pirque/plans/2027', 'ficticia'],
  [
    'a dialogue',
    '/api/v1/communes/pirque/processes/01kjq6psg2ywtxn0gcn8ej8v04/dialogues',
    'Diálogo de Lo Hermida',
  ],
  [
    'the ballots of a counted box',
    '/api/v1/communes/pirque/processes/01kjq6psg2ywtxn0gcn8ej8v04/consultations/01km848ehn2023fn2j56gw4ar5/ballots',
    'choices',
  ],
  ['the sealed log', '/api/v1/communes/pirque/log/01kjq6psg2ywtxn0gcn8ej8v04', '"entries"'],
])('It serves %s', async (_, address, text) => {
  const answer = await at(address);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(text);
});
