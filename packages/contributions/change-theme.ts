import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { allStand, ordering } from './open-theme.ts';
import { contributionRefusals } from './refusals.ts';
import { themeRow } from './rows.ts';
import { ThemeId, isOpen, rearrange } from './theme.ts';
import { themeThing } from './things.ts';
import { orderingWords } from './words.ts';

/** Changes a theme's title and what it holds. `version` is the one that the editor was looking at. */
export const changeTheme = defineVerb({
  id: 'contributions.change-theme',
  route: 'PUT /processes/:processId/themes/:themeId',
  capability: 'contributions.order',
  shows: 'kind',
  input: { processId: ProcessId, themeId: ThemeId, ...ordering, version: z.int().positive() },
  output: { version: z.int() },
  refusals: only(
    contributionRefusals,
    'contributions.stale',
    'contributions.theme-merged',
    'contributions.already-answered',
    'contributions.unknown-contribution',
  ),
  offer: {
    of: themeThing,
    when: isOpen,
    es: {
      name: 'Cambiar el tema',
      button: 'Guardar cambios',
      done: 'Cambiaste el tema.',
      fields: orderingWords,
    },
  },
  run: async ({ thing: found, input: { processId, themeId, version, ...facts }, records }) => {
    if (found.version !== version) return refuse('contributions.stale', 'version');
    const rearranged = rearrange(found.value, facts);
    if (!rearranged.ok) return rearranged;
    const held = new Set<string>(found.value.contributionIds);
    // What was already in the theme may have been withdrawn since: only what is added must stand.
    const added = facts.contributionIds.filter((id) => !held.has(id));
    if (!(await allStand(records, processId, added)))
      return refuse('contributions.unknown-contribution', 'contributionIds');
    return decide({
      answer: { version: found.version + 1 },
      act: 'contributions.theme-changed',
      about: themeId,
      writes: [change(themeRow, found, rearranged.value)],
    });
  },
});
