import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TenantId } from '#kernel';
import { consultationCard, planCard } from '../parts/cards.ts';
import { cardSvg, linesOf, widthOf } from './card-svg.ts';
import { type Card, cardAddress } from '../ui/card.ts';

const renca = TenantId.parse('renca');
const card: Card = { path: '/renca', place: 'Región', title: 'Renca', line: 'Activa' };
const text = fc.string({ unit: 'binary', maxLength: 300 });

describe('the words of a picture', () => {
  test('say until when one can vote, and afterwards that there is a result', () => {
    const asked = { id: 'x' as never, question: '¿Qué va primero?', closesAt: '2026-12-01T23:59' };
    const at = (state: 'open' | 'counted') =>
      consultationCard(renca, 'p', { ...asked, state } as never).line;
    expect(at('open')).toBe('Vota hasta el 1 de diciembre de 2026, 23:59 horas');
    expect(at('counted')).toBe('Consulta: con resultado');
  });

  test('say when a plan was submitted, and before that how far it is', () => {
    const made = { year: 2026, title: 'Plan', state: 'adopted' } as const;
    expect(planCard(renca, made).line).toBe('Aprobado');
    expect(planCard(renca, { ...made, submittedOn: '2026-11-16' as never }).line).toBe(
      'Enviado el 16 de noviembre de 2026',
    );
  });

  test('change the address of the picture, as a colour does', () => {
    const address = cardAddress(card, {});
    expect(address).toMatch(/^\/imagen\/renca\.png\?v=[0-9a-f]{10}$/);
    expect(cardAddress({ ...card, line: 'En preparación' }, {})).not.toBe(address);
    expect(cardAddress(card, { primary: '#145c2e' })).not.toBe(address);
    expect(cardAddress(card, {})).toBe(address);
  });
});

describe('a text in lines', () => {
  test('is never wider than its room and never longer than its lines', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 90 }), (some, size) => {
        const lines = linesOf(some, size, 1056, 4);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(1056);
      }),
    );
  });

  test('says that something is left out, and leaves nothing out without need', () => {
    expect(linesOf('Plazas con luz', 60, 1056, 4)).toEqual(['Plazas con luz']);
    const [first = '', ...rest] = linesOf('una palabra '.repeat(40), 84, 1056, 2);
    expect(first).toMatch(/^una palabra una/);
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(/…$/);
  });
});

describe('a picture', () => {
  test('takes what people wrote as text, whatever it is', () => {
    fc.assert(
      fc.property(text, text, (title, line) => {
        const svg = cardSvg({ ...card, title, line }, 'Renca', '#0b4f8a');
        const bare = svg.replaceAll(/<\/?(svg|rect|circle|text|g)\b[^<>]*>/g, '');
        expect(bare).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot);)/);
        expect(svg.isWellFormed()).toBe(true);
      }),
    );
  });
});
