import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { region } from '#tenancy';
import { DossierId, Outcome, conclude } from './dossier.ts';
import { publishedCallRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { dossierRow } from './rows.ts';
import { stepCodes, stepDossier, stepped } from './steps.ts';

/** Records what OGP decided about an application to it, with the source that says so. */
export const recordOutcome = defineVerb({
  id: 'joining.record-outcome',
  route: 'POST /dossiers/:dossierId/outcome',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Outcome.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.decided-here'),
  run: async (call) => {
    const { dossierId, ...outcome } = call.input;
    const found = await call.records.get(dossierRow, '-', dossierId);
    if (!found) return refuse('joining.not-found');
    const known = call.published(region.tenant);
    const to = await known.get(publishedCallRow, '-', found.value.callId);
    if (to?.value.programme === 'regional-network') return refuse('joining.decided-here');
    return stepDossier(call, 'joining.concluded', (dossier) => conclude(dossier, outcome));
  },
});
