import { describe, expect, test } from 'vitest';
import { type ConsultationId, castBallot, receiptOf, rollMark } from '#consultations';
import { allBallots } from '#perform';
import { countMarks, findAct, tenantScope, within } from '#table';
import { openScene } from '#samples';
import type { Scene } from '../perform/samples.ts';
import {
  inPhase,
  moments,
  newNonce,
  openedConsultation,
  preparedConsultation,
  votedBy,
} from './samples.ts';

const boxOf = (scene: Scene, consultationId: string) =>
  within(tenantScope(scene.tenant), () =>
    allBallots(scene.stage.table, scene.tenant, consultationId),
  );

const marksOf = (scene: Scene, processId: string, consultationId: ConsultationId) =>
  within(tenantScope(scene.tenant), () =>
    countMarks(scene.stage.table, scene.tenant, processId, rollMark.marksOf(consultationId)),
  );

describe('a vote', () => {
  test('tried 24 times at once by one person is one ballot and one mark', async () => {
    const scene = openScene();
    const { processId, consultationId, optionIds } = await openedConsultation(scene);
    const person = scene.personWith('resident');
    const [choice] = optionIds;
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => {
        const input = { processId, consultationId, choices: [choice], nonce: newNonce() };
        return scene.attempt(castBallot, input, { person });
      }),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.filter((answer) => !answer.ok).map(({ code }) => code);
    expect(new Set(refused)).toEqual(new Set(['consultations.already-voted']));
    expect(await boxOf(scene, consultationId)).toHaveLength(1);
    expect(await marksOf(scene, processId, consultationId)).toBe(1);
  });

  test('sent again with the same key is answered again and counted once', async () => {
    const scene = openScene();
    const { processId, consultationId } = await openedConsultation(scene);
    const asking = { person: scene.personWith('resident'), key: 'doble-clic' };
    const input = { processId, consultationId, choices: [], nonce: newNonce() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(castBallot, input, asking)),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { counted: true } });
    expect(await boxOf(scene, consultationId)).toHaveLength(1);
  });

  test('lies in the box in the order of the paper, without name, time or receipt secret', async () => {
    const scene = openScene();
    const { consultationId, processId, optionIds } = await openedConsultation(scene);
    const [first = '', second = ''] = optionIds;
    const nonce = await votedBy(scene, { processId, consultationId }, [second, first]);
    expect(await boxOf(scene, consultationId)).toEqual([
      { receipt: receiptOf(nonce), body: JSON.stringify([first, second]) },
    ]);
  });

  test('leaves a mark that says who voted and nothing of what', async () => {
    const scene = openScene();
    const { consultationId, processId, optionIds } = await openedConsultation(scene);
    const person = scene.personWith('resident');
    const [choice = ''] = optionIds;
    const nonce = await votedBy(scene, { processId, consultationId }, [choice], person);
    const id = rollMark.key(consultationId, person);
    const act = await within(tenantScope(scene.tenant), () =>
      findAct(scene.stage.table, { tenant: scene.tenant, collection: processId, id }),
    );
    expect(act).toMatchObject({
      person,
      about: consultationId,
      answer: { counted: true },
      things: [],
    });
    // A hash of few possible choices is as good as the choices.
    expect(castBallot.sealed).toEqual(['choices', 'nonce']);
    const text = JSON.stringify(act);
    for (const secret of [choice, nonce, receiptOf(nonce)]) expect(text).not.toContain(secret);
  });

  test('with the receipt of another ballot does not replace that ballot', async () => {
    const scene = openScene();
    const { processId, consultationId, optionIds } = await openedConsultation(scene);
    const nonce = await votedBy(scene, { processId, consultationId }, []);
    const input = { processId, consultationId, choices: [optionIds[0]], nonce };
    const person = scene.personWith('resident');
    expect(await scene.attempt(castBallot, input, { person })).toMatchObject({ ok: false });
    expect(await boxOf(scene, consultationId)).toMatchObject([{ body: '[]' }]);
    expect(await marksOf(scene, processId, consultationId)).toBe(1);
  });

  test('is refused with what is not on the paper or may not be', async () => {
    const scene = openScene();
    const { processId, consultationId, optionIds } = await openedConsultation(scene);
    const person = scene.personWith('resident');
    const vote = (differences: Record<string, unknown>) => {
      const input = { processId, consultationId, choices: [], nonce: newNonce(), ...differences };
      return scene.attempt(castBallot, input, { person });
    };
    const [first] = optionIds;
    expect(await vote({ choices: optionIds })).toMatchObject({
      code: 'consultations.too-many-choices',
    });
    for (const choices of [[first, first], ['0'.repeat(26)]])
      expect(await vote({ choices })).toMatchObject({
        code: 'consultations.unknown-option',
        at: 'choices',
      });
    for (const nonce of ['', 'abc', 'z'.repeat(32), 'A'.repeat(32), 'a'.repeat(65)])
      expect(await vote({ nonce })).toMatchObject({ code: 'request.invalid', at: 'nonce' });
    expect(await vote({ weight: 2 })).toMatchObject({ code: 'request.invalid', at: 'weight' });
    expect(await boxOf(scene, consultationId)).toEqual([]);
    expect(await marksOf(scene, processId, consultationId)).toBe(0);
  });

  test('is taken by the clock of the request: not before the opening, not at the closing', async () => {
    const scene = openScene();
    const opened = await openedConsultation(scene);
    const { processId, consultationId } = opened;
    const vote = () => {
      const input = { processId, consultationId, choices: [], nonce: newNonce() };
      return scene.attempt(castBallot, input, { person: scene.personWith('resident') });
    };
    scene.at(moments.before);
    expect(await vote()).toMatchObject({ code: 'consultations.not-open' });
    scene.at(moments.lastMinute);
    expect(await vote()).toMatchObject({ ok: true });
    scene.at(moments.closing);
    expect(await vote()).toMatchObject({ code: 'consultations.not-open' });
  });

  test('is not taken by a draft, after the phase, or from somebody who does not live there', async () => {
    const scene = openScene();
    const prepared = await preparedConsultation(scene);
    const { processId, consultationId } = prepared;
    const input = { processId, consultationId, choices: [], nonce: newNonce() };
    const person = scene.personWith('resident');
    await inPhase(scene, processId, 'consultation');
    scene.at(moments.during);
    expect(await scene.attempt(castBallot, input, { person })).toMatchObject({
      code: 'consultations.not-open',
    });
    for (const stranger of [scene.coordinator, scene.personWith()])
      expect(await scene.attempt(castBallot, input, { person: stranger })).toMatchObject({
        code: 'request.not-found',
      });
    await inPhase(scene, processId, 'adoption');
    expect(await scene.attempt(castBallot, input, { person })).toMatchObject({
      code: 'request.wrong-phase',
    });
  });
});
