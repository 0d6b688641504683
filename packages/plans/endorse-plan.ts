import { only, refuse } from '#kernel';
import { organisationThing, readOrganisation } from '#organisations';
import { chosenFrom, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Endorsement, EndorsementId } from './endorsement.ts';
import { planRefusals } from './refusals.ts';
import { endorsementRow } from './rows.ts';
import { planThing } from './things.ts';
import { canBeEndorsed } from './work.ts';

/** Records that somebody of an organisation stands behind the plan. Their name becomes public. */
export const endorsePlan = defineVerb({
  id: 'plans.endorse-plan',
  route: 'POST /processes/:processId/plan/endorsements',
  capability: 'plans.endorse',
  shows: 'kind',
  input: {
    processId: ProcessId,
    ...Endorsement.pick({ name: true, office: true }).shape,
    organisationId: chosenFrom(organisationThing),
  },
  output: { endorsementId: EndorsementId },
  refusals: only(planRefusals, 'plans.wrong-state', 'plans.unknown-organisation'),
  sealed: ['name', 'office'],
  offer: {
    of: planThing,
    when: canBeEndorsed,
    es: {
      name: 'Registrar una adhesión',
      button: 'Registrar adhesión',
      intro: 'Nombre, cargo y organización de quien adhiere al plan.',
      done: 'Registraste la adhesión.',
      fields: { name: 'Nombre', office: 'Cargo', organisationId: 'Organización' },
    },
  },
  run: async ({ input, now, records, newId }) => {
    const organisation = await readOrganisation(records, input.organisationId);
    if (!organisation) return refuse('plans.unknown-organisation', 'organisationId');
    const endorsementId = EndorsementId.parse(newId());
    return decide({
      answer: { endorsementId },
      act: 'plans.endorsed',
      about: endorsementId,
      writes: [create(endorsementRow, { ...input, endorsementId, endorsedAt: now })],
    });
  },
});
