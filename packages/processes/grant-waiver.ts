import { dayOf, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { findEdition } from '#standards';
import { change, create } from '#table';
import { region } from '#tenancy';
import { processRefusals } from './refusals.ts';
import { processRow, waivedRow, waiverRow } from './rows.ts';
import { Waiver, WaiverId, grant, holdsOn } from './waiver.ts';

/** What one published item holds. */
const mostWaivers = 100;

/** Waives a requirement for a while, in public. */
export const grantWaiver = defineVerb({
  id: 'processes.grant-waiver',
  route: 'POST /processes/:processId/waivers',
  capability: 'processes.waive',
  shows: 'kind',
  input: Waiver.omit({ waiverId: true, grantedAt: true, ending: true }).shape,
  output: { waiverId: WaiverId },
  refusals: only(
    processRefusals,
    'processes.not-found',
    'processes.no-such-requirement',
    'processes.already-waived',
    'processes.too-often',
    'processes.waiver-end',
  ),
  run: async ({ input, now, newId, records, published }) => {
    const { processId, requirementId } = input;
    const waived = await records.get(waivedRow, processId, requirementId);
    const [process, waivers] = await Promise.all([
      records.get(processRow, '-', processId),
      records.list(waiverRow, processId),
    ]);
    if (!process) return refuse('processes.not-found');
    const edition = await findEdition(published, region.tenant, process.value.standard);
    if (!edition?.requirements.some(({ id }) => id === requirementId))
      return refuse('processes.no-such-requirement', 'requirementId');
    const isWaived = waivers.some(
      ({ value }) => value.requirementId === requirementId && holdsOn(value, dayOf(now)),
    );
    if (isWaived) return refuse('processes.already-waived', 'requirementId');
    if (waivers.length >= mostWaivers) return refuse('processes.too-often');
    const waiverId = WaiverId.parse(newId());
    const granted = grant({ ...input, waiverId }, now);
    if (!granted.ok) return granted;
    const mark = { processId, requirementId, waiverId };
    return decide({
      answer: { waiverId },
      act: 'processes.waiver-granted',
      about: waiverId,
      writes: [
        create(waiverRow, granted.value),
        waived ? change(waivedRow, waived, mark) : create(waivedRow, mark),
      ],
    });
  },
});
