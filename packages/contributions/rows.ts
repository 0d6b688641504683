import * as z from 'zod';
import { LocalDate, Origin, noted } from '#kernel';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Contribution, ContributionId, Giver } from './contribution.ts';
import { Response } from './response.ts';
import { Theme, ThemeId } from './theme.ts';

export const contributionRow = defineRow<Contribution>({
  kind: 'contribution',
  treatment: 'recorded',
  schema: Contribution,
  within: ({ processId }) => processId,
  id: ({ contributionId }) => [contributionId],
});

/** By person, so that somebody finds what they gave without anybody walking through it all. */
export const giverRow = defineRow<Giver>({
  kind: 'giver',
  treatment: 'authorship',
  schema: Giver,
  within: ({ personId }) => giverPlace(personId),
  id: ({ contributionId }) => [contributionId],
  isSealed: true,
});

export const giverPlace = (personId: string) => `given-by-${personId}`;

export const themeRow = defineRow<Theme>({
  kind: 'theme',
  treatment: 'recorded',
  schema: Theme,
  within: ({ processId }) => processId,
  id: ({ themeId }) => [themeId],
});

/** A contribution as everybody reads it: the day instead of the instant, nobody's name, no withdrawn words. */
export const shownContribution = publishes(Contribution, [
  'channel',
  'dialogueId',
  'category',
  'neighbourhood',
]);

export const PublishedContribution = shownContribution.schema.extend({
  id: ContributionId,
  text: noted(z.string(), { treatment: 'voiced' }),
  givenOn: LocalDate,
  state: z.enum(['received', 'withdrawn']),
  themes: z.array(z.strictObject({ id: ThemeId, title: z.string() })),
  response: Response.optional(),
  origin: Origin.optional(),
});
export type PublishedContribution = z.infer<typeof PublishedContribution>;

/** Published: one item a contribution, so that a process may receive any number. */
export const publishedContributionRow = defineRow<PublishedContribution & { process: string }>({
  kind: 'contribution',
  schema: PublishedContribution.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

/** A theme with its contributions, each by its beginning: whole texts would not fit in one item. */
export const shownTheme = publishes(Theme, [
  'title',
  'state',
  'mergedInto',
  'mergedFrom',
  'response',
]);

export const PublishedTheme = shownTheme.schema.extend({
  id: ThemeId,
  contributions: noted(z.array(z.strictObject({ id: ContributionId, text: z.string() })), {
    treatment: 'voiced',
  }),
  origin: Origin.optional(),
});
export type PublishedTheme = z.infer<typeof PublishedTheme>;

export const publishedThemeRow = defineRow<PublishedTheme & { process: string }>({
  kind: 'theme',
  schema: PublishedTheme.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

export const listedTheme = publishes(PublishedTheme, [
  'title',
  'state',
  'mergedInto',
  'id',
  'origin',
]);
export const ThemeSummary = listedTheme.schema.extend({
  contributions: z.int(),
  outcome: Response.shape.outcome.optional(),
});
export const themesRow = defineListRow('themes', ThemeSummary);

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfContributions: RoomRows = {
  room: 'contributions',
  own: [contributionRow, giverRow, themeRow],
  published: [publishedContributionRow, publishedThemeRow, themesRow],
};
