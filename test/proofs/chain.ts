import { readFileSync } from 'node:fs';
import { check } from './check-chain.ts';
import { forged, kindsOfForgery, numbersFrom } from './forging.ts';
import { exportOf } from '../../packages/audit/samples.ts';

// npm run proofs -- forgeries <exported chain>, or a chain of its own.
const [file] = process.argv.slice(2);
const text = file === undefined ? exportOf(400) : readFileSync(file, 'utf8').trim();
const pick = numbersFrom(20_261_121);
const times = 10_000;

const isFound = (forgery: string) => {
  try {
    check(forgery.split('\n').map((line) => JSON.parse(line) as never));
    return false;
  } catch {
    return true;
  }
};

if (isFound(text)) throw new Error('the chain itself is not whole');
let found = 0;
for (let time = 0; time < times; time += 1) {
  const kind = kindsOfForgery[time % kindsOfForgery.length] ?? 'flip';
  const forgery = forged(text, kind, pick);
  if (forgery !== text && isFound(forgery)) found += 1;
  else process.stderr.write(`not found: ${kind} ${time}\n`);
}
process.stdout.write(`${found}/${times} forgeries found\n`);
process.exitCode = found === times ? 0 : 1;
