import { only } from '#kernel';
import { Version, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Opinion, Proposal, ProposalId, awaitsOpinion, opine, wordingOf } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { proposalThing } from './things.ts';
import { verdictWords } from './words.ts';

/** Gives a unit's technical opinion on this wording, which is public and final. */
export const giveOpinion = defineVerb({
  id: 'proposals.give-opinion',
  route: 'POST /processes/:processId/proposals/:proposalId/opinion',
  capability: 'opinions.give',
  shows: 'kind',
  input: {
    processId: ProcessId,
    proposalId: ProposalId,
    ...Opinion.omit({ at: true }).shape,
    version: Version,
  },
  output: Proposal.pick({ state: true }).shape,
  refusals: only(proposalRefusals, 'proposals.wrong-state'),
  offer: {
    of: proposalThing,
    when: awaitsOpinion,
    begins: wordingOf,
    es: {
      name: 'Dar opinión técnica',
      button: 'Enviar opinión',
      intro: 'Di si se puede hacer, por qué y cuánto cuesta.',
      done: 'Enviaste tu opinión. Ya es pública.',
      fields: {
        verdict: { label: 'Opinión', values: verdictWords },
        reason: { label: 'Por qué', hint: 'Queda público, con la opinión.' },
        costClp: { label: 'Costo estimado en pesos', hint: 'Por ejemplo 12.000.000.' },
      },
    },
  },
  run: async ({ thing, input: { processId: _, proposalId: __, version: ___, ...opinion }, now }) =>
    became('proposals.opined', thing, opine(thing.value, { ...opinion, at: now })),
});
