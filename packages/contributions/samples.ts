import { giveContribution, openTheme } from '#contributions';
import { type Projection, allBallots } from '#perform';
import { projectorScope, publishCopy, publishedRecords, tenantRecords, within } from '#table';
import type { Scene } from '../perform/samples.ts';

const texts = ['Faltan luces en la plaza.', 'La plaza está oscura de noche.'];

/** Says something online, as the scene's coordinator. The process must be in its dialogues. */
export const givenContribution = async (scene: Scene, processId: string, text = texts[0]) =>
  (await scene.done(giveContribution, { processId, text })).contributionId;

/** A theme of two contributions in a process that is in its dialogues. */
export const openedTheme = async (scene: Scene, processId: string, title = 'Plazas sin luz') => {
  const contributionIds = await Promise.all(
    texts.map((text) => givenContribution(scene, processId, text)),
  );
  const { themeId } = await scene.done(openTheme, { processId, title, contributionIds });
  return { themeId, contributionIds };
};

/** Publishes what a projection says follows from acts about these things, as the projector does. */
export const publishIn = (
  { stage, tenant }: Scene,
  projection: Projection,
  processId: string,
  ...about: readonly string[]
) =>
  within(projectorScope(tenant), async () => {
    const copies = await projection.project({
      tenant,
      collection: processId,
      region: stage.region,
      about,
      records: tenantRecords(stage.table, tenant),
      published: (of) => publishedRecords(stage.table, of),
      ballotsIn: (consultation) => allBallots(stage.table, tenant, consultation),
    });
    await Promise.all(copies.map((one) => publishCopy(stage.table, one)));
    return copies;
  });
