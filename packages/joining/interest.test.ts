import { describe, expect, test } from 'vitest';
import { askToJoin, publishInterest, publishReferrals, referCommune, viewInterest } from '#joining';
import { openScene } from '#samples';
import { recordMembership, publishMemberships } from '#tenancy';
import type { Scene } from '../perform/samples.ts';
import { asTenant, officeOf, publish, reason } from './samples.ts';

const asPerson = (scene: Scene) => ({ person: scene.personWith() });

describe('that a commune joins', () => {
  test('is asked by each neighbour once, and only how many is kept', async () => {
    const scene = openScene();
    const [ana, luis] = [scene.personWith('resident'), scene.personWith('resident')];
    expect(await scene.done(askToJoin, {}, { person: ana })).toEqual({ asked: 1 });
    expect(await scene.attempt(askToJoin, {}, { person: ana, key: 'otra-llave' })).toMatchObject({
      code: 'joining.already-asked',
    });
    expect(await scene.done(askToJoin, {}, { person: luis })).toEqual({ asked: 2 });
    expect(await scene.attempt(askToJoin, {}, asPerson(scene))).toMatchObject({
      code: 'request.not-found',
    });
    await publish(scene, publishInterest, 'one');
    expect(await scene.look(viewInterest, {})).toMatchObject({ value: { asked: 2 } });
  });

  test('is counted right though many ask at once', async () => {
    const scene = openScene();
    const people = Array.from({ length: 4 }, () => scene.personWith('resident'));
    await Promise.all(people.map((person) => scene.attempt(askToJoin, {}, { person })));
    await publish(scene, publishInterest, 'one');
    const seen = await scene.look(viewInterest, {});
    const again = await Promise.all(
      people.map((person) => scene.attempt(askToJoin, {}, { person, key: 'b' })),
    );
    const first = again.filter(({ ok }) => ok).length;
    expect(seen.ok && seen.value.asked + first).toBe(people.length);
  });

  test('is suggested by another commune, once and with its reason, where it is read', async () => {
    const [scene, told] = [asTenant('la-reina'), asTenant('macul')];
    const invitation = { commune: 'macul', reason, signedAs: 'Alcaldía' };
    await scene.done(referCommune, invitation);
    await publish(scene, publishReferrals, 'macul');
    expect(await told.look(viewInterest, {})).toMatchObject({
      value: { referrals: [{ by: 'la-reina', reason, signedAs: 'Alcaldía' }] },
    });
    expect(
      await scene.attempt(referCommune, { ...invitation, reason: `${reason} Otra vez.` }),
    ).toMatchObject({
      code: 'joining.already-referred',
    });
    expect(await scene.attempt(referCommune, { ...invitation, commune: 'la-reina' })).toMatchObject(
      {
        code: 'joining.not-an-applicant',
      },
    );
    expect(
      await scene.attempt(referCommune, { ...invitation, commune: 'valparaiso' }),
    ).toMatchObject({
      code: 'joining.not-an-applicant',
    });
  });

  test('is not suggested to who is a member', async () => {
    const scene = asTenant('la-granja');
    const { office, asking } = officeOf(scene);
    const standing = { commune: 'cerro-navia', state: 'active', basis: 'Acuerdo de prueba' };
    await office.done(recordMembership, standing, asking);
    await publish(office, publishMemberships, 'cerro-navia');
    expect(
      await scene.attempt(referCommune, { commune: 'cerro-navia', reason, signedAs: 'Alcaldía' }),
    ).toMatchObject({ code: 'joining.already-in-network' });
  });
});
