import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { catalogues } from '#privacy';
import { type Catalogue, catalogueOf, defineListRow, defineRow } from '#table';
import { edition, editions } from '../../packages/archive/edition.ts';
import { editionFault, shapesOf } from './shapes.ts';

test('What is published has the shapes of its latest edition', () => {
  expect(editionFault(catalogues, editions)).toBeUndefined();
  expect(edition).toBe(editions.length);
});

describe('an edition is raised', () => {
  const Note = z.strictObject({
    title: z.string().max(80),
    format: z.enum(['paper', 'web']),
    pages: z.int().optional(),
  });
  const publishing = (schema: z.ZodType, kind = 'note'): Catalogue =>
    catalogueOf({
      room: 'planted',
      own: [],
      published: [defineRow({ kind, schema, within: () => '-', id: () => ['one'] })],
    });
  const before = [publishing(Note)];
  const editions = [shapesOf(before)];

  test.each<[string, Catalogue]>([
    ['a field more', publishing(Note.extend({ note: z.string().optional() }))],
    ['a field less', publishing(Note.omit({ pages: true }))],
    ['a field by the name of a word of schemas', publishing(Note.omit({ format: true }))],
    ['a field that may be missing', publishing(Note.partial({ title: true }))],
    ['a word more', publishing(Note.extend({ format: z.enum(['paper', 'web', 'radio']) }))],
    ['a number that was a text', publishing(Note.extend({ title: z.int() }))],
    [
      'fields in another order',
      publishing(
        z.strictObject({ pages: z.int().optional(), ...Note.omit({ pages: true }).shape }),
      ),
    ],
    [
      'a part within a part',
      publishing(Note.extend({ title: z.array(z.strictObject({ a: z.string() })) })),
    ],
    ['another kind', publishing(Note, 'sheet')],
    [
      'a list of it',
      catalogueOf({ room: 'planted', own: [], published: [defineListRow('note', Note)] }),
    ],
  ])('by %s', (_, changed) => {
    expect(editionFault([changed], editions)).toContain('raise the edition to 2');
  });

  test('by one field more in any room, and the sentence says with which line', () => {
    const changed = [...catalogues, publishing(Note)];
    expect(editionFault(changed, editions)).toContain(`'${shapesOf(changed)}'`);
  });

  test.each<[string, readonly Catalogue[]]>([
    ['by how long a text may be', [publishing(Note.extend({ title: z.string().max(90) }))]],
    [
      'by what a room keeps to itself',
      [
        ...before,
        catalogueOf({
          room: 'other',
          own: [defineRow({ kind: 'own', schema: Note, within: () => '-', id: () => ['one'] })],
          published: [],
        }),
      ],
    ],
  ])('not %s', (_, changed) => {
    expect(editionFault(changed, editions)).toBeUndefined();
  });

  test('not by the order of rooms', () => {
    expect(shapesOf(catalogues.toReversed())).toBe(shapesOf(catalogues));
  });
});
