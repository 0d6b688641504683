import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { type Records, create } from '#table';
import { isStanding, stands } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionRow, themeRow } from './rows.ts';
import { Theme, ThemeId, several } from './theme.ts';
import { contributionThing, themeThing } from './things.ts';
import { orderingWords } from './words.ts';

/** The fields that order contributions under a theme. */
export const ordering = {
  title: Theme.shape.title,
  contributionIds: several(chosenFrom(contributionThing, { when: stands })),
};

/** Whether every contribution is of this process and stands. */
export const allStand = async (
  records: Records,
  processId: string,
  contributionIds: readonly string[],
): Promise<boolean> => {
  const found = await Promise.all(
    contributionIds.map((id) => records.get(contributionRow, processId, id)),
  );
  return found.every((one) => one && isStanding(one.value));
};

/** Puts contributions that say the same under one title. A contribution may be in several themes. */
export const openTheme = defineVerb({
  id: 'contributions.open-theme',
  route: 'POST /processes/:processId/themes',
  capability: 'contributions.order',
  shows: 'kind',
  input: { processId: ProcessId, ...ordering },
  output: { themeId: ThemeId },
  refusals: only(contributionRefusals, 'contributions.unknown-contribution'),
  offer: {
    into: themeThing,
    es: {
      name: 'Abrir un tema',
      button: 'Abrir tema',
      intro: 'Reúne los aportes que hablan de lo mismo.',
      done: 'Abriste el tema.',
      fields: orderingWords,
    },
  },
  run: async ({ input, records, newId }) => {
    if (!(await allStand(records, input.processId, input.contributionIds)))
      return refuse('contributions.unknown-contribution', 'contributionIds');
    const themeId = ThemeId.parse(newId());
    return decide({
      answer: { themeId },
      act: 'contributions.theme-opened',
      about: themeId,
      writes: [create(themeRow, { ...input, themeId, state: 'open', mergedFrom: [] })],
    });
  },
});
