import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LocalDate, lastDayOf, StatedDay } from '#kernel';
import { type Letter, countSupport, mayStandBehind, repeated } from './letter.ts';
import { stands } from './passage.ts';
import { fill, namesItsSigner, strange, unfilled } from './placeholders.ts';
import { type Signature, SignedAt, sign } from './signature.ts';
import { sideBySide } from './claims.ts';

const date = LocalDate.parse('2024-01-23');
const by = (name: string, signedAt?: string): Signature => ({
  name,
  office: 'Directora',
  method: signedAt ? 'electronic' : 'handwritten',
  ...(signedAt ? { signedAt: SignedAt.parse(signedAt) } : {}),
});

describe('an electronic signature', () => {
  test.each([
    ["2024.01.24 09:53:55 -03'00'", '2024-01-24T09:53:55-03:00'],
    ['2024-01-24T09:53:55-03:00', '2024-01-24T09:53:55-03:00'],
    [" 2024.01.24 09:53:55 +00'00' ", '2024-01-24T09:53:55+00:00'],
  ])('is read from its printed stamp %s', (printed, read) => {
    expect(SignedAt.parse(printed)).toBe(read);
  });

  test.each([
    '24-01-2024',
    "2024.13.24 09:53:55 -03'00'",
    '2024-01-24T09:53:55',
    '',
    'ayer',
    '2024.01.24',
  ])('is not read from %j', (printed) => {
    expect(SignedAt.safeParse(printed).success).toBe(false);
  });

  test('may be a day after the letter, and the next one follows it', () => {
    const first = sign({ date, signatures: [] }, by('Control', "2024.01.24 09:53:55 -03'00'"));
    const signatures = first.ok ? first.value : [];
    const second = sign({ date, signatures }, by('Alcaldesa', "2024.01.24 16:19:37 -03'00'"));
    expect(second).toMatchObject({ ok: true, value: [{ name: 'Control' }, { name: 'Alcaldesa' }] });
  });

  test.each([
    [by('Ana', '2024-01-22T23:59:59-03:00'), 'joining.signed-before-written'],
    [by('Ana', '2024-01-24T09:53:54-03:00'), 'joining.signatures-out-of-order'],
    [{ ...by('Ana'), method: 'electronic' as const }, 'joining.signature-without-time'],
    [{ ...by('Ana'), method: 'code' as const }, 'joining.signature-without-time'],
    [by('Control', '2024-01-25T00:00:00-03:00'), 'joining.signed-twice'],
  ])('%j is refused', (next, code) => {
    const signatures = [by('Control', '2024-01-24T09:53:55-03:00')];
    expect(sign({ date, signatures }, next)).toMatchObject({ code });
  });

  test('is older or younger by the instant, whatever its offset says', () => {
    const signatures = [by('Uno', '2024-01-24T12:00:00-03:00')];
    expect(sign({ date, signatures }, by('Dos', '2024-01-24T14:59:59+00:00')).ok).toBe(false);
    expect(sign({ date, signatures }, by('Dos', '2024-01-24T15:00:00+00:00')).ok).toBe(true);
  });

  test('and any others stay in the order in which they were entered, and their times never fall', () => {
    const times = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 15 });
    fc.assert(
      fc.property(times, (minutes) => {
        let signatures: readonly Signature[] = [];
        for (const [at, minute] of minutes.entries()) {
          const instant = new Date(Date.UTC(2024, 0, 23, 12) + minute * 60_000).toISOString();
          const next = sign({ date, signatures }, by(`Persona ${at}`, instant));
          if (next.ok) ({ value: signatures } = next);
        }
        const seen = signatures.map(({ signedAt }) => Date.parse(signedAt ?? ''));
        expect(seen).toEqual(seen.toSorted((one, other) => one - other));
        expect(signatures.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('a form letter', () => {
  test('is filled in with who signs, and their own brackets stay their own', () => {
    const text = 'Nuestra [[organización]], por [[Nombre]] ([[ cargo ]]).';
    const values = {
      organización: 'JJ. VV. [[cargo]]',
      nombre: 'Ana $& Soto',
      cargo: 'Presidenta',
    };
    expect(fill(text, values)).toBe('Nuestra JJ. VV. [[cargo]], por Ana $& Soto (Presidenta).');
  });

  test.each([
    ['las caminatas (u otras actividades en las que hayan participado)', '(u otras'],
    ['Nombre: ____', '____'],
    ['ubicada en [dirección]', '[dirección]'],
    ['Nombre: ........', '........'],
    ['el {{día}}', '{{día}}'],
    ['[[fecha]]', '[fecha]'],
  ])('that leaves «%s» open is noticed', (text, place) => {
    expect(unfilled(text).join()).toContain(place);
    expect(strange(text).length).toBeGreaterThan(0);
  });

  test.each(['Hemos participado (desde 2021) en caminatas.', 'Fin...', 'Uno_dos', 'Esto [es'])(
    '«%s» leaves nothing open',
    (text) => {
      expect(unfilled(text)).toEqual([]);
    },
  );

  test('knows three marks and no other, and says in whose name it speaks', () => {
    expect(strange('[[organización]] [[nombre]] [[CARGO]]')).toEqual([]);
    expect(namesItsSigner('Somos [[ Organización ]].')).toBe(true);
    expect(namesItsSigner('Somos organización.')).toBe(false);
  });
});

const letter = (more: Partial<Letter>): Letter => ({
  letterId: 'x' as Letter['letterId'],
  dossierId: 'd' as Letter['dossierId'],
  role: 'support',
  kind: 'neighbourhood-board',
  addressee: 'OGP',
  date,
  language: 'es',
  heading: { distribution: [], documentIds: [] },
  covers: [],
  signatures: [by('Ana')],
  passages: [],
  enteredAt: '2024-01-26T12:00:00.000Z' as Letter['enteredAt'],
  ...more,
});

describe('whoever stands behind an application', () => {
  const own = { governments: ['Renca', 'Gobierno Regional'], signers: ['Claudio Prueba'] };
  const board = {
    organisation: 'Junta Uno',
    kind: 'neighbourhood-board',
    capacity: 'head',
  } as const;

  test.each([
    [{ ...board, organisation: 'Municipalidad de Renca' }, 'Ana', 'joining.own-beneficiary'],
    [{ ...board, organisation: 'I. Municipalidad de RENCA' }, 'Ana', 'joining.own-beneficiary'],
    [{ ...board, organisation: 'Gobierno  regional' }, 'Ana', 'joining.own-beneficiary'],
    [board, 'claudio prueba', 'joining.own-beneficiary'],
    [{ capacity: 'head' as const }, 'Ana', 'joining.organisation-missing'],
    [
      { organisation: 'Junta Uno', capacity: 'head' as const },
      'Ana',
      'joining.organisation-missing',
    ],
    [{ ...board, capacity: 'oneself' as const }, 'Ana', 'joining.person-with-organisation'],
    [
      { organisation: 'COSOC', kind: 'council', capacity: 'head' } as const,
      'Ana',
      'joining.council-through-its-head',
    ],
  ])('%j signed by %s is refused', (author, signer, code) => {
    expect(mayStandBehind(author, signer, own)).toMatchObject({ code });
  });

  test.each(['deputy-head', 'agreement', 'member'] as const)(
    'may be a council that speaks through its %s',
    (capacity) => {
      const council = { organisation: 'COSOC', kind: 'council', capacity } as const;
      expect(mayStandBehind(council, 'Lidia Prueba', own)).toEqual({ ok: true, value: true });
    },
  );

  test('is counted once, however often and however written; persons and public bodies apart', () => {
    const letters = [
      letter({ organisation: 'Junta Uno' }),
      letter({ organisation: 'JUNTA  UNO', letterId: 'y' as Letter['letterId'] }),
      letter({ organisation: 'Fundación Tribu', kind: 'foundation' }),
      letter({ organisation: 'Municipalidad de Peñalolén', kind: 'public-body' }),
      letter({ capacity: 'oneself', signatures: [by('Ana')] }),
      letter({ capacity: 'oneself', signatures: [by('ana')] }),
      letter({ organisation: 'Retirada', withdrawal: { reason: 'x', at: '' as never } }),
    ].map((one) => (one.capacity === 'oneself' ? omitKind(one) : one));
    expect(countSupport(letters)).toEqual({
      letters: 6,
      organisations: 2,
      publicBodies: 1,
      persons: 1,
    });
    expect([...repeated(letters)]).toContain('y');
  });
});

const omitKind = ({ kind: _, ...rest }: Letter): Letter => rest;

describe('what letters claim', () => {
  const mayors = letter({
    role: 'application',
    government: 'san-joaquin' as never,
    passages: [
      { topic: 'collaboration', says: 'yes', about: 'Fundación Tribu', quote: 'recibimos apoyos' },
    ],
  });
  const tribus = letter({
    organisation: 'fundacion tribu',
    kind: 'foundation',
    passages: [{ topic: 'collaboration', says: 'not-yet', quote: 'todavía no' }],
  });

  test('stands side by side where it does not agree, and nobody is declared right', () => {
    expect(sideBySide([mayors, tribus])).toMatchObject([
      {
        isContradicted: true,
        claims: [
          { by: 'San Joaquín', says: 'yes', quote: 'recibimos apoyos' },
          { by: 'fundacion tribu', says: 'not-yet', quote: 'todavía no' },
        ],
      },
    ]);
  });

  test('is no contradiction between different organisations, or once a letter is withdrawn', () => {
    const other = { ...tribus, organisation: 'Otra' };
    expect(sideBySide([mayors, other])).toEqual([]);
    const gone = { ...tribus, withdrawal: { reason: 'x', at: '' as never } };
    expect(sideBySide([mayors, gone])).toEqual([]);
  });

  test('is told in the same way whatever the order of the letters', () => {
    const shape = (letters: readonly Letter[]) =>
      sideBySide(letters).map(({ isContradicted, claims }) => [isContradicted, claims.length]);
    expect(shape([tribus, mayors])).toEqual(shape([mayors, tribus]));
  });

  test('is a quotation that stands in the text, wherever lines break', () => {
    expect(stands('foster a global\n culture', 'We FOSTER a  global culture of')).toBe(true);
    expect(stands('foster a culture', 'We foster a global culture of')).toBe(false);
  });
});

describe('a day as a document states it', () => {
  test.each([
    ['2023', '2023-12-31'],
    ['2024-02', '2024-02-29'],
    ['2021-11-16', '2021-11-16'],
  ])('%s ends on %s', (stated, last) => {
    expect(lastDayOf(StatedDay.parse(stated))).toBe(last);
  });

  test.each(['2023-13', '2023-02-30', '23', '2023-1', 'agosto'])('%s is none', (stated) => {
    expect(StatedDay.safeParse(stated).success).toBe(false);
  });
});
