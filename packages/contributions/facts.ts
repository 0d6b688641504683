import { dayOf } from '#kernel';
import type { Fact } from '#perform';
import type { Saying } from '#processes';
import type { Records } from '#table';
import type { Contribution } from './contribution.ts';
import { responseTo, themesByContribution } from './coverage.ts';
import { contributionRow, themeRow } from './rows.ts';
import type { Theme } from './theme.ts';

/** What one contribution says: that it was given, since when it is answered, until when it stood. */
export const sayingOf = (contribution: Contribution, themes: readonly Theme[]): Saying => {
  const { contributionId, processId, givenAt, withdrawal } = contribution;
  const day = dayOf(givenAt);
  const thing = `processes/${processId}/contributions/${contributionId}`;
  const until = withdrawal && dayOf(withdrawal.at);
  const response = responseTo(contribution, themes);
  const answeredOn = response && dayOf(response.at);
  return {
    day,
    thing,
    facts: [
      { measure: 'contributions', thing, from: day, until },
      {
        measure: 'answered-contributions-percent',
        thing,
        from: day,
        until: answeredOn ?? until,
        worth: false,
      },
      // An answer is published by being given.
      ...(answeredOn === undefined
        ? []
        : (['answered-contributions-percent', 'published-responses-percent'] as const).map(
            (measure) => ({ measure, thing, from: answeredOn, until, worth: true }),
          )),
    ],
  };
};

/** What all contributions of a process say, read one by one. */
export const contributionFacts = async (
  records: Records,
  processId: string,
): Promise<readonly Fact[]> => {
  const [contributions, themes] = await Promise.all([
    records.list(contributionRow, processId),
    records.list(themeRow, processId),
  ]);
  const held = themesByContribution(themes.map(({ value }) => value));
  return contributions.flatMap(
    ({ value }) => sayingOf(value, held.get(value.contributionId) ?? []).facts,
  );
};
