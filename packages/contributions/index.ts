export { rowsOfContributions } from './rows.ts';
export { contributionFacts } from './facts.ts';
export { changeTheme } from './change-theme.ts';
export { type Contribution, isStanding } from './contribution.ts';
export { responseTo } from './coverage.ts';
export { excerptOf } from './excerpt.ts';
export { forgetGiver } from './forget-giver.ts';
export { giveContribution } from './give-contribution.ts';
export { mergeThemes } from './merge-themes.ts';
export { openTheme } from './open-theme.ts';
export { publishContributions } from './projections.ts';
export { recordContribution } from './record-contribution.ts';
export { contributionRefusals } from './refusals.ts';
export { respondToContribution } from './respond-to-contribution.ts';
export { respondToTheme } from './respond-to-theme.ts';
export { areTaken, endedOn, takenUntil } from './taking.ts';
export { type Theme, ThemeId, keptTheme } from './theme.ts';
export {
  contributionsOf,
  givenBy,
  listContributions,
  listThemes,
  publishedContributions,
  readContribution,
  readTheme,
  responseCoverage,
  themesOf,
  viewContribution,
  viewTheme,
  viewThemeDraft,
} from './views.ts';
export { withdrawContribution } from './withdraw-contribution.ts';
export { themeThing } from './things.ts';
export { channelWords, outcomeWords, themeStates } from './words.ts';
