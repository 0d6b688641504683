import { describe, expect, test } from 'vitest';
import {
  closeConsultation,
  publishConsultations,
  viewConsultation,
  viewConsultationDraft,
} from '#consultations';
import { type Stage, machine } from '#perform';
import { type Scene, openScene } from '#samples';
import { countActs, findAct, hashOf, tenantScope, within } from '#table';
import {
  inPhase,
  moments,
  openedConsultation,
  preparedConsultation,
  votedBy,
} from '../../packages/consultations/samples.ts';
import { publishIn } from '../../packages/contributions/samples.ts';
import { closeDue } from './close-due.ts';

type Named = { readonly processId: string; readonly consultationId: string };

/** A scene whose region is its own tenant, so that no clock of another test finds its consultations. */
const openRegion = (): Scene => {
  const scene = openScene();
  return { ...scene, stage: { ...scene.stage, region: scene.tenant } };
};

const publish = (scene: Scene, { processId, consultationId }: Named) =>
  publishIn(scene, publishConsultations, processId, consultationId);

const openAndPublished = async (scene: Scene) => {
  const opened = await openedConsultation(scene);
  await publish(scene, opened);
  return opened;
};

const stateOf = async (scene: Scene, { processId, consultationId }: Named) => {
  const seen = await scene.look(viewConsultationDraft, { processId, consultationId });
  return seen.ok ? seen.value.consultation.state : seen.code;
};

const actsIn = ({ stage, tenant }: Scene, { processId }: Named) =>
  within(tenantScope(tenant), () => countActs(stage.table, tenant, processId));

const closingOf = ({ stage, tenant }: Scene, { processId, consultationId }: Named) => {
  const id = `act-${hashOf([machine, `clock-close-${consultationId}`])}`;
  return within(tenantScope(tenant), () =>
    findAct(stage.table, { tenant, collection: processId, id }),
  );
};

describe('the clock', () => {
  test('closes a consultation whose time is over, in the name of the machine', async () => {
    const scene = openRegion();
    const opened = await openAndPublished(scene);
    await votedBy(scene, opened, opened.optionIds.slice(0, 1));
    scene.at(moments.after);
    expect(await closeDue(scene.stage)).toBe(1);
    expect(await stateOf(scene, opened)).toBe('closed');
    expect(await closingOf(scene, opened)).toMatchObject({ person: machine, role: 'installation' });
    await publish(scene, opened);
    const { processId, consultationId } = opened;
    expect(await scene.look(viewConsultation, { processId, consultationId })).toMatchObject({
      value: { state: 'closed' },
    });
  });

  test('leaves alone what has its last minute still to go', async () => {
    const scene = openRegion();
    const opened = await openAndPublished(scene);
    scene.at(moments.lastMinute);
    expect(await closeDue(scene.stage)).toBe(0);
    expect(await stateOf(scene, opened)).toBe('open');
  });

  test('leaves a draft alone, however old it is', async () => {
    const scene = openRegion();
    const prepared = await preparedConsultation(scene);
    await publish(scene, prepared);
    scene.at('2027-01-01T00:00:00.000Z');
    expect(await closeDue(scene.stage)).toBe(0);
    expect(await stateOf(scene, prepared)).toBe('draft');
  });

  test('that ticks again before the pages are published closes nothing twice', async () => {
    const scene = openRegion();
    const opened = await openAndPublished(scene);
    scene.at(moments.after);
    await closeDue(scene.stage);
    const acts = await actsIn(scene, opened);
    await closeDue(scene.stage);
    expect(await actsIn(scene, opened)).toBe(acts);
  });

  test('that ticks twice at once writes one act', async () => {
    const scene = openRegion();
    const opened = await openAndPublished(scene);
    scene.at(moments.after);
    const before = await actsIn(scene, opened);
    await Promise.all([closeDue(scene.stage), closeDue(scene.stage), closeDue(scene.stage)]);
    expect(await actsIn(scene, opened)).toBe(before + 1);
  });

  test('passes by what the office closed a moment before it', async () => {
    const scene = openRegion();
    const opened = await openAndPublished(scene);
    const { processId, consultationId } = opened;
    scene.at(moments.after);
    await scene.done(closeConsultation, { processId, consultationId });
    expect(await closeDue(scene.stage)).toBe(0);
    expect(await stateOf(scene, opened)).toBe('closed');
  });

  test('does not touch a process that has left the phases of a vote', async () => {
    const scene = openRegion();
    const opened = await openAndPublished(scene);
    await inPhase(scene, opened.processId, 'formulation');
    scene.at(moments.after);
    expect(await closeDue(scene.stage)).toBe(0);
    expect(await stateOf(scene, opened)).toBe('open');
  });

  test('closes the others when it fails at one, and still says that it failed', async () => {
    const scene = openRegion();
    const broken = await openAndPublished(scene);
    scene.at('2026-03-02T12:00:00.000Z');
    const whole = await openAndPublished(scene);
    scene.at(moments.after);
    const { ports } = scene.stage;
    const phaseOf: Stage['ports']['phaseOf'] = async (tenant, processId) => {
      if (processId === broken.processId) throw new Error('the engine is gone');
      return ports.phaseOf(tenant, processId);
    };
    await expect(closeDue({ ...scene.stage, ports: { ...ports, phaseOf } })).rejects.toThrow(
      '1 consultations could not be closed',
    );
    expect(await stateOf(scene, whole)).toBe('closed');
    expect(await stateOf(scene, broken)).toBe('open');
  });
});
