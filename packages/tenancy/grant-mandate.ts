import { delegableWords } from '#access';
import { idOf, only, refuse } from '#kernel';
import { chosenFrom, chosenLater, decide, defineVerb } from '#perform';
import { create } from '#table';
import { independenceLatch, isOfMonitors } from './independence.ts';
import { Mandate, MandateId, grant, mostMonths } from './mandate.ts';
import { tenancyRefusals } from './refusals.ts';
import { mandateRow, publishedPartnerRow } from './rows.ts';
import { registeredThing } from './registered.ts';
import { region } from './territory.ts';
import { mandateThing } from './things.ts';

/** Lets an organisation do named things in this municipality's processes, from one day to another. */
export const grantMandate = defineVerb({
  id: 'tenancy.grant-mandate',
  route: 'POST /mandates',
  capability: 'mandates.grant',
  shows: 'kind',
  input: {
    ...Mandate.omit({ mandateId: true, grantedAt: true, revocation: true }).shape,
    partner: chosenFrom(registeredThing),
    processId: chosenLater(idOf('ProcessId'), 'processId').optional(),
  },
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
  offer: {
    into: mandateThing,
    es: {
      name: 'Dar un mandato a una organización',
      button: 'Dar mandato',
      intro:
        'La organización trabaja en tus procesos solo en lo que marques y hasta la fecha que indiques. El mandato queda público.',
      done: 'Diste el mandato.',
      fields: {
        partner: 'Organización aliada',
        processId: { label: 'Proceso', hint: 'Ninguno quiere decir todos los procesos.' },
        capabilities: { label: 'Qué podrá hacer', values: delegableWords },
        from: 'Desde',
        until: {
          label: 'Hasta',
          hint: `A lo más ${mostMonths} meses después del primer día.`,
        },
        reason: { label: 'Motivo', hint: 'Queda público. Escribe una frase completa.' },
      },
    },
  },
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
