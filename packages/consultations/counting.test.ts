import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  checkReceipt,
  closeConsultation,
  countConsultation,
  listBallots,
  publishConsultations,
  receiptOf,
  viewConsultation,
  viewConsultationDraft,
} from '#consultations';
import { tenantScope, within } from '#table';
import { follows } from '#perform';
import { openScene } from '#samples';
import { publishIn } from '../contributions/samples.ts';
import { countedConsultation, moments, newNonce, openedConsultation, votedBy } from './samples.ts';
import { rootOf } from './receipts.ts';

describe('the count', () => {
  test('publishes result, root and every ballot, and proves each receipt', async () => {
    const scene = openScene();
    const counted = await countedConsultation(scene);
    const { processId, consultationId, optionIds, commitmentIds, nonces } = counted;
    await publishIn(scene, publishConsultations, processId, consultationId);
    const [first, second, third] = optionIds;
    expect(await scene.look(viewConsultation, { processId, consultationId })).toMatchObject({
      value: {
        state: 'counted',
        result: {
          counts: [
            {
              optionId: first,
              votes: 3,
              commitmentId: commitmentIds[0],
              title: 'Plazas iluminadas',
            },
            { optionId: third, votes: 2 },
            { optionId: second, votes: 0 },
          ],
          ballots: 4,
          blank: 1,
          root: expect.stringMatching(/^[0-9a-f]{64}$/),
          chosen: [commitmentIds[0], commitmentIds[2]],
          tiesAtCutoff: false,
        },
      },
    });
    const listed = await scene.look(listBallots, { processId, consultationId });
    const seen = await scene.look(viewConsultation, { processId, consultationId });
    const ballots = listed.ok ? listed.value.items : [];
    // What the README tells a verifier to do, and nothing of ours but the root itself.
    const lines = ballots.map(({ id, choices }) => ({
      ballotId: id,
      body: JSON.stringify(choices),
    }));
    expect(seen).toHaveProperty('value.result.root', rootOf(lines));
    const ids = nonces.map(receiptOf).toSorted();
    expect(listed).toMatchObject({ value: { items: ids.map((id) => ({ id })), next: null } });
    for (const receipt of ids)
      expect(await scene.look(checkReceipt, { processId, consultationId, receipt })).toEqual({
        ok: true,
        value: { isCounted: true },
      });
    for (const receipt of ['0'.repeat(40), 'f'.repeat(40), receiptOf(newNonce())])
      expect(await scene.look(checkReceipt, { processId, consultationId, receipt })).toEqual({
        ok: true,
        value: { isCounted: false },
      });
  });

  test('says nothing per option, no ballot and no receipt before it', async () => {
    const scene = openScene();
    const { processId, consultationId, optionIds } = await openedConsultation(scene);
    const [first = ''] = optionIds;
    const nonce = await votedBy(scene, { processId, consultationId }, [first]);
    await publishIn(scene, publishConsultations, processId, consultationId);
    const named = { processId, consultationId };
    expect(await scene.look(viewConsultation, named)).not.toHaveProperty('value.result');
    expect(await scene.look(viewConsultationDraft, named)).not.toHaveProperty(
      'value.consultation.tally',
    );
    const receipt = receiptOf(nonce);
    for (const seen of [
      await scene.look(listBallots, named),
      await scene.look(checkReceipt, { ...named, receipt }),
    ])
      expect(seen).toMatchObject({ code: 'request.not-found' });
    expect(follows(publishConsultations, 'consultations.voted')).toBe(false);
  });

  test('waits for the closing, and for the votes of the last moment', async () => {
    const scene = openScene();
    const { processId, consultationId } = await openedConsultation(scene);
    const named = { processId, consultationId };
    expect(await scene.attempt(countConsultation, named)).toMatchObject({
      code: 'consultations.wrong-state',
    });
    scene.at(moments.lastMinute);
    expect(await scene.attempt(closeConsultation, named)).toMatchObject({
      code: 'consultations.still-open',
    });
    scene.at(moments.closing);
    await scene.done(closeConsultation, named);
    expect(await scene.attempt(closeConsultation, named)).toMatchObject({
      code: 'consultations.wrong-state',
    });
    expect(await scene.attempt(countConsultation, named)).toMatchObject({
      code: 'consultations.still-settling',
    });
    scene.at(moments.after);
    await scene.done(countConsultation, named);
    expect(await scene.attempt(countConsultation, named)).toMatchObject({
      code: 'consultations.wrong-state',
    });
  });

  test('is refused if a ballot lies in the box that no mark stands for', async () => {
    const scene = openScene();
    const { processId, consultationId } = await openedConsultation(scene);
    await votedBy(scene, { processId, consultationId }, []);
    const body = { S: '[]' };
    await within(tenantScope(scene.tenant), () =>
      scene.stage.table.send('PutItem', {
        TableName: scene.stage.table.ballots,
        Item: {
          pk: { S: `T#${scene.tenant}#BOX#${consultationId}#3` },
          sk: { S: randomBytes(20).toString('hex') },
          body,
        },
      }),
    );
    scene.at(moments.after);
    await scene.done(closeConsultation, { processId, consultationId });
    expect(await scene.attempt(countConsultation, { processId, consultationId })).toMatchObject({
      code: 'consultations.marks-differ',
    });
  });

  test('finds any receipt in a list of many parts', async () => {
    const scene = openScene();
    const { processId, consultationId } = await openedConsultation(scene);
    const nonces = await Promise.all(
      Array.from({ length: 160 }, () => votedBy(scene, { processId, consultationId }, [])),
    );
    scene.at(moments.after);
    await scene.done(closeConsultation, { processId, consultationId });
    await scene.done(countConsultation, { processId, consultationId });
    await publishIn(scene, publishConsultations, processId, consultationId);
    for (const receipt of nonces.map(receiptOf))
      expect(await scene.look(checkReceipt, { processId, consultationId, receipt })).toEqual({
        ok: true,
        value: { isCounted: true },
      });
    const absent = { processId, consultationId, receipt: receiptOf(newNonce()) };
    expect(await scene.look(checkReceipt, absent)).toMatchObject({ value: { isCounted: false } });
  });
});
