import type { Result } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Contribution } from './contribution.ts';
import { contributionRow, themeRow } from './rows.ts';
import type { Theme } from './theme.ts';

type Gathered<Input> = Pick<Call<Input>, 'input' | 'records'>;

/** Gathers the contribution that a verb names and takes it a step further. */
export const stepContribution = async <Code extends string>(
  { input, records }: Gathered<Pick<Contribution, 'processId' | 'contributionId'>>,
  act: `contributions.${string}`,
  step: (contribution: Contribution) => Result<Contribution, Code>,
) => {
  const { processId, contributionId } = input;
  const found = await records.get(contributionRow, processId, contributionId);
  return takeStep(contributionRow, found, 'contributions.not-found', step, () => ({
    answer: { contributionId },
    act,
    about: contributionId,
  }));
};

/** Gathers the theme that a verb names and takes it a step further. */
export const stepTheme = async <Code extends string>(
  { input, records }: Gathered<Pick<Theme, 'processId' | 'themeId'>>,
  act: `contributions.theme${string}`,
  step: (theme: Theme) => Result<Theme, Code>,
) => {
  const { processId, themeId } = input;
  const found = await records.get(themeRow, processId, themeId);
  return takeStep(themeRow, found, 'contributions.theme-not-found', step, () => ({
    answer: { themeId },
    act,
    about: themeId,
  }));
};
