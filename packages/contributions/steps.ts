import { type Result, ok } from '#kernel';
import type { Change } from '#perform';
import { type Found, change } from '#table';
import type { Contribution } from './contribution.ts';
import { contributionRow, themeRow } from './rows.ts';
import type { Theme } from './theme.ts';

/** Writes what a contribution became, if it could become that. */
export const contributionBecame = <Code extends string>(
  act: `contributions.${string}`,
  found: Found<Contribution>,
  next: Result<Contribution, Code>,
): Result<Change<Pick<Contribution, 'contributionId'>>, Code> => {
  if (!next.ok) return next;
  const { contributionId } = next.value;
  const writes = [change(contributionRow, found, next.value)];
  return ok({ answer: { contributionId }, act, about: contributionId, writes });
};

/** Writes what a theme became, if it could become that. */
export const themeBecame = <Code extends string>(
  act: `contributions.theme${string}`,
  found: Found<Theme>,
  next: Result<Theme, Code>,
): Result<Change<Pick<Theme, 'themeId'>>, Code> => {
  if (!next.ok) return next;
  const { themeId } = next.value;
  const writes = [change(themeRow, found, next.value)];
  return ok({ answer: { themeId }, act, about: themeId, writes });
};
