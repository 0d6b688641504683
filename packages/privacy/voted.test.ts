import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  castBallot,
  closeConsultation,
  countConsultation,
  publishConsultations,
  viewConsultation,
} from '#consultations';
import { findPerson, sessionOf, signIn, tokenHashOf } from '#identity';
import { followProcess } from '#notices';
import { answerRequest, eraseGranted, ownData, requestRight } from '#privacy';
import { publishProcesses } from '#processes';
import type { Send } from '#table';
import { moments, newNonce, openedConsultation } from '../consultations/samples.ts';
import { publishIn } from '../contributions/samples.ts';
import { canaries, isHeld, openOwn } from './samples.ts';

const reason = 'Corresponde: no hay una obligación de guardarlos.';

/** Somebody whose erasure was granted while a box is open in which they may vote. */
const beforeABox = async () => {
  const scene = openOwn();
  const canary = canaries();
  const person = await scene.somebody(canary.name, canary.mail, 'resident');
  const mail = `encargo-${randomBytes(6).toString('hex')}@ejemplo.cl`;
  const officer = await scene.somebody('Encargo', mail, 'data-officer');
  const { processId, consultationId, optionIds } = await openedConsultation(scene);
  const publish = async () => {
    await publishIn(scene, publishProcesses, '-', processId);
    await publishIn(scene, publishConsultations, processId, consultationId);
  };
  await publish();
  const ballot = { processId, consultationId, choices: optionIds.slice(0, 1) };
  const votes = () => scene.doneBy(castBallot, { ...ballot, nonce: newNonce() }, person);
  const asks = async () => {
    await scene.doneBy(requestRight, { kind: 'erasure' }, person);
    const grant = { personId: person, kind: 'erasure', outcome: 'granted', reason };
    await scene.doneBy(answerRequest, grant, officer);
  };
  const closes = async () => {
    scene.at(moments.after);
    await scene.done(closeConsultation, { processId, consultationId });
    await publish();
  };
  return {
    scene,
    canary,
    person,
    processId,
    consultationId,
    optionIds,
    publish,
    votes,
    asks,
    closes,
  };
};

describe('an erasure of somebody who has voted', () => {
  test('waits while the box is open, and leaves the mark and the ballot when it is done', async () => {
    const { scene, canary, person, processId, consultationId, optionIds, ...steps } =
      await beforeABox();
    await scene.doneBy(followProcess, { processId }, person);
    await steps.votes();
    await steps.asks();
    const held = await ownData(scene.stage, person);
    expect(held.places.flatMap(({ marks }) => marks)).toMatchObject([{ id: consultationId }]);
    expect(JSON.stringify(held)).not.toContain(optionIds[0]);
    expect(await eraseGranted(scene.stage, scene.tenant)).toBe(0);
    expect(await findPerson(scene.stage.table, person)).toBeDefined();
    const left = await ownData(scene.stage, person);
    expect(left.places.flatMap(({ follows }) => follows)).toHaveLength(1);
    await steps.closes();
    expect(await eraseGranted(scene.stage, scene.tenant)).toBe(1);
    await scene.done(countConsultation, { processId, consultationId });
    await steps.publish();
    expect(await scene.look(viewConsultation, { processId, consultationId })).toMatchObject({
      value: { result: { ballots: 1 } },
    });
    expect(await isHeld(canary.mail)).toBe(false);
  });

  test('waits too where they voted while it was going on, and their sessions are over', async () => {
    const { scene, canary, person, processId, votes, asks, closes } = await beforeABox();
    await scene.doneBy(followProcess, { processId }, person);
    await asks();
    const token = await signIn(scene.stage, { personId: person, level: 1, means: 'mail' });
    const { table } = scene.stage;
    let isFirst = true;
    const send = async (operation: 'TransactWriteItems', input: never) => {
      if (operation === 'TransactWriteItems' && isFirst) {
        isFirst = false;
        expect(await votes()).toMatchObject({ ok: true });
      }
      return table.send(operation, input);
    };
    const stage = { ...scene.stage, table: { ...table, send: send as Send } };
    expect(await eraseGranted(stage, scene.tenant)).toBe(0);
    expect(isFirst).toBe(false);
    expect(await findPerson(table, person)).toBeDefined();
    expect(await sessionOf(table, tokenHashOf(token), scene.stage.now())).toBeUndefined();
    await closes();
    expect(await eraseGranted(scene.stage, scene.tenant)).toBe(1);
    expect(await isHeld(canary.mail)).toBe(false);
  });
});
