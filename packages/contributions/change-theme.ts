import { only, refuse } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { allStand, ordering } from './open-theme.ts';
import { contributionRefusals } from './refusals.ts';
import { themeRow } from './rows.ts';
import { ThemeId, isOpen, orderingOf, rearrange } from './theme.ts';
import { themeThing } from './things.ts';
import { orderingWords } from './words.ts';

/** Changes a theme's title and what it holds. `version` is of what the editor was looking at. */
export const changeTheme = defineVerb({
  id: 'contributions.change-theme',
  route: 'PUT /processes/:processId/themes/:themeId',
  capability: 'contributions.order',
  shows: 'kind',
  input: { processId: ProcessId, themeId: ThemeId, ...ordering, version: Version },
  output: { version: Version },
  refusals: only(
    contributionRefusals,
    'contributions.theme-merged',
    'contributions.already-answered',
    'contributions.unknown-contribution',
  ),
  offer: {
    of: themeThing,
    when: isOpen,
    begins: orderingOf,
    es: {
      name: 'Cambiar el tema',
      button: 'Guardar cambios',
      done: 'Cambiaste el tema.',
      fields: orderingWords,
    },
  },
  run: async ({ thing: found, input: { processId, themeId, version: _, ...facts }, records }) => {
    const rearranged = rearrange(found.value, facts);
    if (!rearranged.ok) return rearranged;
    const held = new Set<string>(found.value.contributionIds);
    // What was already in the theme may have been withdrawn since: only what is added must stand.
    const added = facts.contributionIds.filter((id) => !held.has(id));
    if (!(await allStand(records, processId, added)))
      return refuse('contributions.unknown-contribution', 'contributionIds');
    return decide({
      answer: { version: versionOf(orderingOf(rearranged.value)) },
      act: 'contributions.theme-changed',
      about: themeId,
      writes: [change(themeRow, found, rearranged.value)],
    });
  },
});
