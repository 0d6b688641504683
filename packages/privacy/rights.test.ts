import { describe, expect, test } from 'vitest';
import type { Role } from '#access';
import { answerRequest, extendRequest, listOwnRights, listRights, requestRight } from '#privacy';
import { type Scene, openScene } from '#samples';

const reason = 'Revisamos tu solicitud y esto es lo que corresponde.';
const start = '2026-12-01T12:00:00.000Z';

const asked = async (kind = 'erasure', details?: string) => {
  const scene = openScene(start);
  const person = scene.personWith('resident');
  const officer = scene.personWith('data-officer');
  const input = { kind, ...(details ? { details } : {}) };
  const told = await scene.done(requestRight, input, { person });
  return { scene, person, officer, told, named: { personId: person, kind } };
};

const own = async (scene: Scene, person: ReturnType<Scene['personWith']>) => {
  const seen = await scene.look(listOwnRights, {}, { person });
  return seen.ok ? seen.value.items : [];
};

describe('a right that somebody asks for', () => {
  test('is acknowledged at once with the day by which it is answered, and both see it', async () => {
    const { scene, person, officer, told } = await asked(
      'objection',
      'No quiero que se use mi aporte.',
    );
    expect(told.dueOn).toBe('2026-12-31');
    const expected = [{ kind: 'objection', dueOn: '2026-12-31', isOverdue: false }];
    expect(await own(scene, person)).toMatchObject(expected);
    expect(await scene.look(listRights, {}, { person: officer })).toMatchObject({
      value: { items: expected },
    });
  });

  test('to a block is due in two working days', async () => {
    expect((await asked('block')).told.dueOn).toBe('2026-12-03');
  });

  test('is overdue the day after, for whoever asked and for whoever answers', async () => {
    const { scene, person, officer } = await asked();
    scene.at('2027-01-01T02:59:00.000Z');
    expect(await own(scene, person)).toMatchObject([{ isOverdue: false }]);
    scene.at('2027-01-01T03:01:00.000Z');
    expect(await own(scene, person)).toMatchObject([{ isOverdue: true }]);
    expect(await scene.look(listRights, {}, { person: officer })).toMatchObject({
      value: { items: [{ isOverdue: true }] },
    });
  });

  test('is not asked twice while it waits, not even at the same moment', async () => {
    const { scene, person } = await asked();
    expect(await scene.attempt(requestRight, { kind: 'erasure' }, { person })).toMatchObject({
      code: 'privacy.already-asked',
      at: 'kind',
    });
    const other = scene.personWith('resident');
    const both = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(requestRight, { kind: 'block' }, { person: other })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('may be asked again once it was answered', async () => {
    const { scene, person, officer, named } = await asked();
    const denied = { ...named, outcome: 'denied', reason };
    await scene.done(answerRequest, denied, { person: officer });
    await scene.done(requestRight, { kind: 'erasure' }, { person });
    expect(await own(scene, person)).toMatchObject([{ kind: 'erasure', isOverdue: false }]);
    expect((await own(scene, person))[0]).not.toHaveProperty('answer');
  });

  test.each([
    ['an unknown right', { kind: 'oblivion' }],
    ['no right', {}],
    ['too many words', { kind: 'erasure', details: 'a'.repeat(1001) }],
    ['words that are none', { kind: 'erasure', details: '   ' }],
    ['a deadline of its own', { kind: 'erasure', dueOn: '2026-12-02' }],
    ['somebody else', { kind: 'erasure', personId: '0'.repeat(26) }],
  ])('with %s is refused', async (_what, input) => {
    const scene = openScene(start);
    const person = scene.personWith('resident');
    expect(await scene.attempt(requestRight, input, { person })).toMatchObject({
      code: 'request.invalid',
    });
    expect(await own(scene, person)).toEqual([]);
  });

  test('needs somebody who asks', async () => {
    expect(
      await openScene().attempt(requestRight, { kind: 'erasure' }, { person: undefined }),
    ).toMatchObject({ code: 'request.not-signed-in' });
  });

  test('is seen by nobody else who asks for their own', async () => {
    const { scene } = await asked();
    expect(await own(scene, scene.personWith('resident'))).toEqual([]);
  });
});

describe('an answer', () => {
  test('tells the outcome and why', async () => {
    const { scene, person, officer, named } = await asked('objection');
    await scene.done(answerRequest, { ...named, outcome: 'granted', reason }, { person: officer });
    expect(await own(scene, person)).toMatchObject([{ answer: { outcome: 'granted', reason } }]);
  });

  test.each([
    ['without a reason', { reason: undefined }],
    ['with a reason of one word', { reason: 'No.' }],
    ['without an outcome', { outcome: undefined }],
    ['with an outcome of its own', { outcome: 'maybe' }],
  ])('%s is refused', async (_how, wrong) => {
    const { scene, person, officer, named } = await asked();
    const input = { ...named, outcome: 'denied', reason, ...wrong };
    expect(await scene.attempt(answerRequest, input, { person: officer })).toMatchObject({
      code: 'request.invalid',
    });
    expect((await own(scene, person))[0]).not.toHaveProperty('answer');
  });

  test('is not given by whoever asked, whatever they are', async () => {
    const scene = openScene(start);
    const person = scene.personWith('data-officer', 'resident');
    await scene.done(requestRight, { kind: 'erasure' }, { person });
    const named = { personId: person, kind: 'erasure', reason };
    for (const attempt of [
      scene.attempt(answerRequest, { ...named, outcome: 'granted' }, { person }),
      scene.attempt(extendRequest, named, { person }),
    ])
      expect(await attempt).toMatchObject({ code: 'privacy.own-request' });
  });

  test.each<Role>(['coordinator', 'monitor', 'resident', 'regional-officer', 'reader'])(
    'is not for a %s to give, nor to see that anybody asked',
    async (role) => {
      const { scene, named } = await asked();
      const person = scene.personWith(role);
      const input = { ...named, outcome: 'granted', reason };
      expect(await scene.attempt(answerRequest, input, { person })).toMatchObject({
        code: 'request.not-found',
      });
      expect(await scene.look(listRights, {}, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('wants the second factor just shown', async () => {
    const { scene, officer, named } = await asked();
    const input = { ...named, outcome: 'granted', reason };
    for (const [proof, code] of [
      [{ level: 1 }, 'request.second-factor'],
      [{ level: 2 }, 'request.reauthenticate'],
    ] as const)
      expect(await scene.attempt(answerRequest, input, { person: officer, proof })).toMatchObject({
        code,
      });
  });

  test('is given once', async () => {
    const { scene, officer, named } = await asked();
    const input = { ...named, outcome: 'denied', reason };
    await scene.done(answerRequest, input, { person: officer });
    for (const attempt of [
      scene.attempt(answerRequest, { ...input, outcome: 'granted' }, { person: officer }),
      scene.attempt(extendRequest, { ...named, reason }, { person: officer }),
    ])
      expect(await attempt).toMatchObject({ code: 'privacy.answered' });
  });

  test('is not given to what nobody asked, nor in another government', async () => {
    const { scene, officer, named, person } = await asked();
    const input = { ...named, outcome: 'granted', reason };
    expect(
      await scene.attempt(answerRequest, { ...input, kind: 'block' }, { person: officer }),
    ).toMatchObject({ code: 'privacy.no-such-request' });
    const elsewhere = openScene(start);
    const theirs = elsewhere.personWith('data-officer');
    expect(await elsewhere.attempt(answerRequest, input, { person: theirs })).toMatchObject({
      code: 'privacy.no-such-request',
    });
    expect(
      await scene.attempt(answerRequest, input, { person: officer, tenant: elsewhere.tenant }),
    ).toMatchObject({ code: 'request.not-found' });
    expect((await own(scene, person))[0]).not.toHaveProperty('answer');
  });
});

describe('an extension', () => {
  test('gives thirty days more, once, and says why', async () => {
    const { scene, person, officer, named } = await asked();
    const input = { ...named, reason };
    expect(await scene.done(extendRequest, input, { person: officer })).toEqual({
      dueOn: '2027-01-30',
    });
    expect(await own(scene, person)).toMatchObject([{ extension: { reason } }]);
    expect(await scene.attempt(extendRequest, input, { person: officer })).toMatchObject({
      code: 'privacy.extended',
    });
  });

  test('comes too late once the time is over, and an answer does not', async () => {
    const { scene, officer, named } = await asked();
    scene.at('2027-01-02T12:00:00.000Z');
    expect(
      await scene.attempt(extendRequest, { ...named, reason }, { person: officer }),
    ).toMatchObject({ code: 'privacy.too-late' });
    await scene.done(answerRequest, { ...named, outcome: 'denied', reason }, { person: officer });
  });

  test('is not given to a block, nor without a reason', async () => {
    const { scene, officer, named } = await asked('block');
    expect(
      await scene.attempt(extendRequest, { ...named, reason }, { person: officer }),
    ).toMatchObject({ code: 'privacy.block-cannot-wait' });
    expect(await scene.attempt(extendRequest, named, { person: officer })).toMatchObject({
      code: 'request.invalid',
    });
  });
});
