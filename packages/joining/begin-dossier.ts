import { type Result, type TenantId, ok, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { isInNetwork, isTenant, publishedStateOf, region } from '#tenancy';
import { takePlace } from './applying.ts';
import { isCallClosed, isCallToCome } from './call.ts';
import { Dossier, DossierId } from './dossier.ts';
import { publishedCallRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { dossierRow } from './rows.ts';

const { kind, callId, partners } = Dossier.shape;

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
  input: { kind, callId, partners },
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
