import { describe, expect, test } from 'vitest';
import { verbs, views } from '#functions';
import { mistakeCodes } from '#kernel';
import { mistakeSentence, pipelineRefusals } from '#perform';
import { es } from '../../web/text/es.ts';
import { measureWords, proofWords, severityWords, unitWords } from '#standards';
import { frameText, planText } from '../../web/text/plan.ts';
import { foreignFormats, isTitleCase, troublesIn } from './plain.ts';

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};

const offered = verbs.map(({ offer }) => offer.es);
const measured = [measureWords, unitWords, severityWords, proofWords];

const labels = [es, measured, offered, frameText, planText].flatMap(stringsIn);

const refusals = new Map([
  ...[...verbs, ...views]
    .flatMap((one) => Object.entries({ ...pipelineRefusals, ...one.refusals }))
    .map(([code, sentence]) => [code, (sentence as { es: string }).es] as const),
  ...mistakeCodes.map((code) => [code, mistakeSentence({ code })] as const),
]);

describe('the catalogues', () => {
  test('are there to be read', () => {
    expect(labels.length).toBeGreaterThan(200);
    expect(refusals.size).toBeGreaterThan(50);
  });

  test('are plain Spanish: short sentences, no word of forms and programs', () => {
    expect(labels.flatMap(troublesIn)).toEqual([]);
  });

  test('write labels as sentences, without a Capital at Each Word', () => {
    expect(labels.filter(isTitleCase)).toEqual([]);
  });

  test('of refusals are plain Spanish and whole sentences', () => {
    const found = [...refusals].flatMap(([code, sentence]) =>
      [
        ...troublesIn(sentence),
        ...(/^[\p{Lu}¿«]/u.test(sentence) && /[.?]$/u.test(sentence) ? [] : ['is no sentence']),
      ].map((trouble) => `${code}: ${trouble}`),
    );
    expect(found).toEqual([]);
  });
});

describe('plain Spanish', () => {
  test.each([
    'El usuario debe votar.',
    'Sufragar es un deber.',
    'Haga clic aquí.',
    'Ingrese su email',
    'Elegí una opción',
    'Podés votar',
    'Estimad@ vecina',
    'Los/as vecinos/as',
    'IMPORTANTE: vota.',
    `Una frase con ${'muchas '.repeat(25)}palabras.`,
  ])('is not %j', (text) => {
    expect(troublesIn(text)).not.toEqual([]);
  });

  test.each([
    'Vota hasta el martes 1 de diciembre.',
    'Somos 7.400.741 personas. Llama al COSOC.',
    '¿Qué pasa en tu barrio y qué propones?',
  ])('is %j', (text) => {
    expect(troublesIn(text)).toEqual([]);
  });

  test.each(['Plan De Acción Municipal Nuevo', 'Enviar Aporte Ahora'])(
    'has no label %j',
    (label) => {
      expect(isTitleCase(label)).toBe(true);
    },
  );

  test.each(['2026-11-20', '20/11/2026', '7,400,741', 'December', 'undefined', '[object Object]'])(
    'has no %j in it',
    (text) => {
      expect(foreignFormats(`Hasta el ${text} se vota`)).toHaveLength(1);
    },
  );

  test.each(['7.400.741', '1 de diciembre de 2026', '12,5 %', '$ 12.000.000'])(
    'writes %j',
    (text) => {
      expect(foreignFormats(text)).toEqual([]);
    },
  );
});
