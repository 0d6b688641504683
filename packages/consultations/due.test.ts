import { expect, test } from 'vitest';
import { closeConsultation, dueConsultations, publishConsultations } from '#consultations';
import type { Instant } from '#kernel';
import { type Scene, openScene } from '#samples';
import { publicScope, publishedRecords, within } from '#table';
import { publishIn } from '../contributions/samples.ts';
import { moments, openedConsultation, preparedConsultation } from './samples.ts';

type Named = { readonly processId: string; readonly consultationId: string };

/** A scene whose region is its own tenant, so that its list is its own too. */
const openRegion = (): Scene => {
  const scene = openScene();
  return { ...scene, stage: { ...scene.stage, region: scene.tenant } };
};

const publish = (scene: Scene, { processId, consultationId }: Named) =>
  publishIn(scene, publishConsultations, processId, consultationId);

/** Read as everybody may: with the scope of a public page. */
const dueAt = (scene: Scene, moment: string) =>
  within(publicScope, () =>
    dueConsultations(publishedRecords(scene.stage.table, scene.tenant), moment as Instant),
  );

const justBefore = '2026-04-10T23:59:59.999Z';

test('a box is due from its closing instant on, and not a millisecond before', async () => {
  const scene = openRegion();
  const opened = await openedConsultation(scene);
  await publish(scene, opened);
  expect(await dueAt(scene, justBefore)).toEqual([]);
  const { processId, consultationId } = opened;
  expect(await dueAt(scene, moments.closing)).toEqual([
    { closes: moments.closing, tenant: scene.tenant, processId, consultationId, isOpen: true },
  ]);
});

test('a box that was never opened is not due', async () => {
  const scene = openRegion();
  await publish(scene, await preparedConsultation(scene));
  expect(await dueAt(scene, moments.after)).toEqual([]);
});

test('a box that was closed is due no more', async () => {
  const scene = openRegion();
  const opened = await openedConsultation(scene);
  const { processId, consultationId } = opened;
  await publish(scene, opened);
  scene.at(moments.after);
  await scene.done(closeConsultation, { processId, consultationId });
  await publish(scene, opened);
  expect(await dueAt(scene, moments.after)).toEqual([]);
});

test('a box of one region is not on the list of another', async () => {
  const scene = openRegion();
  await publish(scene, await openedConsultation(scene));
  expect(await dueAt(openRegion(), moments.after)).toEqual([]);
});
