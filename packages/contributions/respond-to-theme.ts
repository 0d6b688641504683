import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { contributionRefusals } from './refusals.ts';
import { Response } from './response.ts';
import { stepTheme } from './steps.ts';
import { ThemeId, respond } from './theme.ts';

/** Answers everything in a theme at once: what became of it and why. */
export const respondToTheme = defineVerb({
  id: 'contributions.respond-to-theme',
  route: 'POST /processes/:processId/themes/:themeId/response',
  capability: 'contributions.respond',
  shows: 'kind',
  input: { processId: ProcessId, themeId: ThemeId, ...Response.omit({ at: true }).shape },
  output: { themeId: ThemeId },
  refusals: only(
    contributionRefusals,
    'contributions.theme-not-found',
    'contributions.theme-merged',
    'contributions.already-answered',
  ),
  run: (call) => {
    const { outcome, text } = call.input;
    return stepTheme(call, 'contributions.theme-answered', (theme) =>
      respond(theme, { outcome, text, at: call.now }),
    );
  },
});
