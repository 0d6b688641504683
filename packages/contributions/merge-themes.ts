import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { contributionRefusals } from './refusals.ts';
import { themeRow } from './rows.ts';
import { ThemeId, isOpen, merge } from './theme.ts';
import { themeThing } from './things.ts';

/** Merges a second theme into the one that is kept. */
export const mergeThemes = defineVerb({
  id: 'contributions.merge-themes',
  route: 'POST /processes/:processId/themes/:themeId/merging',
  capability: 'contributions.order',
  shows: 'kind',
  input: {
    processId: ProcessId,
    themeId: ThemeId,
    mergedId: chosenFrom(themeThing, { when: isOpen, except: 'themeId' }),
  },
  output: { themeId: ThemeId },
  refusals: only(
    contributionRefusals,
    'contributions.theme-not-found',
    'contributions.theme-merged',
    'contributions.same-theme',
    'contributions.theme-too-large',
    'contributions.already-answered',
  ),
  offer: {
    of: themeThing,
    when: isOpen,
    es: {
      name: 'Unir con otro tema',
      button: 'Unir temas',
      done: 'Uniste los temas.',
      fields: { mergedId: 'Tema que se une a este' },
    },
  },
  run: async ({ thing: kept, input: { processId, themeId, mergedId }, records }) => {
    const other = await records.get(themeRow, processId, mergedId);
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
