import { Reason, only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { DossierId, withdraw } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { stepCodes, isDecided, stepDossier, stepped } from './steps.ts';

/** Withdraws an application before it is decided. It stays on record with the reason. */
export const withdrawDossier = defineVerb({
  id: 'joining.withdraw-dossier',
  route: 'POST /dossiers/:dossierId/withdrawal',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, reason: Reason },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.decided'),
  run: async (call) => {
    if (await isDecided(call, call.input.dossierId)) return refuse('joining.decided');
    return stepDossier(call, 'joining.withdrawn', (dossier) =>
      withdraw(dossier, call.input.reason, call.now),
    );
  },
});
