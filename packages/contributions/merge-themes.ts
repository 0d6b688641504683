import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { contributionRefusals } from './refusals.ts';
import { themeRow } from './rows.ts';
import { ThemeId, merge } from './theme.ts';

/** Merges a second theme into the one that is kept. */
export const mergeThemes = defineVerb({
  id: 'contributions.merge-themes',
  route: 'POST /processes/:processId/themes/:themeId/merging',
  capability: 'contributions.order',
  shows: 'kind',
  input: { processId: ProcessId, themeId: ThemeId, mergedId: ThemeId },
  output: { themeId: ThemeId },
  refusals: only(
    contributionRefusals,
    'contributions.theme-not-found',
    'contributions.theme-merged',
    'contributions.same-theme',
    'contributions.theme-too-large',
    'contributions.already-answered',
  ),
  run: async ({ input: { processId, themeId, mergedId }, records }) => {
    const [kept, other] = await Promise.all([
      records.get(themeRow, processId, themeId),
      records.get(themeRow, processId, mergedId),
    ]);
    if (!kept) return refuse('contributions.theme-not-found');
    if (!other) return refuse('contributions.theme-not-found', 'mergedId');
    const merged = merge(kept.value, other.value);
    if (!merged.ok) return merged;
    return decide({
      answer: { themeId },
      act: 'contributions.themes-merged',
      about: themeId,
      writes: [
        change(themeRow, kept, merged.value.kept),
        change(themeRow, other, merged.value.merged),
      ],
    });
  },
});
