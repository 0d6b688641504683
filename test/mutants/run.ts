import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { root } from '../house/tree.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';

const copied = [
  'packages',
  'web',
  'functions',
  'infra',
  'test',
  'cdk.json',
  'package.json',
  'tsconfig.json',
];
const lanes = 2;

/** A tree that hangs is ended, and counts as one that never ran. */
const mostMs = 120_000;

const Report = z.object({
  /** A file that does not load has no failed test, and is no success either. */
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});

/** What the tests of a tree say: how many passed and failed, or nothing where they never ran. */
type Said = z.infer<typeof Report> | undefined;

const openCopy = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'articula-mutants-'));
  for (const name of copied)
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const report = path.join(folder, 'report.json');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const test = async (by: readonly string[], bail: boolean): Promise<Said> => {
    rmSync(report, { force: true });
    const given = ['run', '-c', 'test/vitest.config.ts', '--project', 'rooms', ...by];
    const how = ['--reporter=json', `--outputFile=${report}`, ...(bail ? ['--bail=1'] : [])];
    const child = spawn(process.execPath, [vitest, ...given, ...how], {
      cwd: folder,
      stdio: 'ignore',
      timeout: mostMs,
    });
    await new Promise((ended) => {
      child.once('close', ended);
    });
    if (!existsSync(report)) return undefined;
    return Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  };
  return {
    test,
    /** Tests the tree with one check taken away, and puts it back. */
    without: async ({ file, from, to, by }: Mutant): Promise<Said> => {
      const name = path.join(folder, file);
      const text = readFileSync(name, 'utf8');
      writeFileSync(
        name,
        text.replace(from, () => to),
      );
      const said = await test(by, true);
      writeFileSync(name, text);
      return said;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const say = (text: string) => process.stderr.write(`${text}\n`);

const nameOf = ({ file, from }: Mutant) => `${file}: ${from.trim().replaceAll(/\s+/g, ' ')}`;

/** A mutant must say exactly where it strikes: a text that moved or stands twice proves nothing. */
const misplaced = (list: readonly Mutant[]) =>
  list.filter(({ file, from }) => {
    const name = path.join(root, file);
    return !existsSync(name) || readFileSync(name, 'utf8').split(from).length !== 2;
  });

const { values, positionals } = parseArgs({
  options: { seventh: { type: 'string' } },
  allowPositionals: true,
});

/** Only where file or text holds this, or a seventh of all: `npm run proofs -- mutants guard`. */
const [wanted = ''] = positionals;
const chosen = mutants.filter(
  ({ file, from }, at) =>
    `${file} ${from}`.includes(wanted) &&
    (values.seventh === undefined || at % 7 === Number(values.seventh)),
);
const lost = misplaced(chosen);
for (const mutant of lost) say(`NOT FOUND ONCE ${nameOf(mutant)}`);

const started = performance.now();
const copies = Array.from({ length: lanes }, openCopy);
const alive: string[] = [];
let killed = 0;
try {
  const [first] = copies;
  const whole = await first?.test([...new Set(chosen.flatMap(({ by }) => by))], false);
  if (!whole?.success || whole.numPassedTests === 0)
    throw new Error(`the tests are red before anything was taken away: ${JSON.stringify(whole)}`);
  say(`${chosen.length} mutants; untouched, ${whole.numPassedTests} tests are green.`);
  const rest = chosen.filter((mutant) => !lost.includes(mutant)).values();
  const work = async ({ without }: ReturnType<typeof openCopy>) => {
    for (const mutant of rest) {
      const said = await without(mutant);
      // A tree that does not even load says nothing about a test.
      const isKilled = said !== undefined && said.numFailedTests > 0;
      if (isKilled) killed += 1;
      else alive.push(nameOf(mutant));
      const fate = isKilled ? 'killed' : said ? 'SURVIVED' : 'NEVER RAN';
      say(`${((performance.now() - started) / 1000).toFixed(0)} s ${fate} ${nameOf(mutant)}`);
    }
  };
  await Promise.all(copies.map(work));
} finally {
  for (const { close } of copies) close();
}
for (const name of alive) say(`SURVIVOR ${name}`);
process.exitCode = killed === chosen.length ? 0 : 1;
process.stdout.write(`${killed}/${chosen.length} mutants killed\n`);
