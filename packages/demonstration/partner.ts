import { LocalDate, addMonths, dayOf, instantOf } from '#kernel';
import type { Stage } from '#perform';
import type { ProcessId } from '#processes';
import { projectorScope, publishCopy, publishedRecords, tenantRecords, within } from '#table';
import { grantMandate, publishPartners, region } from '#tenancy';
import { penalolenAs } from './cast.ts';
import type { Enactor } from './enactor.ts';
import { puentes } from './personas.ts';

/** The projector does not run yet, and a mandate is only given to whom everybody can look up. */
const publishPartner = ({ table }: Stage): Promise<void> =>
  within(projectorScope(region.tenant), async () => {
    const copies = await publishPartners.project({
      tenant: region.tenant,
      region: region.tenant,
      collection: '-',
      about: [puentes],
      records: tenantRecords(table, region.tenant),
      published: (of) => publishedRecords(table, of),
      ballotsIn: async () => [],
    });
    for (const one of copies) await publishCopy(table, one);
  });

/** Peñalolén lets the invented organisation work in the re-enacted process, for a year from this month on. */
export const letPartnerIn = async (
  enactor: Enactor,
  stage: Stage,
  processId: ProcessId,
  nowMs: number,
): Promise<void> => {
  await publishPartner(stage);
  const from = LocalDate.parse(`${dayOf(instantOf(nowMs)).slice(0, 7)}-01`);
  enactor.at(`${from}T00:10`);
  await enactor.enact(penalolenAs('coordinator'), grantMandate, 'mandate-puentes', {
    partner: puentes,
    processId,
    capabilities: ['dialogues.call', 'dialogues.record', 'contributions.record'],
    from,
    until: addMonths(from, 12),
    reason: 'Mandato sintético: la organización inventada facilita los diálogos de la comuna.',
  });
};
