import { describe, expect, test } from 'vitest';
import type { Instant } from '#kernel';
import {
  enterPhase,
  listProcesses,
  listProgress,
  openProcess,
  phaseOf,
  publishProcesses,
  viewProcess,
} from '#processes';
import { openScene } from '#samples';
import { type Edition, editionOf } from '#standards';
import { copy, projectorScope, publishCopy, within } from '#table';
import { region } from '#tenancy';
import { publishIn } from '../contributions/samples.ts';
import { publishedEditionRow } from '../standards/rows.ts';
import { processIn } from './samples.ts';

const input = { title: 'Primer plan', standard: 'ogp-local', edition: 1 };
const now = '2026-03-02T12:00:00.000Z' as Instant;
const reason = 'Faltó convocar a una parte de la comuna.';

describe('a process', () => {
  test('begins in its preparation, pinned to an edition', async () => {
    const scene = openScene();
    const { processId } = await scene.done(openProcess, input);
    expect(await phaseOf(scene.stage.table, scene.tenant, processId)).toBe('preparation');
  });

  test.each([
    [{ edition: 99 }, 'processes.no-such-edition', 'edition'],
    [{ edition: 0 }, 'request.invalid', 'edition'],
    [{ edition: '1' }, 'request.invalid', 'edition'],
    [{ standard: 'iso-9001' }, 'request.invalid', 'standard'],
    [{ standard: '__proto__' }, 'request.invalid', 'standard'],
    [{ title: '' }, 'request.invalid', 'title'],
    [{ title: 'x'.repeat(201) }, 'request.invalid', 'title'],
    [{ phase: 'closing' }, 'request.invalid', 'phase'],
    [{ processId: '0'.repeat(26) }, 'request.invalid', 'processId'],
  ])('with %j is refused', async (wrong, code, at) => {
    expect(await openScene().attempt(openProcess, { ...input, ...wrong })).toMatchObject({
      ok: false,
      code,
      at,
    });
  });

  test.each(['unit-officer', 'forum-member', 'monitor', 'resident', 'regional-officer'] as const)(
    'is not opened by %s',
    async (role) => {
      const scene = openScene();
      const person = scene.personWith(role);
      expect(await scene.attempt(openProcess, input, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('of another tenant has no phase here', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const processId = await processIn(theirs);
    expect(await phaseOf(ours.stage.table, ours.tenant, processId)).toBeUndefined();
    const move = { processId, phase: 'formulation', reason };
    expect(await ours.attempt(enterPhase, move)).toMatchObject({ code: 'request.not-found' });
  });
});

describe('a process under an edition that the members agreed on', () => {
  const proposedAt = now;

  /** What the region has published under a number that no other test takes. */
  const published = async (
    scene: ReturnType<typeof openScene>,
    edition: number,
    state: 'adopted' | 'rejected' | 'voting',
    inForceFrom?: string,
  ) => {
    const shipped = editionOf({ id: 'gore-rm', edition: 1 });
    if (!shipped) throw new Error('nothing is shipped');
    const agreed: Edition = {
      ...shipped,
      edition,
      basis: 'agreed',
      ...(inForceFrom ? { inForceFrom: inForceFrom as never } : {}),
    };
    const one = copy(publishedEditionRow, region.tenant, { edition: agreed, state, proposedAt });
    await within(projectorScope(region.tenant), () => publishCopy(scene.stage.table, one));
    return { ...input, standard: 'gore-rm', edition };
  };

  test('is opened from the day on which it is in force', async () => {
    const scene = openScene();
    const pinned = await published(scene, 901, 'adopted', '2026-03-03');
    expect(await scene.attempt(openProcess, pinned)).toMatchObject({
      ok: false,
      code: 'processes.edition-to-come',
      at: 'edition',
    });
    // The third of March begins three hours after Greenwich in Chile.
    scene.at('2026-03-03T02:59:00.000Z');
    expect(await scene.attempt(openProcess, pinned)).toMatchObject({ ok: false });
    scene.at('2026-03-03T03:00:00.000Z');
    const { processId } = await scene.done(openProcess, pinned);
    await publishIn(scene, publishProcesses, '-', processId);
    expect(await scene.look(viewProcess, { processId })).toMatchObject({
      value: { standard: { id: 'gore-rm', edition: 901 } },
    });
  });

  test.each(['voting', 'rejected'] as const)('is not opened while it is %s', async (state) => {
    const scene = openScene();
    const pinned = await published(scene, state === 'voting' ? 902 : 903, state);
    expect(await scene.attempt(openProcess, pinned)).toMatchObject({
      code: 'processes.no-such-edition',
    });
  });

  test.each([
    ['ogp-pcs', 1],
    ['gore-rm', 1],
  ])('%s %i of the house is opened too', async (standard, edition) => {
    const done = await openScene().attempt(openProcess, { ...input, standard, edition });
    expect(done).toMatchObject({ ok: true });
  });

  test('that came in force after its day is not opened in a year before', async () => {
    const scene = openScene('2021-06-01T12:00:00.000Z');
    expect(await scene.attempt(openProcess, { ...input, standard: 'ogp-pcs' })).toMatchObject({
      code: 'processes.edition-to-come',
    });
  });
});

describe('what everybody reads', () => {
  test('is the process with every phase, and its reason where the order was left', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'formulation');
    const nothing = await scene.look(viewProcess, { processId });
    expect(nothing).toMatchObject({ code: 'request.not-found' });
    await publishIn(scene, publishProcesses, '-', processId);
    const phasesSeen = [
      { phase: 'preparation' },
      { phase: 'formulation', reason: expect.any(String) },
    ];
    const one = { id: processId, phase: 'formulation', entries: phasesSeen };
    expect(await scene.look(viewProcess, { processId })).toMatchObject({ value: one });
    expect(await scene.look(listProcesses, {})).toMatchObject({
      value: { items: [one], next: null },
    });
  });

  test('is the latest process on the board of the region', async () => {
    const scene = openScene();
    await processIn(scene, 'closing');
    const latest = await processIn(scene, 'dialogues');
    await publishIn(scene, publishProcesses, '-');
    const seen = await scene.look(listProgress, {});
    const own = seen.ok ? seen.value.items.filter(({ slug }) => slug === scene.tenant) : [];
    expect(own).toMatchObject([{ processId: latest, phase: 'dialogues' }]);
  });

  test('is nothing for an id that cannot be one, nor for another tenant', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const processId = await processIn(theirs);
    await publishIn(theirs, publishProcesses, '-', processId);
    for (const id of ['1', '../..', processId])
      expect(await ours.look(viewProcess, { processId: id })).toMatchObject({
        code: 'request.not-found',
      });
  });
});
