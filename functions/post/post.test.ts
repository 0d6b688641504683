import { describe, expect, test } from 'vitest';
import { findPerson } from '#identity';
import type { PersonId } from '#kernel';
import { installation } from '#perform';
import { answerRequest, requestRight } from '#privacy';
import type { Letter, Mail } from '#runtime';
import { type Scene, openScene } from '#samples';
import {
  OutOfScope,
  copy,
  defineListRow,
  findAct,
  hashOf,
  postScope,
  publishCopy,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import * as z from 'zod';
import { appointed, askedOpinion, officer, works } from '../../packages/notices/samples.ts';
import { postNotices } from './post-notices.ts';

type Asked = { readonly processId: string; readonly key: string };

/** The act as the stream delivers it to the function. */
const batchOf = async ({ stage, tenant, coordinator }: Scene, { processId, key }: Asked) => {
  const id = `act-${hashOf([coordinator, key])}`;
  const act = await within(tenantScope(tenant), () =>
    findAct(stage.table, { tenant, collection: processId, id }),
  );
  if (!act) throw new Error('the act is not there');
  return { tenant, collection: processId, delivered: [{ act, sequence: '1' }] };
};

const box = () => {
  const letters: Letter[] = [];
  const mail: Mail = { send: async (letter) => void letters.push(letter) };
  return { letters, mail };
};

const origin = 'https://articula.example';

describe('the post', () => {
  test('writes to the mailbox of whom an act concerns', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', officer(works));
    const { letters, mail } = box();
    await postNotices(scene.stage, mail, origin, await batchOf(scene, await askedOpinion(scene)));
    expect(letters).toMatchObject([
      { to: 'olga@municipio.cl', subject: 'Opinión técnica pedida: Iluminar las plazas' },
    ]);
  });

  test('names a letter by its act, so that it is known when the act comes again', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', officer(works));
    const asked = await askedOpinion(scene);
    const batch = await batchOf(scene, asked);
    const { letters, mail } = box();
    await postNotices(scene.stage, mail, origin, batch);
    await postNotices(scene.stage, mail, origin, batch);
    expect(letters[1]?.key).toBe(letters[0]?.key);
    expect(letters[0]?.key).toContain(batch.delivered[0]?.act.id);
    expect(letters[0]?.key).toContain(asked.processId);
  });

  test('passes by somebody without a mailbox and still writes to the next', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', officer(works), null);
    await appointed(scene, 'Omar', officer(works));
    const { letters, mail } = box();
    await postNotices(scene.stage, mail, origin, await batchOf(scene, await askedOpinion(scene)));
    expect(letters.map(({ to }) => to)).toEqual(['omar@municipio.cl']);
  });

  test('writes nothing about what the demonstration plays', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', officer(works));
    const batch = await batchOf(scene, await askedOpinion(scene));
    const delivered = batch.delivered.map(({ act, sequence }) => ({
      act: { ...act, origin: 'synthetic' as const },
      sequence,
    }));
    const { letters, mail } = box();
    await postNotices(scene.stage, mail, origin, { ...batch, delivered });
    expect(letters).toEqual([]);
  });

  test('writes to nobody who asked that their data be left alone, until that is denied', async () => {
    const scene = openScene();
    const olga = await appointed(scene, 'Olga', officer(works));
    const asked = await askedOpinion(scene);
    const { letters, mail } = box();
    const right = await scene.done(requestRight, { kind: 'block' }, { person: olga });
    await postNotices(scene.stage, mail, origin, await batchOf(scene, asked));
    expect(letters).toEqual([]);
    const delia = scene.personWith('data-officer');
    const denied = { outcome: 'denied', reason: 'No procede mientras ejerce su cargo.' };
    const answer = { personId: olga, kind: 'block', ...denied };
    expect(right).toBeDefined();
    await scene.done(answerRequest, answer, { person: delia });
    await postNotices(scene.stage, mail, origin, await batchOf(scene, asked));
    expect(letters).toHaveLength(1);
  });

  test('fails where a letter cannot be sent, so that the act comes again', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', officer(works));
    const batch = await batchOf(scene, await askedOpinion(scene));
    const mail: Mail = { send: () => Promise.reject(new Error('no way out')) };
    await expect(postNotices(scene.stage, mail, origin, batch)).rejects.toThrow('no way out');
  });
});

describe('the scope of the post', () => {
  const row = defineListRow('notas', z.string());
  const inScope = <Value>(scene: Scene, work: () => Promise<Value>) =>
    within(postScope(scene.tenant, installation), work);

  test('holds the tenant and the people of the installation', async () => {
    const scene = openScene();
    const olga: PersonId = await appointed(scene, 'Olga', officer(works));
    const { table } = scene.stage;
    await inScope(scene, () => tenantRecords(table, scene.tenant).list(row, '-'));
    await inScope(scene, () => tenantRecords(table, installation).list(row, '-'));
    expect(await findPerson(table, olga)).toMatchObject({ mail: 'olga@municipio.cl' });
  });

  test('does not hold a neighbour, nor what the installation recorded', async () => {
    const scene = openScene();
    const { table } = scene.stage;
    const neighbour = openScene().tenant;
    await expect(
      inScope(scene, () => tenantRecords(table, neighbour).list(row, '-')),
    ).rejects.toThrow(OutOfScope);
    await expect(
      inScope(scene, () => findAct(table, { tenant: installation, collection: '-', id: 'act-1' })),
    ).rejects.toThrow(OutOfScope);
  });

  test('writes nothing at all', async () => {
    const scene = openScene();
    const part = { process: '-', part: 0, total: 0, items: [] };
    await expect(
      inScope(scene, () => publishCopy(scene.stage.table, copy(row, scene.tenant, part))),
    ).rejects.toThrow(OutOfScope);
  });
});
