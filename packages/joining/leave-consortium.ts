import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { DossierId } from './dossier.ts';
import { canBeLeft } from './consortium.ts';
import { consortiumThing } from './desks.ts';
import { joiningRefusals } from './refusals.ts';
import { applyingRow } from './rows.ts';

/** Takes back, for a government, that it applies together with another one, as long as that one has not sent it. */
export const leaveConsortium = defineVerb({
  id: 'joining.leave-consortium',
  route: 'POST /consortia/:dossierId/leaving',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, lead: TenantId },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, 'joining.not-together', 'joining.wrong-state'),
  offer: {
    of: consortiumThing,
    when: canBeLeft,
    begins: ({ asked }) => ({ lead: asked.lead }),
    es: {
      name: 'Dejar de postular en conjunto',
      button: 'Dejar de postular en conjunto',
      intro: 'Solo antes de que se envíe. Después puedes postular por tu cuenta.',
      done: 'Dejaste de postular en conjunto.',
      fields: { lead: 'Quién encabeza' },
    },
  },
  run: async ({ thing, input: { dossierId, lead } }) => {
    const { asked, place } = thing.value;
    if (!place || asked.lead !== lead) return refuse('joining.not-together', 'lead');
    return decide({
      answer: { dossierId },
      act: 'joining.left-consortium',
      about: dossierId,
      writes: [change(applyingRow, place, { ...place.value, isLeft: true })],
    });
  },
});
