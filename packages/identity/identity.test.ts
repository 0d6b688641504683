import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import {
  declareResidence,
  endSession,
  findPerson,
  registerPerson,
  residenceOf,
  sessionOf,
  startSession,
} from '#identity';
import { type Instant, PersonId, timedId } from '#kernel';
import { installation } from '#perform';
import { openScene } from '#samples';
import { tenantScope, within } from '#table';
import { residenceMark } from './declare-residence.ts';

type Scene = ReturnType<typeof openScene>;

const byMachine = { tenant: installation, person: undefined, isInstallation: true } as const;
const newPerson = () => PersonId.parse(timedId(0, randomBytes(10)));
const newToken = () => createHash('sha256').update(randomBytes(32)).digest('hex');

const registered = async (scene: Scene, name = 'Ana Soto') => {
  const personId = newPerson();
  await scene.done(registerPerson, { personId, name, mail: 'ana@ejemplo.cl' }, byMachine);
  return personId;
};

const signedIn = async (scene: Scene) => {
  const personId = await registered(scene);
  const tokenHash = newToken();
  await scene.done(startSession, { personId, tokenHash, level: 1, means: 'mail' }, byMachine);
  return { personId, tokenHash };
};

const holder = async ({ stage }: Scene, tokenHash: string, at = stage.now()) =>
  (await sessionOf(stage.table, tokenHash, at))?.personId;

describe('a person', () => {
  test('is registered once', async () => {
    const scene = openScene();
    const personId = await registered(scene);
    expect(await findPerson(scene.stage.table, personId)).toMatchObject({ name: 'Ana Soto' });
    const again = { personId, name: 'Otra', mail: 'otra@ejemplo.cl' };
    expect(await scene.attempt(registerPerson, again, byMachine)).toMatchObject({
      code: 'identity.already-registered',
    });
    expect(await findPerson(scene.stage.table, personId)).toMatchObject({ name: 'Ana Soto' });
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'A\u0000' }, 'name'],
    [{ mail: 'ana' }, 'mail'],
    [{ mail: 'ana@ejemplo.cl\r\nBcc: otra@ejemplo.cl' }, 'mail'],
    [{ rut: '1-9' }, 'rut'],
  ])('with %j is refused', async (wrong, at) => {
    const scene = openScene();
    const input = { personId: newPerson(), name: 'Ana', ...wrong };
    expect(await scene.attempt(registerPerson, input, byMachine)).toMatchObject({
      code: 'request.invalid',
      at,
    });
  });

  test('is registered by the machine alone', async () => {
    const scene = openScene();
    const input = { personId: newPerson(), name: 'Ana' };
    const asking = { tenant: installation };
    for (const answer of [
      await scene.attempt(registerPerson, input, asking),
      await scene.attempt(startSession, input, asking),
      await scene.attempt(endSession, input, asking),
    ])
      expect(answer).toMatchObject({ code: 'request.not-found' });
  });

  test('who was never registered is nobody', async () => {
    expect(await findPerson(openScene().stage.table, newPerson())).toBeUndefined();
  });

  test('leaves neither name nor mail in the act', async () => {
    const scene = openScene();
    const personId = await registered(scene, 'Nombre que no se olvida');
    const acts = await within(tenantScope(installation), () =>
      readActs(scene.stage.table, installation, '-'),
    );
    const own = JSON.stringify(acts.filter(({ about }) => about === personId));
    expect(own).toContain('identity.registered');
    expect(own).not.toMatch(/Nombre|ejemplo/);
  });
});

describe('a session', () => {
  test('names who holds it', async () => {
    const scene = openScene();
    const { personId, tokenHash } = await signedIn(scene);
    expect(await holder(scene, tokenHash)).toBe(personId);
  });

  test('lasts twelve hours to the millisecond, whether or not anything deletes it', async () => {
    const scene = openScene();
    const from = Date.parse(scene.stage.now());
    const { personId, tokenHash } = await signedIn(scene);
    const later = (ms: number) => new Date(from + ms).toISOString() as Instant;
    expect(await holder(scene, tokenHash, later(12 * 3_600_000 - 1000))).toBe(personId);
    expect(await holder(scene, tokenHash, later(12 * 3_600_000 + 1000))).toBeUndefined();
    expect(await holder(scene, tokenHash, '2099-01-01T00:00:00.000Z' as Instant)).toBeUndefined();
  });

  test('is over at once when it is ended, and cannot be ended again', async () => {
    const scene = openScene();
    const { tokenHash } = await signedIn(scene);
    await scene.done(endSession, { tokenHash }, byMachine);
    expect(await holder(scene, tokenHash)).toBeUndefined();
    expect(await scene.attempt(endSession, { tokenHash }, byMachine)).toMatchObject({
      code: 'identity.session-over',
    });
  });

  test('that has run out cannot be ended', async () => {
    const scene = openScene();
    const { tokenHash } = await signedIn(scene);
    scene.at('2026-03-03T12:00:00.000Z');
    expect(await scene.attempt(endSession, { tokenHash }, byMachine)).toMatchObject({
      code: 'identity.session-over',
    });
  });

  test('of a token that was never given is nobody’s', async () => {
    const scene = openScene();
    expect(await holder(scene, newToken())).toBeUndefined();
    expect(await scene.attempt(endSession, { tokenHash: newToken() }, byMachine)).toMatchObject({
      code: 'identity.session-over',
    });
  });

  test.each(['', 'x', 'a'.repeat(63), 'a'.repeat(65), 'a#'.repeat(32)])(
    'of a token %j is refused or a fault, never opened',
    async (tokenHash) => {
      const scene = openScene();
      const input = { tokenHash, personId: newPerson(), level: 1, means: 'mail' };
      const attempt = scene.attempt(startSession, input, byMachine).catch(() => ({ ok: false }));
      expect(await attempt).toMatchObject({ ok: false });
    },
  );

  test('cannot be taken over by starting it again for somebody else', async () => {
    const scene = openScene();
    const { personId, tokenHash } = await signedIn(scene);
    const other = { tokenHash, personId: newPerson(), level: 1, means: 'mail' };
    expect(await scene.attempt(startSession, other, byMachine)).toMatchObject({ ok: false });
    expect(await holder(scene, tokenHash)).toBe(personId);
  });
});

describe('a residence', () => {
  const declaring = (
    scene: Scene,
    person: PersonId,
    commune: string,
    key = randomBytes(8).toString('hex'),
  ) => scene.attempt(declareResidence, { commune }, { tenant: installation, person, key });

  test('is declared once, and the first one stands', async () => {
    const scene = openScene();
    const person = await registered(scene);
    expect(await declaring(scene, person, 'penalolen')).toMatchObject({ ok: true });
    expect(await declaring(scene, person, 'renca')).toMatchObject({
      code: 'identity.residence-declared',
    });
    expect(await residenceOf(scene.stage.table, person)).toMatchObject({ commune: 'penalolen' });
  });

  test('declared 24 times at once is declared once', async () => {
    const scene = openScene();
    const person = await registered(scene);
    const tries = await Promise.all(
      Array.from({ length: 24 }, (_, at) => declaring(scene, person, at % 2 ? 'renca' : 'maipu')),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is of who asks: nobody is named in it', async () => {
    const scene = openScene();
    const [person, other] = [await registered(scene), await registered(scene)];
    const input = { commune: 'renca', personId: other };
    const asking = { tenant: installation, person };
    expect(await scene.attempt(declareResidence, input, asking)).toMatchObject({
      code: 'request.invalid',
      at: 'personId',
    });
    expect(await residenceOf(scene.stage.table, other)).toBeUndefined();
  });

  test.each(['', 'Renca', 'renca#', '../renca', 7, null])('in %j is refused', async (commune) => {
    const scene = openScene();
    const person = await registered(scene);
    const asking = { tenant: installation, person };
    expect(await scene.attempt(declareResidence, { commune }, asking)).toMatchObject({
      code: 'request.invalid',
      at: 'commune',
    });
  });

  test('enters no act, neither in the open nor as something to be guessed', async () => {
    const scene = openScene();
    const acts = [];
    for (const commune of ['renca', 'maipu']) {
      const person = await registered(scene);
      await declaring(scene, person, commune);
      const all = await within(tenantScope(installation), () =>
        readActs(scene.stage.table, installation, '-'),
      );
      acts.push(all.find(({ id }) => id === residenceMark.key(person)));
    }
    expect(JSON.stringify(acts)).not.toMatch(/renca|maipu/);
    expect(acts[0]?.request).toBe(acts[1]?.request);
    expect(acts.flatMap((act) => act?.things ?? []).every(({ state }) => state === undefined)).toBe(
      true,
    );
  });
});
