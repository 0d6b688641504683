import { ok, refuse } from '#kernel';
import * as z from 'zod';
import { Version, defineOfficeView, definePublicList, definePublicView, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { type Found, type Published, type Records, readList } from '#table';
import { type Contribution, ContributionId } from './contribution.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import {
  PublishedContribution,
  PublishedTheme,
  ThemeSummary,
  contributionRow,
  giverPlace,
  giverRow,
  publishedContributionRow,
  publishedThemeRow,
  themeRow,
  themesRow,
} from './rows.ts';
import { Theme, ThemeId, orderingOf } from './theme.ts';

const bare = <Value extends { process: string }>({ process: _, ...value }: Value) => value;

/** A page of what people said, for the views of later rooms. */
export const publishedContributions = async (
  published: Published,
  processId: string,
  cursor: string | undefined,
) => {
  const { items, next } = await published.page(publishedContributionRow, processId, cursor);
  return { items: items.map(({ value }) => bare(value)), next };
};

export const listContributions = definePublicList({
  id: 'contributions.contributions',
  route: 'GET /processes/:processId/contributions',
  input: { processId: ProcessId },
  output: PublishedContribution,
  run: async ({ input, published, tenant }) =>
    ok(await publishedContributions(published(tenant), input.processId, input.cursor)),
});

export const viewContribution = definePublicView({
  id: 'contributions.contribution',
  route: 'GET /processes/:processId/contributions/:contributionId',
  input: { processId: ProcessId, contributionId: ContributionId },
  output: PublishedContribution,
  run: async ({ input: { processId, contributionId }, published, tenant }) => {
    const found = await published(tenant).get(publishedContributionRow, processId, contributionId);
    return found ? ok(bare(found.value)) : refuse('request.not-found');
  },
});

export const listThemes = definePublicList({
  id: 'contributions.themes',
  route: 'GET /processes/:processId/themes',
  input: { processId: ProcessId },
  output: ThemeSummary,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), themesRow, input.processId, input.cursor)),
});

export const viewTheme = definePublicView({
  id: 'contributions.theme',
  route: 'GET /processes/:processId/themes/:themeId',
  input: { processId: ProcessId, themeId: ThemeId },
  output: PublishedTheme,
  run: async ({ input: { processId, themeId }, published, tenant }) => {
    const found = await published(tenant).get(publishedThemeRow, processId, themeId);
    return found ? ok(bare(found.value)) : refuse('request.not-found');
  },
});

/** A theme with its version, for the one who edits it. */
export const viewThemeDraft = defineOfficeView({
  id: 'contributions.theme-draft',
  route: 'GET /processes/:processId/themes/:themeId/draft',
  capability: 'office.read',
  input: { processId: ProcessId, themeId: ThemeId },
  output: z.strictObject({ theme: Theme, version: Version }),
  run: async ({ input, records }) => {
    const found = await readTheme(records, input.processId, input.themeId);
    if (!found) return refuse('request.not-found');
    return ok({ theme: found.value, version: versionOf(orderingOf(found.value)) });
  },
});

export const readTheme = (
  records: Records,
  processId: string,
  themeId: string,
): Promise<Found<Theme> | undefined> => records.get(themeRow, processId, themeId);

export const readContribution = (
  records: Records,
  processId: string,
  contributionId: string,
): Promise<Found<Contribution> | undefined> =>
  records.get(contributionRow, processId, contributionId);

/** What somebody gave online in a tenant, for themselves. */
export const givenBy = async (
  records: Records,
  personId: string,
): Promise<readonly Contribution[]> => {
  const given = await records.list(giverRow, giverPlace(personId));
  const found = await Promise.all(
    given.map(({ value }) => readContribution(records, value.processId, value.contributionId)),
  );
  return found.flatMap((one) => (one ? [one.value] : []));
};

export const themesOf = (records: Records, processId: string): Promise<readonly Found<Theme>[]> =>
  records.list(themeRow, processId);

export const contributionsOf = (
  records: Records,
  processId: string,
): Promise<readonly Found<Contribution>[]> => records.list(contributionRow, processId);

/** Recounts from the records how much of what people said was answered. */
export const responseCoverage = async (records: Records, processId: string): Promise<Coverage> => {
  const [contributions, themes] = await Promise.all([
    contributionsOf(records, processId),
    themesOf(records, processId),
  ]);
  return coverageOf(
    contributions.map(({ value }) => value),
    themes.map(({ value }) => value),
  );
};
