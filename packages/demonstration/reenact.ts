import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '#perform';
import { enterPhase, openProcess } from '#processes';
import { enterApplications } from './applying.ts';
import { exception, penalolenAs } from './cast.ts';
import { holdDialogues } from './dialogues.ts';
import { recordEarlierPlans } from './earlier-plans.ts';
import { enactorOf } from './enactor.ts';
import { formulate, orderThemes } from './formulation.ts';
import { letPartnerIn } from './partner.ts';
import { submit } from './plan.ts';
import { foundRegion } from './region.ts';
import { implement } from './term.ts';
import { vote } from './vote.ts';

/**
 * Plays the region and Peñalolén 2021-2024 through the verbs. Whatever was done before is answered and
 * not done again, so it may be interrupted at any moment; a finished one leaves a mark and is skipped.
 */
export const reenact = async (
  stageAt: (nowMs: () => number) => Stage,
  folder: string,
  say: (text: string) => void,
): Promise<void> => {
  const mark = path.join(folder, 'demonstration.done');
  if (existsSync(mark)) return;
  const enactor = enactorOf(stageAt);
  const stage = stageAt(Date.now);
  say('Re-enacting the demonstration: the region …');
  await foundRegion(enactor);
  await recordEarlierPlans(enactor);
  say('Re-enacting: three applications to OGP Local …');
  await enterApplications(enactor, stage);
  enactor.at('2021-04-15T10:00');
  const coordinator = penalolenAs('coordinator');
  const { processId } = await enactor.enact(coordinator, openProcess, 'process', {
    title: 'Primer plan de acción de gobierno abierto',
    standard: 'ogp-local',
    edition: 1,
  });
  enactor.at('2021-05-03T10:00');
  await enactor.enact(coordinator, enterPhase, 'phase-dialogues', {
    processId,
    phase: 'dialogues',
    ...exception,
  });
  say('Re-enacting: eleven dialogues …');
  const said = await holdDialogues(enactor, processId);
  say('Re-enacting: themes, proposals and commitments …');
  const themeIds = await orderThemes(enactor, processId, said);
  const commitmentIds = await formulate(enactor, processId, themeIds);
  say('Re-enacting: eleven days of vote …');
  const consultationId = await vote(enactor, stage, processId, commitmentIds);
  say('Re-enacting: the plan and what came of it …');
  await submit(enactor, processId, consultationId, themeIds);
  await implement(enactor, stage, processId);
  await letPartnerIn(enactor, stage, processId, Date.now());
  writeFileSync(mark, new Date().toISOString());
};
