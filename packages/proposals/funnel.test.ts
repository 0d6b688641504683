import { describe, expect, test } from 'vitest';
import { respondToTheme, withdrawContribution } from '#contributions';
import { publishFunnel, viewFunnel, withdrawProposal } from '#proposals';
import { openScene } from '#samples';
import { givenContribution, openedTheme, publishIn } from '../contributions/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { processIn } from '../processes/samples.ts';
import { draftedProposal } from './samples.ts';

const funnelIn = async (scene: Scene, processId: string) => {
  await publishIn(scene, publishFunnel, processId);
  const seen = await scene.look(viewFunnel, { processId }, { person: undefined });
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
};

const reason = 'Nombra a una vecina con su dirección.';

describe('the funnel of a process', () => {
  test('counts every contribution once at each stop that it reached', async () => {
    const scene = openScene();
    const { processId, themeId } = await draftedProposal(scene);
    expect(await funnelIn(scene, processId)).toEqual({
      received: 2,
      themed: 2,
      proposed: 2,
      answered: 0,
    });
    await scene.done(respondToTheme, {
      processId,
      themeId,
      outcome: 'adopted',
      text: 'Entra al plan.',
    });
    expect(await funnelIn(scene, processId)).toMatchObject({ answered: 2 });
  });

  test('says how many are in no theme yet', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    await openedTheme(scene, processId);
    await givenContribution(scene, processId, 'Faltan ciclovías.');
    expect(await funnelIn(scene, processId)).toEqual({
      received: 3,
      themed: 2,
      proposed: 0,
      answered: 0,
    });
  });

  test('leaves out withdrawn contributions and what a withdrawn proposal carried', async () => {
    const scene = openScene();
    const { processId, contributionIds, proposalId } = await draftedProposal(scene);
    const [contributionId] = contributionIds;
    await scene.done(withdrawContribution, { processId, contributionId, reason });
    await scene.done(withdrawProposal, { processId, proposalId, reason });
    expect(await funnelIn(scene, processId)).toEqual({
      received: 1,
      themed: 1,
      proposed: 0,
      answered: 0,
    });
  });

  test('of a process where nobody said anything is empty', async () => {
    const scene = openScene();
    const seen = await scene.look(viewFunnel, { processId: '0'.repeat(26) });
    expect(seen).toMatchObject({ ok: true, value: { received: 0, themed: 0 } });
  });
});
