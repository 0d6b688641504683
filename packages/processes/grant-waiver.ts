import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb, reasonWords } from '#perform';
import { findEdition } from '#standards';
import { change, create } from '#table';
import { region } from '#tenancy';
import { askedThing, isAsked } from './choices.ts';
import { processRefusals } from './refusals.ts';
import { processRow, waivedRow, waiverRow } from './rows.ts';
import { waiverThing } from './things.ts';
import { Waiver, WaiverId, grant, mostMonths } from './waiver.ts';

/** What one published item holds. */
const mostWaivers = 100;

/** Waives a requirement for a while, in public. */
export const grantWaiver = defineVerb({
  id: 'processes.grant-waiver',
  route: 'POST /processes/:processId/waivers',
  capability: 'processes.waive',
  shows: 'kind',
  input: {
    ...Waiver.omit({ waiverId: true, grantedAt: true, ending: true }).shape,
    requirementId: chosenFrom(askedThing, { when: isAsked }),
  },
  output: { waiverId: WaiverId },
  refusals: only(
    processRefusals,
    'processes.not-found',
    'processes.no-such-requirement',
    'processes.already-waived',
    'processes.too-often',
    'processes.waiver-end',
  ),
  offer: {
    into: waiverThing,
    es: {
      name: 'Eximir de un requisito',
      button: 'Eximir',
      intro: 'Una exención tiene motivo, firma y término, y queda pública.',
      done: 'Eximiste al proceso de ese requisito.',
      fields: {
        requirementId: 'Requisito',
        reason: reasonWords,
        signedAs: {
          label: 'Firmas como',
          hint: 'El cargo de quien responde, por ejemplo Alcaldesa.',
        },
        until: {
          label: 'Hasta',
          hint: `El último día en que vale, a lo más en ${mostMonths} meses.`,
        },
      },
    },
  },
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
    const own = waivers.filter(({ value }) => value.requirementId === requirementId);
    const asked = isAsked({ waivers: own.map(({ value }) => value) }, { now });
    if (!asked.ok) return asked;
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
