import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { type Records, create } from '#table';
import { isStanding } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionRow, themeRow } from './rows.ts';
import { Theme, ThemeId } from './theme.ts';

/** The fields that order contributions under a theme. */
export const ordering = Theme.pick({ title: true, contributionIds: true }).shape;

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
