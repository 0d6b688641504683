import { type Projecting, defineProjection } from '#perform';
import { copy } from '#table';
import { processFacts } from './facts.ts';
import {
  attestationRow,
  attestedRow,
  calendarRow,
  processRow,
  processesRow,
  progressRow,
  waiverRow,
  waiversRow,
} from './rows.ts';
import { sheetCopies } from './sheets.ts';

/** An opening lies among the tenant's own acts, everything after it with the process. */
const processesOf = ({ collection, about }: Pick<Projecting, 'collection' | 'about'>) =>
  collection === '-' ? about : [collection];

/** A tenant's processes for its page, and how far the latest one is for the region's. */
export const publishProcesses = defineProjection({
  id: 'processes.processes',
  on: ['processes.opened', 'processes.phase-entered', 'processes.edition-moved'],
  project: async ({ tenant, region, records }) => {
    const found = await records.list(processRow, '-');
    const items = found.map(({ value, origin }) => ({ ...value, ...(origin ? { origin } : {}) }));
    const latest = items.at(-1);
    const entry = latest?.entries.at(-1);
    const board =
      latest && entry
        ? [
            copy(progressRow, region, {
              slug: tenant,
              processId: latest.processId,
              phase: latest.phase,
              since: entry.at,
            }),
          ]
        : [];
    return [copy(processesRow, tenant, { items }), ...board];
  },
});

/** When the phases are to begin and end. */
export const publishCalendars = defineProjection({
  id: 'processes.calendars',
  on: ['processes.opened', 'processes.scheduled'],
  project: async (projecting) => {
    const { tenant, records } = projecting;
    const found = await Promise.all(
      processesOf(projecting).map((process) => records.get(calendarRow, process, 'one')),
    );
    return found.flatMap((one) => (one ? [copy(calendarRow, tenant, one.value, one.version)] : []));
  },
});

/** What is waived, why, who signed, until when. */
export const publishWaivers = defineProjection({
  id: 'processes.waivers',
  on: ['processes.waiver-granted', 'processes.waiver-ended'],
  project: async ({ tenant, collection: process, records }) => {
    const found = await records.list(waiverRow, process);
    const items = found.map(({ value: { waiverId: id, processId: _, ...rest }, origin }) => ({
      id,
      ...rest,
      ...(origin ? { origin } : {}),
    }));
    return [copy(waiversRow, tenant, { process, items })];
  },
});

/** What was attested, each with its source, also when it was taken back. */
export const publishAttestations = defineProjection({
  id: 'processes.attestations',
  on: ['processes.attested', 'processes.attestation-reversed'],
  project: async ({ tenant, collection: process, about, records }) => {
    const found = await Promise.all(about.map((id) => records.get(attestationRow, process, id)));
    return found
      .filter((one) => one !== undefined)
      .map(({ value: { attestationId: id, processId: _, ...rest }, origin }) =>
        copy(attestedRow, tenant, { id, ...rest, process, ...(origin ? { origin } : {}) }),
      );
  },
});

/** What a process tells of itself to the requirements of its standard. */
export const tellProcesses = defineProjection({
  id: 'processes.facts',
  on: [
    'processes.opened',
    'processes.phase-entered',
    'processes.scheduled',
    'processes.attested',
    'processes.attestation-reversed',
  ],
  project: async (projecting) => {
    const { tenant, records } = projecting;
    const sheets = processesOf(projecting).map(async (process) => {
      const facts = await processFacts(records, process);
      return sheetCopies({ tenant, process, room: 'processes' }, facts);
    });
    return (await Promise.all(sheets)).flat();
  },
});
