import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { takePlace } from './applying.ts';
import { DossierId } from './dossier.ts';
import { askedToJoinRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';

/** Agrees, for the government that was asked, to apply together with the one that asked (J10). */
export const joinConsortium = defineVerb({
  id: 'joining.join-consortium',
  route: 'POST /consortia/:dossierId',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, lead: TenantId },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, 'joining.not-asked', 'joining.already-applying'),
  run: async ({ input, records, published, tenant }) => {
    const { dossierId, lead } = input;
    const asked = await published(tenant).get(askedToJoinRow, '-', lead, dossierId);
    const { programme = 'regional-network', state } = asked?.value ?? {};
    const next = { programme, dossierId, lead };
    const place = await takePlace({ tenant, records, published }, next);
    if (!place.ok) return place;
    if (state !== 'draft') return refuse('joining.not-asked', 'lead');
    return decide({
      answer: { dossierId },
      act: 'joining.agreed-to-apply',
      about: dossierId,
      writes: [place.value],
    });
  },
});
