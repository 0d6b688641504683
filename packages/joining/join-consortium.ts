import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { takePlace } from './applying.ts';
import { DossierId } from './dossier.ts';
import { canBeJoined } from './consortium.ts';
import { consortiumThing } from './desks.ts';
import { joiningRefusals } from './refusals.ts';

/** Agrees, for the government that was asked, to apply together with the one that asked (J10). */
export const joinConsortium = defineVerb({
  id: 'joining.join-consortium',
  route: 'POST /consortia/:dossierId',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, lead: TenantId },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, 'joining.not-asked', 'joining.already-applying'),
  offer: {
    of: consortiumThing,
    when: canBeJoined,
    begins: ({ asked }) => ({ lead: asked.lead }),
    es: {
      name: 'Postular en conjunto',
      button: 'Aceptar postular en conjunto',
      intro: 'Desde ahora esta es tu postulación. La encabeza el gobierno que te lo pidió.',
      done: 'Aceptaste postular en conjunto.',
      fields: { lead: 'Quién encabeza' },
    },
  },
  run: async ({ thing, input, records, published, tenant }) => {
    const { dossierId, lead } = input;
    const { asked } = thing.value;
    if (asked.lead !== lead) return refuse('joining.not-asked', 'lead');
    const next = { programme: asked.programme, dossierId, lead };
    const place = await takePlace({ tenant, records, published }, next);
    if (!place.ok) return place;
    return decide({
      answer: { dossierId },
      act: 'joining.agreed-to-apply',
      about: dossierId,
      writes: [place.value],
    });
  },
});
