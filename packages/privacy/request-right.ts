import { ownDataAddress } from '#addresses';
import { LocalDate, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { privacyRefusals } from './refusals.ts';
import { RequestId, Right, ask } from './right.ts';
import { rightRow } from './rows.ts';
import { rightKinds } from './words.ts';

/** Asks a government for a right over one's own data. The day by which it answers is told at once. */
export const requestRight = defineVerb({
  id: 'privacy.request-right',
  route: 'POST /rights',
  capability: 'rights.ask',
  input: Right.pick({ kind: true, details: true }).shape,
  output: { requestId: RequestId, dueOn: LocalDate },
  refusals: only(privacyRefusals, 'privacy.already-asked'),
  sealed: ['details'],
  offer: {
    own: () => ownDataAddress(),
    es: {
      name: 'Pedir algo sobre mis datos',
      button: 'Enviar mi solicitud',
      done: 'Enviaste tu solicitud.',
      fields: { kind: { label: 'Tipo', values: rightKinds }, details: 'Qué pides' },
    },
  },
  run: async ({ input, person, now, records, newId }) => {
    const before = await records.get(rightRow, '-', person, input.kind);
    const requestId = RequestId.parse(newId());
    const asked = ask(before?.value, { ...input, requestId, personId: person }, now);
    if (!asked.ok) return asked;
    return decide({
      answer: { requestId, dueOn: asked.value.dueOn },
      act: 'privacy.right-requested',
      about: requestId,
      writes: [before ? change(rightRow, before, asked.value) : create(rightRow, asked.value)],
    });
  },
});
