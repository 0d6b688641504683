import { expect, test } from 'vitest';
import { personas } from '#demonstration';
import { faultOf } from '#runtime';
import { secretsOf, tellingLines } from './silence.ts';

const secrets = secretsOf('/nowhere');

test('a system knows people, so that the search for them is no search for nothing', () => {
  expect(personas.length).toBeGreaterThan(5);
  expect(secrets.length).toBeGreaterThan(personas.length + 10);
});

test.each([
  personas[0]?.name ?? '',
  '12345678',
  '12.345.678-5',
  'ana.soto@municipio.cl',
  '+56 9 1234 5678',
  `articula=${'a'.repeat(43)}`,
])('a log that says %s is found out', (secret) => {
  const line = JSON.stringify({ event: 'fault', fault: `Error ${secret} at x` });
  expect(tellingLines(`{"event":"ok"}\n${line}\n`, secrets)).toHaveLength(1);
});

test('a log of faults says nothing of anybody', () => {
  const fault = faultOf(new Error(`nobody is called ${personas[0]?.name} <ana@municipio.cl>`));
  const line = JSON.stringify({ event: 'fault', correlationId: crypto.randomUUID(), fault });
  expect(tellingLines(`${line}\nArticula ready: http://localhost:4000`, secrets)).toEqual([]);
});
