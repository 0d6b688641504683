import { officeAddress, officeProcessAddress } from '#addresses';
import { fillIn, only, phaseWords } from '#kernel';
import { defineThing } from '#perform';
import { measureWords } from '#standards';
import { AttestationId } from './attestation.ts';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { attestationRow, processRow, waiverRow } from './rows.ts';
import { WaiverId, isInForce } from './waiver.ts';
import { attestationStates, waiverStates } from './words.ts';

const missing = only(processRefusals, 'processes.not-found');

/** The processes of a government. Each has an office of its own. */
export const processThing = defineThing({
  name: 'processId',
  id: ProcessId,
  es: 'Proceso',
  many: 'Procesos',
  row: processRow,
  lives: 'tenant',
  address: ({ slug, processId }) =>
    processId ? officeProcessAddress(slug, processId) : officeAddress(slug),
  missing,
  states: phaseWords,
  state: ({ phase }) => phase,
  title: ({ title }) => title,
});

/** What a government stated of a process. */
export const attestationThing = defineThing({
  name: 'attestationId',
  id: AttestationId,
  es: 'Constancia',
  row: attestationRow,
  place: { key: 'constancias', es: 'Constancias', phases: ['preparation'] },
  missing,
  states: attestationStates,
  state: ({ reversal }) => (reversal ? 'reversed' : 'standing'),
  title: ({ title }) => title,
  note: ({ measure, on }) => fillIn('{what}, {on}.', { what: measureWords[measure], on }),
});

/** What is not asked of a process for a while. */
export const waiverThing = defineThing({
  name: 'waiverId',
  id: WaiverId,
  es: 'Exención',
  row: waiverRow,
  place: { key: 'exenciones', es: 'Exenciones', phases: [] },
  missing,
  states: waiverStates,
  state: (waiver, at) => (isInForce(waiver, at).ok ? 'in-force' : 'over'),
  title: ({ requirementId }) => `Requisito ${requirementId}`,
  note: ({ until }) => fillIn('Hasta el {until}.', { until }),
});
