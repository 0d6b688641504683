import { LocalDate, addMonths, dayOf, instantOf } from '#kernel';
import type { Stage } from '#perform';
import type { ProcessId } from '#processes';
import { grantMandate, publishPartners, region } from '#tenancy';
import { penalolenAs } from './cast.ts';
import type { Enactor } from './enactor.ts';
import { puentes } from './personas.ts';
import { publishNow } from './publishing.ts';

/** Peñalolén lets the invented organisation work in the re-enacted process, for a year from this month on. */
export const letPartnerIn = async (
  enactor: Enactor,
  stage: Stage,
  processId: ProcessId,
  nowMs: number,
): Promise<void> => {
  await publishNow(stage, region.tenant, publishPartners, puentes);
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
