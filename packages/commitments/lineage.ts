import * as z from 'zod';
import { type Contribution, type Theme, excerptOf, isStanding, keptTheme } from '#contributions';
import { Origin, dayOf } from '#kernel';
import type { Proposal } from '#proposals';
import type { Commitment } from './commitment.ts';

/** One step on the way of a commitment, from what somebody said to what was done about it. */
export const Step = z.strictObject({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  text: z.string().optional(),
  at: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  origin: Origin.optional(),
});
export type Step = z.infer<typeof Step>;

/** Bounds that keep the longest lineage within one item of the table (400 KB). */
export const mostContributionSteps = 300;
const mostThemeSteps = 40;
const wordingCharacters = 200;

type Recorded<Value> = { readonly value: Value; readonly origin?: Origin };

/** All that the lineages of a process are told from. */
export type Sources = {
  readonly contributions: readonly Recorded<Contribution>[];
  readonly themes: readonly Recorded<Theme>[];
  readonly proposals: readonly Recorded<Proposal>[];
};

const from = ({ origin }: { readonly origin?: Origin }) => (origin ? { origin } : {});

const contributionStep = (one: Recorded<Contribution>): Step => {
  const { contributionId, text, channel, givenAt, neighbourhood } = one.value;
  return {
    kind: 'contribution',
    id: contributionId,
    title: excerptOf(text),
    at: dayOf(givenAt),
    facts: { channel, ...(neighbourhood === undefined ? {} : { neighbourhood }) },
    ...from(one),
  };
};

const themeStep = (one: Recorded<Theme>): Step => {
  const { themeId, title, contributionIds, response } = one.value;
  return {
    kind: 'theme',
    id: themeId,
    title,
    ...(response ? { text: excerptOf(response.text), at: dayOf(response.at) } : {}),
    facts: {
      contributions: contributionIds.length,
      ...(response ? { outcome: response.outcome } : {}),
    },
    ...from(one),
  };
};

const proposalStep = (one: Recorded<Proposal>): Step => {
  const { proposalId, title, body, state } = one.value;
  const text = excerptOf(body, wordingCharacters);
  return { kind: 'proposal', id: proposalId, title, text, facts: { state }, ...from(one) };
};

const opinionStep = (one: Recorded<Proposal>): readonly Step[] => {
  const { proposalId, title, request, opinion } = one.value;
  if (!opinion) return [];
  const { verdict, reason, costClp, at } = opinion;
  const step: Step = {
    kind: 'opinion',
    id: proposalId,
    title,
    text: excerptOf(reason, wordingCharacters),
    at: dayOf(at),
    facts: {
      verdict,
      ...(request ? { unit: request.unit } : {}),
      ...(costClp === undefined ? {} : { costClp }),
    },
    ...from(one),
  };
  return [step];
};

const draftStep = (one: Recorded<Commitment>): Step => {
  const { commitmentId, title, action, leadUnit, startsOn, endsOn, state } = one.value;
  return {
    kind: 'draft',
    id: commitmentId,
    title,
    text: excerptOf(action, wordingCharacters),
    facts: { leadUnit, startsOn, endsOn, state },
    ...from(one),
  };
};

/** Tells where a commitment comes from, in order: contributions, themes, proposals, opinions, draft. */
export const lineageOf = (commitment: Recorded<Commitment>, sources: Sources): readonly Step[] => {
  const cited = new Set<string>(commitment.value.proposalIds);
  const proposals = sources.proposals.filter(({ value }) => cited.has(value.proposalId));
  const everyTheme = sources.themes.map(({ value }) => value);
  const kept = new Set(
    proposals.flatMap(({ value }) =>
      value.themeIds.flatMap((id) => keptTheme(everyTheme, id)?.themeId ?? []),
    ),
  );
  const themes = sources.themes.filter(({ value }) => kept.has(value.themeId));
  const inside = new Set<string>(themes.flatMap(({ value }) => value.contributionIds));
  const said = sources.contributions.filter(
    ({ value }) => inside.has(value.contributionId) && isStanding(value),
  );
  return [
    ...said.slice(0, mostContributionSteps).map(contributionStep),
    ...themes.slice(0, mostThemeSteps).map(themeStep),
    ...proposals.map(proposalStep),
    ...proposals.flatMap(opinionStep),
    draftStep(commitment),
  ];
};
