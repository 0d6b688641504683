import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { LocalDate, noted, notesOf, paragraph } from '#kernel';

describe('what a field says of itself', () => {
  const minutes = noted(paragraph(200), { treatment: 'voiced' });

  test('stays when it may be left out, be nothing, or has a value of its own', () => {
    expect(notesOf(minutes.optional())).toEqual({ treatment: 'voiced' });
    expect(notesOf(minutes.nullable().optional())).toEqual({ treatment: 'voiced' });
    expect(notesOf(minutes.default('nada'))).toEqual({ treatment: 'voiced' });
  });

  test('goes with it into a shape that picks, omits, extends or makes it optional', () => {
    const whole = z.strictObject({ minutes, heldOn: LocalDate });
    expect(notesOf(whole.pick({ minutes: true }).shape.minutes)).toEqual({ treatment: 'voiced' });
    expect(notesOf(whole.omit({ heldOn: true }).shape.minutes)).toEqual({ treatment: 'voiced' });
    expect(notesOf(whole.extend({ heldOn: minutes }).shape.heldOn)).toEqual({
      treatment: 'voiced',
    });
    expect(notesOf(whole.partial().shape.minutes)).toEqual({ treatment: 'voiced' });
  });

  test('adds to what was said before, and leaves the field that it was made from alone', () => {
    const long = noted(minutes, { control: 'text' });
    expect(notesOf(long)).toEqual({ treatment: 'voiced', control: 'text' });
    expect(notesOf(minutes)).toEqual({ treatment: 'voiced' });
  });

  test('is nothing where nothing was said', () => {
    expect(notesOf(LocalDate)).toEqual({});
  });

  test('changes neither what is taken nor what is refused', () => {
    expect(minutes.parse('  Acta \r\n')).toBe('Acta');
    expect(minutes.safeParse('').success).toBe(false);
  });
});
