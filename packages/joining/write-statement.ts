import { only } from '#kernel';
import { defineVerb } from '#perform';
import { Statement, write } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { rewritten, stepCodes, stepDossier, stepped } from './steps.ts';

/** Writes why the applicants apply, how far they want to go, to what good, and what they bring (J8). */
export const writeStatement = defineVerb({
  id: 'joining.write-statement',
  route: 'PUT /dossiers/:dossierId/statement',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { ...rewritten, ...Statement.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes),
  run: async (call) => {
    const { dossierId: _, version: __, ...statement } = call.input;
    return stepDossier(call, 'joining.statement-written', (dossier) =>
      write(dossier, { statement }),
    );
  },
});
