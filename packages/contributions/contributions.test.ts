import { describe, expect, test } from 'vitest';
import {
  giveContribution,
  givenBy,
  listContributions,
  publishContributions,
  readContribution,
  recordContribution,
  respondToContribution,
  viewContribution,
  withdrawContribution,
} from '#contributions';
import { annulDialogue, callDialogue } from '#dialogues';
import { enterPhase } from '#processes';
import { openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import { announcementSample, heldDialogue } from '../dialogues/samples.ts';
import { processIn, signed } from '../processes/samples.ts';
import { givenContribution, publishIn } from './samples.ts';

const reason = 'Nombra a una vecina con su dirección.';
const text = 'Faltan luces en la plaza.';
const unknown = '0'.repeat(26);

const dialogueIn = async () => {
  const scene = openScene();
  const processId = await processIn(scene);
  return { scene, processId };
};

describe('a contribution given online', () => {
  test('keeps who gave it and publishes neither the person nor the hour', async () => {
    const { scene, processId } = await dialogueIn();
    const person = scene.personWith('resident');
    scene.at('2026-03-10T02:30:00.000Z');
    const input = { processId, text, neighbourhood: 'Lo Hermida' };
    const { contributionId } = await scene.done(giveContribution, input, { person });
    const found = await within(tenantScope(scene.tenant), () =>
      readContribution(tenantRecords(scene.stage.table, scene.tenant), processId, contributionId),
    );
    expect(JSON.stringify(found)).not.toContain(person);
    const own = await within(tenantScope(scene.tenant), () =>
      givenBy(tenantRecords(scene.stage.table, scene.tenant), person),
    );
    expect(own.map((one) => one.contributionId)).toEqual([contributionId]);
    await publishIn(scene, publishContributions, processId, contributionId);
    expect(await scene.look(viewContribution, { processId, contributionId })).toEqual({
      ok: true,
      value: {
        id: contributionId,
        text,
        channel: 'online',
        neighbourhood: 'Lo Hermida',
        givenOn: '2026-03-09',
        state: 'received',
        themes: [],
      },
    });
  });

  test('sent twice with the same key is one contribution', async () => {
    const { scene, processId } = await dialogueIn();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        scene.attempt(giveContribution, { processId, text }, { key: 'doble' }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = { processId, text: 'Otra cosa' };
    expect(await scene.attempt(giveContribution, other, { key: 'doble' })).toMatchObject({
      code: 'request.key-reused',
    });
  });

  test('is not taken once the dialogues are over', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'formulation');
    expect(await scene.attempt(giveContribution, { processId, text })).toMatchObject({
      code: 'request.wrong-phase',
    });
  });

  test('needs words, and only the fields that were declared', async () => {
    const { scene, processId } = await dialogueIn();
    expect(await scene.attempt(giveContribution, { processId, text: '   ' })).toMatchObject({
      code: 'request.invalid',
      at: 'text',
    });
    for (const field of ['givenBy', 'channel', 'response', 'givenAt'])
      expect(
        await scene.attempt(giveContribution, { processId, text, [field]: 'x' }),
      ).toMatchObject({ code: 'request.invalid', at: field });
  });

  test('cannot be given by somebody who is neither resident nor of the office', async () => {
    const { scene, processId } = await dialogueIn();
    const person = scene.personWith('monitor');
    expect(await scene.attempt(giveContribution, { processId, text }, { person })).toMatchObject({
      code: 'request.not-found',
    });
  });
});

describe('a contribution of a dialogue', () => {
  test('is recorded with its category and without any person', async () => {
    const { scene, processId } = await dialogueIn();
    const dialogueId = await heldDialogue(scene, processId);
    const input = { processId, dialogueId, channel: 'paper', text, category: 'women' };
    const { contributionId } = await scene.done(recordContribution, input);
    await publishIn(scene, publishContributions, processId, contributionId);
    expect(await scene.look(viewContribution, { processId, contributionId })).toMatchObject({
      value: { channel: 'paper', dialogueId, category: 'women', givenOn: '2026-03-21' },
    });
  });

  test('needs a dialogue that exists, was held and stands', async () => {
    const { scene, processId } = await dialogueIn();
    const { dialogueId } = await scene.done(callDialogue, { processId, ...announcementSample });
    const input = { processId, dialogueId, channel: 'dialogue', text };
    expect(await scene.attempt(recordContribution, input)).toMatchObject({
      code: 'contributions.dialogue-not-held',
    });
    expect(
      await scene.attempt(recordContribution, { ...input, dialogueId: unknown }),
    ).toMatchObject({ code: 'dialogues.not-found' });
    const held = await heldDialogue(scene, processId);
    await scene.done(annulDialogue, { processId, dialogueId: held, reason });
    expect(await scene.attempt(recordContribution, { ...input, dialogueId: held })).toMatchObject({
      code: 'contributions.dialogue-not-held',
    });
  });

  test('does not pass as one given online', async () => {
    const { scene, processId } = await dialogueIn();
    const dialogueId = await heldDialogue(scene, processId);
    const input = { processId, dialogueId, channel: 'online', text };
    expect(await scene.attempt(recordContribution, input)).toMatchObject({
      code: 'request.invalid',
      at: 'channel',
    });
  });
});

describe('a withdrawn contribution', () => {
  test('leaves its words out of public view, reason included', async () => {
    const { scene, processId } = await dialogueIn();
    const contributionId = await givenContribution(scene, processId);
    await scene.done(withdrawContribution, { processId, contributionId, reason });
    await publishIn(scene, publishContributions, processId, contributionId);
    const seen = await scene.look(viewContribution, { processId, contributionId });
    expect(seen).toMatchObject({ value: { state: 'withdrawn', text: '' } });
    expect(JSON.stringify(seen)).not.toContain('dirección');
  });

  test('is neither withdrawn again nor answered', async () => {
    const { scene, processId } = await dialogueIn();
    const contributionId = await givenContribution(scene, processId);
    const withdrawal = { processId, contributionId, reason };
    await scene.done(withdrawContribution, withdrawal);
    expect(await scene.attempt(withdrawContribution, withdrawal)).toMatchObject({
      code: 'contributions.withdrawn',
    });
    await scene.done(enterPhase, { processId, phase: 'systematisation', ...signed });
    const response = { processId, contributionId, outcome: 'adopted', text: 'Se hará.' };
    expect(await scene.attempt(respondToContribution, response)).toMatchObject({
      code: 'contributions.withdrawn',
    });
  });

  test('needs a whole sentence as its reason', async () => {
    const { scene, processId } = await dialogueIn();
    const contributionId = await givenContribution(scene, processId);
    const input = { processId, contributionId, reason: 'porque sí' };
    expect(await scene.attempt(withdrawContribution, input)).toMatchObject({
      code: 'request.invalid',
      at: 'reason',
    });
  });
});

describe('a reasoned response', () => {
  const response = { outcome: 'not-adopted', text: 'La plaza es de otra comuna.' };

  test('is published with its day and given only once', async () => {
    const { scene, processId } = await dialogueIn();
    const contributionId = await givenContribution(scene, processId);
    await scene.done(enterPhase, { processId, phase: 'systematisation', ...signed });
    const input = { processId, contributionId, ...response };
    await scene.done(respondToContribution, input);
    await publishIn(scene, publishContributions, processId, contributionId);
    expect(await scene.look(viewContribution, { processId, contributionId })).toMatchObject({
      value: { response },
    });
    expect(await scene.attempt(respondToContribution, { ...input, text: 'Otra' })).toMatchObject({
      code: 'contributions.already-answered',
    });
  });

  test('waits until the dialogues are over', async () => {
    const { scene, processId } = await dialogueIn();
    const contributionId = await givenContribution(scene, processId);
    const input = { processId, contributionId, ...response };
    expect(await scene.attempt(respondToContribution, input)).toMatchObject({
      code: 'request.wrong-phase',
    });
  });

  test('to a contribution that is not there is refused, and so is one of another commune', async () => {
    const { scene, processId } = await dialogueIn();
    const contributionId = await givenContribution(scene, processId);
    await scene.done(enterPhase, { processId, phase: 'systematisation', ...signed });
    const input = { processId, contributionId, ...response };
    expect(
      await scene.attempt(respondToContribution, { ...input, contributionId: unknown }),
    ).toMatchObject({ code: 'contributions.not-found' });
    const stranger = openScene();
    expect(await stranger.attempt(respondToContribution, input)).toMatchObject({
      code: 'request.not-found',
    });
    const asForeigner = { tenant: scene.tenant, person: stranger.coordinator };
    expect(await stranger.attempt(respondToContribution, input, asForeigner)).toMatchObject({
      code: 'request.not-found',
    });
  });
});

test('the list of contributions goes on where its page ended', async () => {
  const { scene, processId } = await dialogueIn();
  const ids: string[] = [];
  for (let index = 0; index < 103; index += 1)
    ids.push(await givenContribution(scene, processId, `Aporte ${index}`));
  await publishIn(scene, publishContributions, processId, ...ids);
  const first = await scene.look(listContributions, { processId });
  if (!first.ok) throw new Error(first.code);
  const { items, next } = first.value;
  const second = await scene.look(listContributions, { processId, cursor: next });
  if (!second.ok) throw new Error(second.code);
  // In the order of the blind ids, which is not that in which people spoke.
  expect([...items, ...second.value.items].map(({ id }) => id)).toEqual(ids.toSorted());
  expect(second.value.next).toBeNull();
});
