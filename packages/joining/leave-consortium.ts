import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { DossierId } from './dossier.ts';
import { askedToJoinRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { applyingRow } from './rows.ts';

/** Takes back, for a government, that it applies together with another one, as long as that one has not sent it. */
export const leaveConsortium = defineVerb({
  id: 'joining.leave-consortium',
  route: 'POST /consortia/:dossierId/leaving',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, lead: TenantId },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, 'joining.not-together', 'joining.wrong-state'),
  run: async ({ input: { dossierId, lead }, records, published, tenant }) => {
    const places = await records.list(applyingRow, '-');
    const found = places.find(
      ({ value }) => value.dossierId === dossierId && value.lead === lead && !value.isLeft,
    );
    if (!found || lead === tenant) return refuse('joining.not-together', 'lead');
    const asked = await published(tenant).get(askedToJoinRow, '-', lead, dossierId);
    if (asked?.value.state !== 'draft') return refuse('joining.wrong-state');
    return decide({
      answer: { dossierId },
      act: 'joining.left-consortium',
      about: dossierId,
      writes: [change(applyingRow, found, { ...found.value, isLeft: true })],
    });
  },
});
