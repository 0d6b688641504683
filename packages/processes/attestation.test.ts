import { describe, expect, test } from 'vitest';
import { attestFact } from '#processes';
import { openScene } from '#samples';
import { processIn } from './samples.ts';

describe('an attestation', () => {
  const fact = {
    measure: 'participation-level',
    title: 'Nivel de participación',
    on: '2026-03-01',
    value: 3,
    source: 'Acta 4, página 2',
  };

  test.each([
    // What is counted from the records is not stated.
    [{ measure: 'public-meetings', value: undefined }, 'request.invalid', 'measure'],
    [{ measure: 'commitments-with-counterpart-percent' }, 'request.invalid', 'measure'],
    [{ measure: 'forum-constituted' }, 'processes.value-not-asked', 'value'],
    [{ value: undefined }, 'processes.value-missing', 'value'],
    [{ value: 3.5 }, 'request.invalid', 'value'],
    [{ value: -1 }, 'request.invalid', 'value'],
    [{ on: '2026-03-03' }, 'processes.in-the-future', 'on'],
    [{ source: '' }, 'request.invalid', 'source'],
    [{ fileId: '0'.repeat(26) }, 'processes.no-such-file', 'fileId'],
    [{ measure: '__proto__' }, 'request.invalid', 'measure'],
  ])('with %j is refused', async (wrong, code, at) => {
    const scene = openScene();
    const processId = await processIn(scene);
    expect(await scene.attempt(attestFact, { processId, ...fact, ...wrong })).toMatchObject({
      ok: false,
      code,
      at,
    });
  });

  test.each(['unit-officer', 'forum-member', 'monitor', 'resident'] as const)(
    'is not made by %s',
    async (role) => {
      const scene = openScene();
      const processId = await processIn(scene);
      const person = scene.personWith(role);
      expect(await scene.attempt(attestFact, { processId, ...fact }, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );
});
