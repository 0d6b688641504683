import * as z from 'zod';
import { type Result, type TenantId, ok, only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { create } from '#table';
import { isInNetwork, isTenant, publishedStateOf, region } from '#tenancy';
import { takePlace } from './applying.ts';
import { isCallClosed, isCallToCome, takesApplications } from './call.ts';
import { Dossier, DossierId, mostPartners } from './dossier.ts';
import { publishedCallRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { dossierRow } from './rows.ts';
import { callThing, dossierThing, governmentThing } from './things.ts';
import { applicationKinds } from './words.ts';

/** Who may apply together: governments of the region, each once, and not the lead with itself. */
const fitPartners = (
  asked: readonly TenantId[],
  lead: TenantId,
): Result<readonly TenantId[], 'joining.own-partner' | 'joining.not-an-applicant'> => {
  if (asked.includes(lead)) return refuse('joining.own-partner', 'partners');
  if (!asked.every(isTenant)) return refuse('joining.not-an-applicant', 'partners');
  return ok([...new Set(asked)]);
};

/** Members of the regional network renew; the others join. Of what OGP knows, nothing is presumed. */
const fitsStanding = (
  programme: string,
  asked: Dossier['kind'],
  isMember: boolean,
): Result<true, 'joining.already-member' | 'joining.nothing-to-renew'> => {
  if (programme !== 'regional-network' || isMember === (asked === 'renewal')) return ok(true);
  return refuse(isMember ? 'joining.already-member' : 'joining.nothing-to-renew', 'kind');
};

/** Begins an application to a call, alone or with other governments. A government has one at a time (J1). */
export const beginDossier = defineVerb({
  id: 'joining.begin-dossier',
  route: 'POST /dossiers',
  capability: 'applications.prepare',
  shows: 'kind',
  input: {
    kind: Dossier.shape.kind,
    callId: chosenFrom(callThing, {
      when: (call, { now }) =>
        takesApplications(call, now) ? ok(true) : refuse('joining.call-closed'),
    }),
    partners: z.array(chosenFrom(governmentThing)).max(mostPartners),
  },
  output: { dossierId: DossierId },
  refusals: only(
    joiningRefusals,
    'joining.no-such-call',
    'joining.call-closed',
    'joining.call-not-open',
    'joining.already-member',
    'joining.nothing-to-renew',
    'joining.own-partner',
    'joining.not-an-applicant',
    'joining.already-applying',
  ),
  offer: {
    into: dossierThing,
    es: {
      name: 'Empezar una postulación',
      button: 'Empezar postulación',
      intro: 'La escribes por partes. Nadie más la ve hasta que la envías.',
      done: 'Empezaste la postulación.',
      fields: {
        kind: { label: 'Tipo', values: applicationKinds },
        callId: 'Convocatoria',
        partners: {
          label: 'Gobiernos que postulan en conjunto',
          hint: 'Solo si postulan varios gobiernos. Cada uno acepta por su cuenta.',
        },
      },
    },
  },
  run: async ({ input, now, records, published, tenant, newId }) => {
    const call = await published(region.tenant).get(publishedCallRow, '-', input.callId);
    const { programme = 'regional-network' } = call?.value ?? {};
    const dossierId = DossierId.parse(newId());
    const asked = { tenant, records, published };
    const place = await takePlace(asked, { programme, dossierId, lead: tenant });
    if (!place.ok) return place;
    if (!call) return refuse('joining.no-such-call', 'callId');
    if (isCallClosed(call.value, now)) return refuse('joining.call-closed', 'callId');
    if (isCallToCome(call.value, now)) return refuse('joining.call-not-open', 'callId');
    const state = await publishedStateOf(published(region.tenant), tenant);
    const fitKind = fitsStanding(programme, input.kind, isInNetwork(state));
    if (!fitKind.ok) return fitKind;
    const fit = fitPartners(input.partners, tenant);
    if (!fit.ok) return fit;
    const dossier: Dossier = {
      ...input,
      dossierId,
      lead: tenant,
      partners: [...fit.value],
      governments: [],
      achievements: [],
      agreements: [],
      answers: [],
      begunAt: now,
      state: 'draft',
    };
    return decide({
      answer: { dossierId },
      act: 'joining.begun',
      about: dossierId,
      writes: [create(dossierRow, dossier), place.value],
    });
  },
});
