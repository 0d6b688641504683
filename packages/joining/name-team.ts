import { only } from '#kernel';
import { defineVerb } from '#perform';
import { Team, write } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { rewritten, stepCodes, stepDossier, stepped } from './steps.ts';

/** Names the unit, the people by their office and the money that the work can count on (J7). */
export const nameTeam = defineVerb({
  id: 'joining.name-team',
  route: 'PUT /dossiers/:dossierId/team',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { ...rewritten, ...Team.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes),
  run: async (call) => {
    const { dossierId: _, version: __, ...team } = call.input;
    return stepDossier(call, 'joining.team-named', (dossier) => write(dossier, { team }));
  },
});
