import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { contributionRefusals } from './refusals.ts';
import { Response } from './response.ts';
import { themeBecame } from './steps.ts';
import { ThemeId, isOpen, respond } from './theme.ts';
import { themeThing } from './things.ts';
import { responseWords } from './words.ts';

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
    'contributions.theme-merged',
    'contributions.already-answered',
  ),
  offer: {
    of: themeThing,
    when: isOpen,
    es: {
      name: 'Responder el tema',
      button: 'Publicar respuesta',
      intro: 'La respuesta vale para todos los aportes del tema. Explica por qué.',
      done: 'Publicaste la respuesta del tema.',
      fields: responseWords,
    },
  },
  run: async ({ thing, input: { outcome, text }, now }) =>
    themeBecame(
      'contributions.theme-answered',
      thing,
      respond(thing.value, { outcome, text, at: now }),
    ),
});
