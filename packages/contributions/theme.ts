import * as z from 'zod';
import { type Result, idOf, line, ok, refuse, distinct } from '#kernel';
import { ProcessId } from '#processes';
import { ContributionId } from './contribution.ts';
import { Response } from './response.ts';

export const ThemeId = idOf('ThemeId');
export type ThemeId = z.infer<typeof ThemeId>;

/** How many contributions one theme holds at most: what one published item can carry. */
export const mostContributions = 500;
const mostMerged = 100;

/** As many contributions as one theme holds, each once. */
export const several = <Id extends z.ZodType>(id: Id) =>
  z
    .array(id)
    .min(1)
    .max(mostContributions)
    .refine(...distinct);

/** What several contributions have in common. Merged themes stay on record and name where they went. */
export const Theme = z.strictObject({
  themeId: ThemeId,
  processId: ProcessId,
  title: line(160),
  contributionIds: several(ContributionId),
  state: z.enum(['open', 'merged']),
  mergedInto: ThemeId.optional(),
  mergedFrom: z.array(ThemeId).max(mostMerged),
  response: Response.optional(),
});
export type Theme = z.infer<typeof Theme>;

export type ThemeFacts = Pick<Theme, 'title' | 'contributionIds'>;

type Closed = 'contributions.theme-merged' | 'contributions.already-answered';

/** An answer was written for the contributions of that day: nothing is put under it afterwards. */
export const isOpen = (theme: Pick<Theme, 'state' | 'response'>): Result<true, Closed> => {
  if (theme.state === 'merged') return refuse('contributions.theme-merged');
  if (theme.response) return refuse('contributions.already-answered');
  return ok(true);
};

export const rearrange = (theme: Theme, facts: ThemeFacts): Result<Theme, Closed> => {
  const open = isOpen(theme);
  return open.ok ? ok({ ...theme, ...facts }) : open;
};

export const respond = (theme: Theme, response: Response): Result<Theme, Closed> => {
  const open = isOpen(theme);
  return open.ok ? ok({ ...theme, response }) : open;
};

/** The kept theme takes all that the other holds; the other says where it went. */
export const merge = (
  kept: Theme,
  other: Theme,
): Result<
  { readonly kept: Theme; readonly merged: Theme },
  Closed | 'contributions.same-theme' | 'contributions.theme-too-large'
> => {
  if (kept.themeId === other.themeId) return refuse('contributions.same-theme', 'mergedId');
  for (const theme of [kept, other]) {
    const open = isOpen(theme);
    if (!open.ok) return open;
  }
  const contributionIds = [...new Set([...kept.contributionIds, ...other.contributionIds])];
  const mergedFrom = [...new Set([...kept.mergedFrom, other.themeId, ...other.mergedFrom])];
  if (contributionIds.length > mostContributions || mergedFrom.length > mostMerged)
    return refuse('contributions.theme-too-large', 'mergedId');
  return ok({
    kept: { ...kept, contributionIds, mergedFrom },
    merged: { ...other, state: 'merged', mergedInto: kept.themeId },
  });
};

/** The theme that an id leads to after all mergers, or nothing where there is no such theme. */
export const keptTheme = <T extends Pick<Theme, 'themeId' | 'mergedInto'>>(
  themes: readonly T[],
  themeId: string,
): T | undefined => {
  const byId = new Map<string, T>(themes.map((theme) => [theme.themeId, theme]));
  let theme = byId.get(themeId);
  for (let left = themes.length; theme?.mergedInto && left > 0; left -= 1)
    theme = byId.get(theme.mergedInto);
  return theme;
};

/** What a theme is called and what it holds, as whoever changes it finds it. */
export const orderingOf = ({
  title,
  contributionIds,
}: Pick<Theme, 'title' | 'contributionIds'>) => ({
  title,
  contributionIds,
});
