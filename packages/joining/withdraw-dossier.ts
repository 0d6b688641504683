import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { DossierId, withdraw } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { stepDossier, stepped } from './steps.ts';

/** Withdraws an application before it is decided. It stays on record with the reason. */
export const withdrawDossier = defineVerb({
  id: 'joining.withdraw-dossier',
  route: 'POST /dossiers/:dossierId/withdrawal',
  capability: 'applications.prepare',
  input: { dossierId: DossierId, reason: Reason },
  output: stepped,
  refusals: only(joiningRefusals, 'joining.not-found', 'joining.stale', 'joining.wrong-state'),
  run: (call) =>
    stepDossier(call, 'joining.withdrawn', (dossier) =>
      withdraw(dossier, call.input.reason, call.now),
    ),
});
