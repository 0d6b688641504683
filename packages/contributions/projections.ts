import { dayOf } from '#kernel';
import { type Projecting, actsOf, defineProjection } from '#perform';
import { sheetCopiesByDay } from '#processes';
import { type Copy, type Found, copy, listCopies } from '#table';
import { type Contribution, isStanding } from './contribution.ts';
import { responseTo, themesByContribution } from './coverage.ts';
import { excerptOf } from './excerpt.ts';
import { sayingOf } from './facts.ts';
import {
  type PublishedContribution,
  type PublishedTheme,
  contributionRow,
  publishedContributionRow,
  publishedThemeRow,
  themeRow,
  themesRow,
} from './rows.ts';
import type { Theme } from './theme.ts';

/** Withdrawn words leave no trace in public: neither text, nor what they were answered. */
const publishContribution = (
  { value, origin }: Found<Contribution>,
  themes: readonly Theme[],
): PublishedContribution => {
  // Named one by one: a field that is added to the record must not become public by itself.
  const { channel, dialogueId, category, neighbourhood, text } = value;
  const facts = {
    id: value.contributionId,
    channel,
    dialogueId,
    category,
    neighbourhood,
    givenOn: dayOf(value.givenAt),
  };
  const from = origin ? { origin } : {};
  if (!isStanding(value)) return { ...facts, text: '', state: 'withdrawn', themes: [], ...from };
  const response = responseTo(value, themes);
  return {
    ...facts,
    text,
    state: 'received',
    themes: themes.map(({ themeId, title }) => ({ id: themeId, title })),
    ...(response ? { response } : {}),
    ...from,
  };
};

const publishTheme = (
  { value: { themeId, processId: _, contributionIds, ...rest }, origin }: Found<Theme>,
  standing: ReadonlyMap<string, Contribution>,
): PublishedTheme => ({
  ...rest,
  id: themeId,
  contributions: contributionIds.flatMap((id) => {
    const contribution = standing.get(id);
    return contribution ? [{ id, text: excerptOf(contribution.text) }] : [];
  }),
  ...(origin ? { origin } : {}),
});

/** Everything of a process: what a change of a theme may touch. */
const publishAll = async (
  { tenant, collection: process, records, published: read }: Projecting,
  themes: readonly Found<Theme>[],
): Promise<readonly Copy[]> => {
  const contributions = await records.list(contributionRow, process);
  const held = themesByContribution(themes.map(({ value }) => value));
  const standing = new Map(
    contributions
      .filter(({ value }) => isStanding(value))
      .map(({ value }) => [value.contributionId as string, value]),
  );
  const published = themes.map((theme) => publishTheme(theme, standing));
  const sheets = await sheetCopiesByDay(
    read,
    { tenant, process, room: 'contributions' },
    contributions.map(({ value }) => sayingOf(value, held.get(value.contributionId) ?? [])),
  );
  return [
    ...sheets,
    ...contributions.map((one) => {
      const copied = publishContribution(one, held.get(one.value.contributionId) ?? []);
      return copy(publishedContributionRow, tenant, { ...copied, process });
    }),
    ...published.map((theme) => copy(publishedThemeRow, tenant, { ...theme, process })),
    ...listCopies(
      themesRow,
      tenant,
      process,
      published.map(({ response, mergedFrom: _, contributions: inside, ...summary }) => ({
        ...summary,
        contributions: inside.length,
        ...(response ? { outcome: response.outcome } : {}),
      })),
    ),
  ];
};

/**
 * What people said and how it was ordered and answered. A contribution that is in no theme is
 * published alone, so that a busy evening does not write the whole process again and again.
 */
export const publishContributions = defineProjection({
  id: 'contributions.contributions',
  on: [actsOf('contributions')],
  project: async (projecting) => {
    const { tenant, collection: process, records, about, published } = projecting;
    const [themes, named] = await Promise.all([
      records.list(themeRow, process),
      Promise.all(about.map((id) => records.get(contributionRow, process, id))),
    ]);
    const alone = named.filter((one) => one !== undefined);
    const touched = new Set<string>(about);
    const touchesThemes =
      alone.length < about.length ||
      themes.some(({ value }) => value.contributionIds.some((id) => touched.has(id)));
    if (touchesThemes) return publishAll(projecting, themes);
    const sheets = await sheetCopiesByDay(
      published,
      { tenant, process, room: 'contributions' },
      alone.map(({ value }) => sayingOf(value, [])),
    );
    return [
      ...alone.map((one) =>
        copy(publishedContributionRow, tenant, { ...publishContribution(one, []), process }),
      ),
      ...sheets,
    ];
  },
});
