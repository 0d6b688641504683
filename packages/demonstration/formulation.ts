import { draftCommitment, planMilestone } from '#commitments';
import { mergeThemes, openTheme } from '#contributions';
import { type ProcessId, enterPhase } from '#processes';
import { draftProposal, giveOpinion, requestOpinion } from '#proposals';
import type { Enactor } from './enactor.ts';
import { exception, penalolenAs } from './cast.ts';
import { themes } from './themes.ts';

type Said = readonly (readonly string[])[];

/** Orders what was said into themes; one theme was opened twice and is merged, which the lineage remembers. */
export const orderThemes = async (
  { at, enact }: Enactor,
  processId: ProcessId,
  said: Said,
): Promise<readonly string[]> => {
  const coordinator = penalolenAs('coordinator');
  at('2021-08-09T09:30');
  await enact(coordinator, enterPhase, 'phase-systematisation', {
    processId,
    phase: 'systematisation',
    ...exception,
  });
  const ids: string[] = [];
  for (const [index, theme] of themes.entries()) {
    const [first, ...rest] = said[index] ?? [];
    const contributionIds = (index === 0 ? [first] : [first, ...rest]).filter(
      (id) => id !== undefined,
    );
    const { themeId } = await enact(coordinator, openTheme, `theme-${index}`, {
      processId,
      title: theme.title,
      contributionIds: contributionIds,
    });
    ids.push(themeId);
    if (index !== 0) continue;
    const twin = await enact(coordinator, openTheme, 'theme-twin', {
      processId,
      title: 'Cuentas claras',
      contributionIds: rest,
    });
    await enact(coordinator, mergeThemes, 'theme-merge', {
      processId,
      themeId,
      mergedId: twin.themeId,
    });
  }
  return ids;
};

/** Proposals with a unit's opinion, and the eleven drafts that the source counts. */
export const formulate = async (
  { at, enact }: Enactor,
  processId: ProcessId,
  themeIds: readonly string[],
): Promise<readonly string[]> => {
  const coordinator = penalolenAs('coordinator');
  const unit = penalolenAs('unit-officer');
  at('2021-08-25T10:00');
  await enact(coordinator, enterPhase, 'phase-formulation', {
    processId,
    phase: 'formulation',
    ...exception,
  });
  const commitments: string[] = [];
  for (const [index, theme] of themes.entries()) {
    const key = (step: string) => `commitment-${index}-${step}`;
    const { proposalId } = await enact(coordinator, draftProposal, key('proposal'), {
      processId,
      title: theme.proposal.replace(/\.$/, ''),
      body: `${theme.proposal} Propuesta sintética que reúne los aportes del tema.`,
      themeIds: [themeIds[index] ?? ''],
    });
    await enact(coordinator, requestOpinion, key('request'), {
      processId,
      proposalId,
      unit: theme.unit,
      dueOn: '2021-09-15',
    });
    await enact(unit, giveOpinion, key('opinion'), {
      processId,
      proposalId,
      verdict: index % 3 === 2 ? 'feasible-with-changes' : 'feasible',
      reason: 'Opinión sintética: se puede hacer con el equipo actual si se ordena por etapas.',
    });
    const { commitmentId } = await enact(coordinator, draftCommitment, key('draft'), {
      processId,
      title: theme.commitment,
      problem: `${theme.voices.join(' ')} (Texto sintético: la fuente no describe este compromiso.)`,
      statusQuo: 'La fuente no describe la situación de partida. Texto sintético.',
      action: theme.proposal,
      values: [theme.value],
      policyArea: theme.area,
      leadUnit: theme.unit,
      supportingUnits: [],
      startsOn: '2021-12',
      endsOn: '2024-09',
      proposalIds: [proposalId],
    });
    for (const [step, title] of [
      'Diseño acordado con la comunidad',
      'Puesta en marcha y publicación',
    ].entries())
      await enact(coordinator, planMilestone, key(`milestone-${step}`), {
        processId,
        commitmentId,
        title,
        deliverable:
          step === 0 ? 'Documento de diseño publicado' : 'Página o servicio en uso y publicado',
        startsOn: step === 0 ? '2021-12' : '2022-07',
        endsOn: step === 0 ? '2022-06' : '2024-09',
        responsible: theme.unit,
      });
    commitments.push(commitmentId);
  }
  return commitments;
};
