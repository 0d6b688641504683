import { only } from '#kernel';
import { Version, defineVerb } from '#perform';
import { isDraft } from './application.ts';
import { DossierId, Statement, statementOf } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, stepCodes, stepped } from './steps.ts';
import { dossierThing } from './things.ts';

/** Writes why the applicants apply, how far they want to go, to what good, and what they bring (J8). */
export const writeStatement = defineVerb({
  id: 'joining.write-statement',
  route: 'PUT /dossiers/:dossierId/statement',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Statement.shape, version: Version },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes),
  offer: {
    of: dossierThing,
    when: isDraft,
    begins: ({ dossier }) => statementOf(dossier),
    es: {
      name: 'Escribir por qué postulan',
      button: 'Guardar',
      done: 'Guardaste por qué postulan.',
      fields: {
        reasons: 'Por qué postulan',
        ambition: 'Hasta dónde quieren llegar',
        benefits: 'Qué gana la comunidad',
        contribution: 'Qué aportan a los demás',
        objectives: 'Objetivos que comparten',
      },
    },
  },
  run: async ({ thing, input: { dossierId: _, version: __, ...statement } }) =>
    became(
      'joining.statement-written',
      thing.value,
      { ...thing.value.dossier, statement },
      { text: statementOf },
    ),
});
