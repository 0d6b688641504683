import { bornAt, dayOf, fillIn, only } from '#kernel';
import { defineThing } from '#perform';
import { ContributionId } from './contribution.ts';
import { responseTo, themesByContribution } from './coverage.ts';
import { excerptOf } from './excerpt.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionRow, themeRow } from './rows.ts';
import { ThemeId } from './theme.ts';
import { channelWords, contributionStates, themeStates } from './words.ts';

/** What people said in a process, as offices order and answer it. */
export const contributionThing = defineThing({
  name: 'contributionId',
  id: ContributionId,
  es: 'Aporte',
  row: contributionRow,
  place: { key: 'aportes', es: 'Aportes', phases: ['dialogues', 'systematisation'] },
  missing: only(contributionRefusals, 'contributions.not-found'),
  states: contributionStates,
  beside: async (records, processId) =>
    themesByContribution((await records.list(themeRow, processId)).map(({ value }) => value)),
  state: (contribution, _at, themes) => {
    if (contribution.withdrawal) return 'withdrawn';
    const held = themes.get(contribution.contributionId) ?? [];
    return responseTo(contribution, held) ? 'answered' : 'received';
  },
  title: ({ text, withdrawal }) => (withdrawal ? 'Aporte retirado' : excerptOf(text)),
  note: ({ contributionId, channel }, _at, themes) => {
    const titles = (themes.get(contributionId) ?? []).map(({ title }) => title);
    return titles.length > 0
      ? `En el tema ${titles.join(', ')}.`
      : `${channelWords[channel]}. Sin tema.`;
  },
});

/** What several contributions have in common, and its answer. */
export const themeThing = defineThing({
  name: 'themeId',
  id: ThemeId,
  es: 'Tema',
  row: themeRow,
  place: { key: 'temas', es: 'Temas', phases: ['systematisation'] },
  missing: only(contributionRefusals, 'contributions.theme-not-found'),
  states: themeStates,
  state: ({ state, response }) => (state === 'open' && response ? 'answered' : state),
  title: ({ title }) => title,
  note: ({ contributionIds }) => fillIn('Aportes: {count}.', { count: contributionIds.length }),
  waits: ({ state, response, themeId }) =>
    state === 'open' && !response
      ? [
          {
            verb: 'contributions.respond-to-theme',
            who: 'coordinator',
            from: dayOf(bornAt(themeId)),
            phases: ['adoption'],
          },
        ]
      : [],
});
