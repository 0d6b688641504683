import { describe, expect, test } from 'vitest';
import {
  certifyCount,
  closeConsultation,
  countConsultation,
  listConsultations,
  publishConsultations,
  viewConsultation,
} from '#consultations';
import { openScene } from '#samples';
import { publishIn } from '../contributions/samples.ts';
import { countedConsultation, inPhase, moments, openedConsultation, votedBy } from './samples.ts';

type Named = { readonly processId: string; readonly consultationId: string };
const pick = ({ processId, consultationId }: Named) => ({ processId, consultationId });

describe('a count', () => {
  test('is certified by somebody who did not make it, and the result says when', async () => {
    const scene = openScene();
    const counted = await countedConsultation(scene);
    const named = pick(counted);
    const publish = () =>
      publishIn(scene, publishConsultations, named.processId, named.consultationId);
    await publish();
    expect(await scene.look(viewConsultation, named)).not.toHaveProperty('value.certifiedOn');
    const person = scene.personWith('certifying-officer');
    await scene.done(certifyCount, named, { person });
    await publish();
    const certified = { certifiedOn: '2026-04-11' };
    expect(await scene.look(viewConsultation, named)).toMatchObject({ value: certified });
    expect(await scene.look(listConsultations, { processId: named.processId })).toMatchObject({
      value: { items: [certified] },
    });
    const seen = JSON.stringify(await scene.look(viewConsultation, named));
    expect(seen).not.toContain(person);
    expect(seen).not.toContain(scene.coordinator);
  });

  test('is certified as it was seen: whoever saw none yet reads it first', async () => {
    const scene = openScene();
    const opened = await openedConsultation(scene);
    const named = pick(opened);
    const seen = await scene.opened(certifyCount, named);
    await votedBy(scene, opened, opened.optionIds.slice(0, 1));
    scene.at(moments.after);
    await scene.done(closeConsultation, named);
    await scene.done(countConsultation, named);
    const person = scene.personWith('certifying-officer');
    expect(await scene.attempt(certifyCount, seen, { person })).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    await scene.done(certifyCount, named, { person });
  });

  test('is not certified twice', async () => {
    const scene = openScene();
    const named = pick(await countedConsultation(scene));
    const person = scene.personWith('certifying-officer');
    await scene.done(certifyCount, named, { person });
    expect(await scene.attempt(certifyCount, named, { person })).toMatchObject({
      code: 'consultations.already-certified',
    });
  });

  test('is not certified by whoever made it, whatever else they are', async () => {
    const scene = openScene();
    const named = pick(await countedConsultation(scene));
    // The same person is made a certifying officer after the count.
    const both = openScene(undefined, scene.tenant);
    const ports = {
      ...scene.stage.ports,
      standingOf: async () => ['coordinator', 'certifying-officer'] as const,
    };
    Object.assign(both.stage, { ...scene.stage, ports });
    both.at('2026-04-11T13:00:00.000Z');
    expect(await both.attempt(certifyCount, named, { person: scene.coordinator })).toMatchObject({
      code: 'consultations.counted-by-you',
    });
    expect(await both.attempt(certifyCount, named, { person: both.coordinator })).toMatchObject({
      ok: true,
    });
  });

  test('that was not made is not certified', async () => {
    const scene = openScene();
    const named = pick(await openedConsultation(scene));
    const person = scene.personWith('certifying-officer');
    expect(await scene.attempt(certifyCount, named, { person })).toMatchObject({
      code: 'consultations.wrong-state',
    });
    const nowhere = { ...named, consultationId: '0'.repeat(26) };
    expect(await scene.attempt(certifyCount, nowhere, { person })).toMatchObject({
      code: 'consultations.not-found',
    });
  });

  test.each(['coordinator', 'unit-officer', 'monitor', 'booth-official', 'resident'] as const)(
    'is not for %s to certify',
    async (role) => {
      const scene = openScene();
      const named = pick(await countedConsultation(scene));
      const person = scene.personWith(role);
      expect(await scene.attempt(certifyCount, named, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('is certified in the phases of the vote and its adoption, with a fresh second factor', async () => {
    const scene = openScene();
    const named = pick(await countedConsultation(scene));
    const person = scene.personWith('certifying-officer');
    const stale = { person, proof: { level: 2 } } as const;
    expect(await scene.attempt(certifyCount, named, stale)).toMatchObject({
      code: 'request.reauthenticate',
    });
    await inPhase(scene, named.processId, 'implementation');
    expect(await scene.attempt(certifyCount, named, { person })).toMatchObject({
      code: 'request.wrong-phase',
    });
    const counting = { person: scene.personWith('certifying-officer') };
    expect(await scene.attempt(countConsultation, named, counting)).toMatchObject({
      code: 'request.not-found',
    });
  });
});
