import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { canBeWithdrawn } from './application.ts';
import { DossierId, withdraw } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, stepCodes, stepped } from './steps.ts';
import { dossierThing } from './things.ts';

/** Withdraws an application before it is decided. It stays on record with the reason. */
export const withdrawDossier = defineVerb({
  id: 'joining.withdraw-dossier',
  route: 'POST /dossiers/:dossierId/withdrawal',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, reason: Reason },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.decided'),
  offer: {
    of: dossierThing,
    when: canBeWithdrawn,
    es: {
      name: 'Retirar la postulación',
      button: 'Retirar postulación',
      intro: 'Queda en el registro con el motivo. Después puedes empezar otra.',
      done: 'Retiraste la postulación.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { reason }, now }) =>
    became('joining.withdrawn', thing.value, withdraw(thing.value.dossier, reason, now)),
});
