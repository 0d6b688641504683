import { describe, expect, test } from 'vitest';
import {
  enterLetter,
  quoteLetter,
  recordSignature,
  submitDossier,
  withdrawLetter,
  writeStatement,
} from '#joining';
import { meanwhile, openScene } from '#samples';
import { type Send, tenantRecords, tenantScope, within } from '#table';
import { dossierRow, letterRow } from './rows.ts';
import {
  begun,
  complete,
  letterSample,
  reason,
  signatureSample,
  statementSample,
} from './samples.ts';

type Scene = ReturnType<typeof openScene>;

type Ready = { readonly dossierId: string; readonly letterId: string };

const ready = async (scene: Scene): Promise<Ready> => {
  const dossierId = await begun(scene);
  await complete(scene, dossierId);
  const found = await seen(scene, dossierId);
  const own = found.letters.find(({ role }) => role === 'application');
  return { dossierId, letterId: own?.letterId ?? '' };
};

const seen = ({ stage, tenant }: Scene, dossierId: string) =>
  within(tenantScope(tenant), async () => {
    const records = tenantRecords(stage.table, tenant);
    const dossier = (await records.get(dossierRow, '-', dossierId))?.value;
    const letters = (await records.list(letterRow, '-', dossierId)).map(({ value }) => value);
    return { dossier, letters };
  });

const quote = { topic: 'declaration', says: 'yes', quote: 'Suscribimos la declaración.' };

/** All that changes what an applicant itself says. */
const changes = {
  'entering a letter': (scene: Scene, { dossierId }: Ready) =>
    scene.attempt(enterLetter, { ...letterSample, dossierId, government: scene.tenant }),
  'signing one': (scene: Scene, ready: Ready) =>
    scene.attempt(recordSignature, { ...ready, ...signatureSample, name: 'Otra Prueba' }),
  'quoting one': (scene: Scene, ready: Ready) => scene.attempt(quoteLetter, { ...ready, ...quote }),
  'taking one back': (scene: Scene, ready: Ready) =>
    scene.attempt(withdrawLetter, { ...ready, reason }),
} as const;

describe('an application that is sent', () => {
  test.each(Object.entries(changes))('is done with %s in the same moment', async (_of, change) => {
    const scene = openScene();
    const found = await ready(scene);
    const before = await seen(scene, found.dossierId);
    meanwhile(scene, () => scene.done(submitDossier, { dossierId: found.dossierId }));
    expect(await change(scene, found)).toEqual({ ok: false, code: 'joining.wrong-state' });
    expect((await seen(scene, found.dossierId)).letters).toEqual(before.letters);
  });

  test('is not sent without the letter that somebody took back in the same moment', async () => {
    const scene = openScene();
    const { dossierId, letterId } = await ready(scene);
    meanwhile(scene, () => scene.done(withdrawLetter, { dossierId, letterId, reason }));
    expect(await scene.attempt(submitDossier, { dossierId })).toMatchObject({
      code: 'joining.incomplete',
    });
    expect((await seen(scene, dossierId)).dossier?.state).toBe('draft');
  });

  test('is sent or loses its letter, and never both, of two at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const scene = openScene();
      const found = await ready(scene);
      const both = await Promise.all([
        scene.attempt(submitDossier, { dossierId: found.dossierId }),
        changes['taking one back'](scene, found),
      ]);
      expect([round, both.filter(({ ok }) => ok).length]).toEqual([round, 1]);
    }
  });

  test('is sent as it was judged: what changes between two readings is judged again', async () => {
    const scene = openScene();
    const dossierId = await begun(scene, { partners: ['renca'] });
    const wanted = { ...statementSample, objectives: ['Un plan juntos.'] };
    await scene.done(writeStatement, { dossierId, ...wanted });
    const { table } = scene.stage;
    let reads = 0;
    const send = async (operation: 'GetItem', input: never) => {
      const isDossier = operation === 'GetItem' && JSON.stringify(input).includes('dossier#');
      if (isDossier && (reads += 1) === 2) {
        const read = await table.send(operation, input);
        Object.assign(scene.stage, { table });
        await scene.done(writeStatement, { dossierId, ...wanted, objectives: [] });
        return read;
      }
      return table.send(operation, input);
    };
    Object.assign(scene.stage, { table: { ...table, send: send as Send } });
    const excused = { dossierId, reason, signedAs: 'Alcaldesa' };
    expect(await scene.attempt(submitDossier, excused)).toMatchObject({
      code: 'request.stale',
    });
    expect(reads).toBe(2);
    expect((await seen(scene, dossierId)).dossier?.state).toBe('draft');
  });
});
