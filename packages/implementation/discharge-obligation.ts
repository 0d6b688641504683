import * as z from 'zod';
import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import {
  Discharge,
  ObligationId,
  canBeDischarged,
  discharge,
  standingDischarges,
} from './obligation.ts';
import { implementationRefusals } from './refusals.ts';
import { obligationRow } from './rows.ts';
import { obligationThing } from './things.ts';

/** Records that an obligation was fulfilled on a day, and how. */
export const dischargeObligation = defineVerb({
  id: 'implementation.discharge-obligation',
  route: 'POST /processes/:processId/obligations/:obligationId/discharges',
  capability: 'implementation.report',
  shows: 'kind',
  input: {
    processId: ProcessId,
    obligationId: ObligationId,
    ...Discharge.pick({ on: true, note: true }).shape,
  },
  output: { discharges: z.int() },
  refusals: only(
    implementationRefusals,
    'implementation.in-the-future',
    'implementation.before-start',
    'implementation.already-discharged',
    'implementation.full',
  ),
  offer: {
    of: obligationThing,
    when: canBeDischarged,
    es: {
      name: 'Registrar que se cumplió',
      button: 'Registrar',
      done: 'Registraste el cumplimiento.',
      fields: { on: 'Fecha', note: 'Qué se hizo' },
    },
  },
  run: async ({ thing, input: { obligationId, on, note }, now }) => {
    const discharged = discharge(thing.value, { on, note }, now);
    if (!discharged.ok) return discharged;
    return decide({
      answer: { discharges: standingDischarges(discharged.value).length },
      act: 'implementation.obligation-discharged',
      about: obligationId,
      writes: [change(obligationRow, thing, discharged.value)],
    });
  },
});
