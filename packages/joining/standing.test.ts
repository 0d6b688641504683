import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instant, LocalDate } from '#kernel';
import { type Seen, adviseOn, lacking } from './advice.ts';
import { sideBySide } from './claims.ts';
import type { Dossier } from './dossier.ts';
import { isGovernment } from './government-name.ts';
import { type Letter, countSupport, mayStandBehind, repeated } from './letter.ts';

const region = 'Gobierno Regional Metropolitano de Santiago';

describe('a government', () => {
  test.each([
    ['San Joaquín', 'Ilustre Municipalidad de San Joaquín'],
    ['San Joaquín', 'I. Municipalidad San Joaquin'],
    ['San Joaquín', 'Municipality of San Joaquín'],
    ['San Joaquín', 'San Joaquín Municipality'],
    ['Renca', 'RENCA'],
    ['Renca', 'Alcaldía de Renca'],
    ['Renca', 'Municipio de la comuna de Renca'],
    ['Renca', 'Ren\u200bca\u202e'],
    [region, 'Gobierno Regional'],
    [region, 'Gobierno Regional Metropolitano'],
    [region, 'Gobierno de Santiago'],
    [region, 'GORE RM'],
    [region, 'GORE Metropolitano de Santiago'],
    [region, 'Metropolitan Regional Government of Santiago'],
    [region, 'Santiago Metropolitan Regional Government'],
  ])('%s is known as «%s»', (own, name) => {
    expect(isGovernment(name, ['Otra', own])).toBe(true);
  });

  test.each([
    ['Renca', 'Junta de Vecinos Renca'],
    ['Renca', 'Corporación Municipal de Renca'],
    ['Renca', 'Municipalidad de Maipú'],
    ['Santiago', region],
    ['Santiago', 'Universidad de Santiago'],
    [region, 'Municipalidad de Santiago'],
    [region, 'Gobierno Regional de Valparaíso'],
    [region, 'Gobierno Juvenil'],
    ['San Joaquín', 'Consejo de la Sociedad Civil de San Joaquín'],
  ])('%s is not «%s»', (own, name) => {
    expect(isGovernment(name, [own])).toBe(false);
  });
});

const date = LocalDate.parse('2026-02-20');
const letter = (more: Partial<Letter>): Letter => ({
  letterId: 'x' as Letter['letterId'],
  dossierId: 'd' as Letter['dossierId'],
  role: 'support',
  date,
  language: 'es',
  heading: { distribution: [], documentIds: [] },
  covers: [],
  signatures: [{ name: 'Ana Prueba', method: 'handwritten' }],
  passages: [],
  enteredAt: '2026-02-20T12:00:00.000Z' as Letter['enteredAt'],
  ...more,
});
const board = letter({ organisation: 'Junta Uno', kind: 'neighbourhood-board', capacity: 'head' });

const dossier = {
  dossierId: 'd',
  kind: 'joining',
  callId: 'c',
  lead: 'renca',
  partners: [],
  governments: [],
  achievements: [],
  agreements: [],
  answers: [],
  begunAt: '2026-03-02T12:00:00.000Z',
  state: 'draft',
} as unknown as Dossier;

const seen = (letters: readonly Letter[], more: Partial<Dossier> = {}): Seen => ({
  dossier: { ...dossier, ...more },
  letters,
  call: { termMonths: 16, practiceYears: 3 },
  joined: [],
  now: Instant.parse('2026-03-02T12:00:00.000Z'),
});

const ruled = (rule: string, asked: Seen) => adviseOn(asked).find((one) => one.rule === rule);

describe('what stands behind an application', () => {
  test('is no letter that nobody signed', () => {
    const unsigned = { ...board, signatures: [] };
    expect(countSupport([unsigned])).toMatchObject({ letters: 0, organisations: 0 });
    expect(repeated([unsigned, unsigned]).size).toBe(0);
    expect(ruled('J3', seen([unsigned]))?.isMet).toBe(false);
  });

  test('is no organisation where somebody signs for themselves', () => {
    const person = letter({ capacity: 'oneself', kind: 'foundation' });
    expect(mayStandBehind(person, 'Ana', { governments: [], signers: [] })).toMatchObject({
      code: 'joining.person-with-organisation',
      at: 'kind',
    });
    expect(ruled('J3', seen([person]))?.isMet).toBe(false);
    expect(ruled('J3', seen([board]))?.isMet).toBe(true);
    expect(ruled('J3', seen([{ ...board, kind: 'public-body' }]))?.isMet).toBe(false);
  });

  test('is no declaration that nobody signed', () => {
    const passages = [{ topic: 'declaration', says: 'yes', quote: 'x' }] as const;
    const own = letter({
      role: 'application',
      government: 'renca' as never,
      passages: [...passages],
    });
    expect(ruled('J4', seen([own]))?.isMet).toBe(true);
    expect(ruled('J4', seen([{ ...own, signatures: [] }]))?.isMet).toBe(false);
  });

  test('is no practice of a year that has not come', () => {
    const done = (on: string) => seen([], { achievements: [{ on }] as never });
    expect(ruled('J5', done('2030'))?.isMet).toBe(false);
    expect(ruled('J5', done('2026-03-03'))?.isMet).toBe(false);
    expect(ruled('J5', done('2026'))?.isMet).toBe(true);
  });

  test.each([
    ['2027-07-02', 16],
    ['2027-07-01', 15],
    ['2026-03-02', 0],
    ['2026-03-01', 0],
  ])('with a term until %s has %d whole months left', (termEndsOn, months) => {
    const governments = [{ tenant: 'renca', termEndsOn, indicators: [] }] as never;
    expect(ruled('J6', seen([], { governments }))).toMatchObject({
      found: months,
      isMet: months >= 16,
      isNeeded: false,
    });
  });
});

const someLetter = fc
  .record({
    letterId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    role: fc.constantFrom('application' as const, 'support' as const),
    organisation: fc.option(fc.constantFrom('Junta Uno', 'JUNTA  uno', 'Fundación Dos')),
    kind: fc.option(fc.constantFrom('foundation' as const, 'public-body' as const)),
    capacity: fc.constantFrom('oneself' as const, 'head' as const),
    government: fc.option(fc.constantFrom('renca', 'maipu')),
    signers: fc.array(fc.constantFrom('Ana', 'ána', 'Luis'), { maxLength: 2 }),
    says: fc.constantFrom('yes' as const, 'not-yet' as const),
    topic: fc.constantFrom('declaration' as const, 'collaboration' as const),
    isGone: fc.boolean(),
  })
  .map(({ signers, says, topic, isGone, letterId, organisation, kind, government, ...rest }) =>
    letter({
      ...rest,
      letterId: letterId as Letter['letterId'],
      ...(organisation ? { organisation } : {}),
      ...(kind ? { kind } : {}),
      ...(government ? { government: government as never } : {}),
      signatures: signers.map((name) => ({ name, method: 'handwritten' as const })),
      passages: [{ topic, says, about: 'Junta Uno', quote: 'x' }],
      ...(isGone ? { withdrawal: { reason: 'x', at: '' as never } } : {}),
    }),
  );
const someLetters = fc.array(someLetter, { maxLength: 8 });

describe('whatever letters there are', () => {
  test('one more that is signed leaves no rule unmet that was met', () => {
    fc.assert(
      fc.property(someLetters, someLetter, (letters, more) => {
        const before = adviseOn(seen(letters));
        const after = adviseOn(seen([...letters, more]));
        for (const { rule, isMet } of before)
          if (isMet) expect(after.find((one) => one.rule === rule)?.isMet).toBe(true);
        expect(lacking(after).length).toBeLessThanOrEqual(lacking(before).length);
      }),
    );
  });

  test('who stands behind is the same in any order, and twice the same is the same', () => {
    fc.assert(
      fc.property(someLetters, (letters) => {
        const { letters: _, ...once } = countSupport(letters);
        const { letters: __, ...turned } = countSupport(letters.toReversed());
        const { letters: ___, ...twice } = countSupport([...letters, ...letters]);
        expect([turned, twice]).toEqual([once, once]);
        const alone = letters.filter(({ role }) => role === 'support');
        expect(countSupport(alone)).toEqual(countSupport(letters));
      }),
    );
  });

  test('claims stand on the same sides in any order, and each is of a letter that counts', () => {
    const told = (letters: readonly Letter[]) =>
      sideBySide(letters)
        .map(({ topic, isContradicted, claims }) =>
          [
            topic,
            isContradicted,
            ...claims.map(({ letterId, says }) => letterId + says).toSorted(),
          ].join(),
        )
        .toSorted();
    fc.assert(
      fc.property(someLetters, (letters) => {
        expect(told(letters.toReversed())).toEqual(told(letters));
        for (const { claims, isContradicted } of sideBySide(letters)) {
          expect(claims.length).toBeGreaterThan(1);
          const sides = new Set(claims.map(({ says }) => says === 'not-yet'));
          expect(isContradicted).toBe(sides.size === 2);
        }
      }),
    );
  });

  test('only those who speak again are flagged, and each who speaks has one letter that is not', () => {
    fc.assert(
      fc.property(someLetters, (letters) => {
        const own = letters.map((one, at) => ({ ...one, letterId: String(at) as never }));
        const flagged = repeated(own);
        const { organisations, publicBodies } = countSupport(own);
        const first = own.filter(
          (one) =>
            one.role === 'support' &&
            !one.withdrawal &&
            one.signatures.length > 0 &&
            !flagged.has(one.letterId),
        );
        const named = first.filter(({ organisation }) => organisation !== undefined);
        expect(named.length).toBeLessThanOrEqual(2);
        if (organisations + publicBodies > 0) expect(named.length).toBeGreaterThan(0);
      }),
    );
  });
});
