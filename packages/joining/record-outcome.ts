import { only } from '#kernel';
import { defineVerb } from '#perform';
import { canBeConcluded } from './application.ts';
import { DossierId, Outcome, conclude } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, stepCodes, stepped } from './steps.ts';
import { dossierThing } from './things.ts';
import { decisionWords } from './words.ts';

/** Records what OGP decided about an application to it, with the source that says so. */
export const recordOutcome = defineVerb({
  id: 'joining.record-outcome',
  route: 'POST /dossiers/:dossierId/outcome',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Outcome.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.decided-here'),
  offer: {
    of: dossierThing,
    when: canBeConcluded,
    es: {
      name: 'Anotar lo que resolvió OGP',
      button: 'Anotar resultado',
      intro: 'Queda público con su fuente y termina la postulación.',
      done: 'Anotaste lo que resolvió OGP.',
      fields: {
        verdict: { label: 'Qué resolvió', values: decisionWords },
        on: { label: 'Cuándo', hint: 'Año, mes o día, por ejemplo 2022-05.' },
        source: 'Fuente',
      },
    },
  },
  run: async ({ thing, input: { dossierId: _, ...outcome } }) =>
    became('joining.concluded', thing.value, conclude(thing.value.dossier, outcome)),
});
