import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrganisationId } from '#organisations';
import { ProcessId } from '#processes';
import { LocalDate, instantOf } from '#kernel';
import { computedAnswers } from './computed.ts';
import { type Endorsement, EndorsementId, countEndorsements, reverse } from './endorsement.ts';
import { isComputed, questions } from './questions.ts';

const id = (index: number) => String(index).padStart(26, '0');
const now = instantOf(0);

const endorsements = fc.array(
  fc
    .record({ person: fc.nat(5), organisation: fc.nat(5), isReversed: fc.boolean() })
    .map(({ person, organisation, isReversed }): Endorsement => ({
      endorsementId: EndorsementId.parse(id(0)),
      processId: ProcessId.parse(id(1)),
      name: `Persona ${person}`,
      office: 'Presidencia',
      organisationId: OrganisationId.parse(id(organisation)),
      endorsedAt: now,
      ...(isReversed ? { reversal: { reason: 'Se registró dos veces.', at: now } } : {}),
    })),
);

describe('endorsements', () => {
  test('count people and organisations apart, each once, and none that was reversed', () => {
    fc.assert(
      fc.property(endorsements, (all) => {
        const standing = all.filter(({ reversal }) => !reversal);
        const { persons, organisations } = countEndorsements(all);
        expect(countEndorsements([...all, ...standing])).toEqual({ persons, organisations });
        expect(countEndorsements(all.toReversed())).toEqual({ persons, organisations });
        expect(countEndorsements(standing)).toEqual({ persons, organisations });
        expect(Math.max(persons, organisations)).toBeLessThanOrEqual(standing.length);
        expect(persons > 0).toBe(standing.length > 0);
      }),
    );
  });

  test('count one person of two organisations once', () => {
    const [one] = fc.sample(
      endorsements.filter(({ length }) => length > 0),
      1,
    );
    const [first] = one ?? [];
    if (!first) throw new Error('no sample');
    const { reversal: _, ...standing } = first;
    const other = { ...standing, organisationId: OrganisationId.parse(id(9)) };
    expect(countEndorsements([standing, { ...other, name: `  ${standing.name}`.trim() }])).toEqual({
      persons: 1,
      organisations: 2,
    });
    expect(reverse({ ...standing }, 'Se registró dos veces.', now)).toMatchObject({ ok: true });
  });
});

describe('the form', () => {
  test('has the 19 questions of parts A and B: 6 computed, 11 assembled, 2 human', () => {
    const by = Object.groupBy(questions, ({ source }) => source);
    expect(questions).toHaveLength(19);
    expect(by.computed?.map(({ id }) => id)).toEqual(['B1', 'B3', 'B5', 'B6', 'B7', 'B10']);
    expect(by.assembled).toHaveLength(11);
    expect(by.human?.map(({ id }) => id)).toEqual(['A1', 'A4']);
    expect(questions.filter(({ id }) => isComputed(id))).toEqual(by.computed);
  });

  test('says in words what was counted, and nothing where there is nothing', () => {
    const counts = {
      publicMeetings: 3,
      groups: 24,
      participantCategories: 1,
      attendances: 9,
      contributions: 5,
      answeredContributions: 5,
    };
    const day = (text: string) => LocalDate.parse(text);
    const answers = computedAnswers({
      leadUnits: ['SECPLA', 'DIDECO'],
      spaces: [
        { mode: 'in-person', heldOn: day('2026-03-20') },
        { mode: 'online', heldOn: day('2026-03-22') },
        { mode: 'in-person', heldOn: day('2026-03-09') },
      ],
      categories: ['women'],
      counts,
    });
    expect(answers).toEqual({
      B1: 'SECPLA · DIDECO',
      B3: 'Presenciales: 2 (del 9 de marzo de 2026 al 20 de marzo de 2026) · En línea: 1 (22 de marzo de 2026)',
      B5: 'mujeres',
      B6: '24',
      B7: '3',
    });
    const none = computedAnswers({ leadUnits: ['SECPLA'], spaces: [], categories: [], counts });
    expect(none).toEqual({ B1: 'SECPLA', B6: '24', B7: '3' });
  });
});
