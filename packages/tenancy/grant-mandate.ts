import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { independenceLatch, isOfMonitors } from './independence.ts';
import { Mandate, MandateId, grant } from './mandate.ts';
import { tenancyRefusals } from './refusals.ts';
import { mandateRow, publishedPartnerRow } from './rows.ts';
import { region } from './territory.ts';

/** Lets an organisation do named things in this municipality's processes, from one day to another. */
export const grantMandate = defineVerb({
  id: 'tenancy.grant-mandate',
  route: 'POST /mandates',
  capability: 'mandates.grant',
  shows: 'kind',
  input: Mandate.omit({ mandateId: true, grantedAt: true, revocation: true }).shape,
  output: { mandateId: MandateId },
  refusals: only(
    tenancyRefusals,
    'tenancy.no-such-partner',
    'tenancy.no-such-process',
    'tenancy.monitor-in-partner',
    'tenancy.mandate-backwards',
    'tenancy.mandate-too-long',
    'tenancy.mandate-past',
  ),
  run: async (call) => {
    const { input, now, newId, published, records } = call;
    const { partner, processId } = input;
    const latched = await independenceLatch(records);
    const isJudging = await isOfMonitors(call, partner);
    if (!(await published(region.tenant).get(publishedPartnerRow, '-', partner)))
      return refuse('tenancy.no-such-partner', 'partner');
    if (isJudging) return refuse('tenancy.monitor-in-partner', 'partner');
    if (processId !== undefined && !(await call.hasProcess(processId)))
      return refuse('tenancy.no-such-process', 'processId');
    const mandateId = MandateId.parse(newId());
    const granted = grant({ ...input, mandateId, grantedAt: now });
    if (!granted.ok) return granted;
    return decide({
      answer: { mandateId },
      act: 'tenancy.mandate-granted',
      about: mandateId,
      writes: [create(mandateRow, granted.value), latched],
    });
  },
});
