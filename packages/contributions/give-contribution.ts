import { contributionsAddress } from '#addresses';
import { ok, only, refuseFor } from '#kernel';
import { defineVerb, decide } from '#perform';
import { ProcessId, calendarThing } from '#processes';
import { create } from '#table';
import { Contribution, ContributionId } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionRow, giverRow } from './rows.ts';
import { endedOn } from './taking.ts';
import { contributionThing } from './things.ts';

/** Says something online, until the published end of the dialogues. Who said it is kept and never published. */
export const giveContribution = defineVerb({
  id: 'contributions.give-contribution',
  route: 'POST /processes/:processId/contributions',
  capability: 'contributions.give',
  input: {
    processId: ProcessId,
    ...Contribution.pick({ text: true, neighbourhood: true }).shape,
  },
  output: { contributionId: ContributionId },
  refusals: only(contributionRefusals, 'contributions.over'),
  offer: {
    of: calendarThing,
    into: contributionThing,
    own: ({ slug, processId = '' }) => contributionsAddress(slug, processId),
    when: ({ calendar }, { now }) => {
      const day = endedOn(calendar, now);
      return day === undefined ? ok(true) : refuseFor('contributions.over', '', { day });
    },
    es: {
      name: 'Dar tu aporte',
      button: 'Enviar aporte',
      intro: 'Cuenta qué pasa y qué propones. Se publica sin tu nombre y tendrá una respuesta.',
      done: 'Recibimos tu aporte. Se publica sin tu nombre.',
      fields: { text: 'Tu aporte', neighbourhood: 'Barrio' },
    },
  },
  run: async ({ input, now, person, newBlindId }) => {
    const contributionId = ContributionId.parse(newBlindId());
    const given = { ...input, contributionId, channel: 'online', givenAt: now } as const;
    return decide({
      answer: { contributionId },
      act: 'contributions.given',
      about: contributionId,
      writes: [
        create(contributionRow, given),
        create(giverRow, { personId: person, processId: input.processId, contributionId }),
      ],
    });
  },
});
