import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../house/tree.ts';
import { type Proof, dueOn, proofs } from './proofs.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

const commandOf = (proof: Proof, given: readonly string[]): readonly string[] =>
  'program' in proof
    ? ['--disable-warning=ExperimentalWarning', path.join(root, proof.program), ...given]
    : [
        path.join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '-c',
        'test/vitest.config.ts',
        '--project',
        proof.project,
        ...proof.files,
        ...given,
      ];

const prove = (name: string, given: readonly string[]): boolean => {
  const proof = proofs[name];
  if (!proof) {
    say(`There is no proof «${name}». There are:`);
    for (const [one, { what }] of Object.entries(proofs)) say(`  ${one.padEnd(10)} ${what}`);
    return false;
  }
  say(`Proof «${name}»: ${proof.what}.`);
  const env = { ...process.env, PROOFS: 'long' };
  const done = spawnSync(process.execPath, commandOf(proof, given), {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return done.status === 0;
};

/** The day of the commit decides, so that whoever runs it again runs the same. */
const dueNow = () => {
  const day = execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8' });
  return dueOn(day.trim());
};

const [wanted = '', ...given] = process.argv.slice(2);
const due = wanted === 'due' ? dueNow() : undefined;
const share = due?.name === 'mutants' ? [`--seventh=${due.seventh}`] : [];
process.exitCode = prove(due?.name ?? wanted, [...given, ...share]) ? 0 : 1;
