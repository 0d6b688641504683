import type * as z from 'zod';
import { type Treatment, notesOf } from '#kernel';
import type { Row } from './rows.ts';

/** A row of whichever value: what it holds is read from its schema. */
type AnyRow = Pick<Row<never>, 'kind' | 'isSealed' | 'isList' | 'treatment'> & {
  readonly schema: z.ZodType;
};

/** All that a room keeps: what its verbs write, and what its projections publish. */
export type RoomRows = {
  readonly room: string;
  readonly own: readonly AnyRow[];
  readonly published: readonly AnyRow[];
};

/** What one kind of item holds, each attribute by the treatment that it is kept under. */
export type Holding = {
  readonly kind: string;
  readonly row: AnyRow;
  readonly schema: z.ZodType;
  readonly isList: boolean;
  readonly isPublished: boolean;
  readonly attributes: Readonly<Record<string, Treatment>>;
};

/** All that a room keeps, attribute by attribute. */
export type Catalogue = { readonly room: string; readonly holdings: readonly Holding[] };

type Def = {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
};

/** The schemas that one is made of, whichever way. */
export const partsOf = (schema: z.ZodType): readonly z.ZodType[] => {
  const { innerType, element, shape, options, items, left, right, valueType, ...pipe } =
    schema.def as Def;
  return [
    ...Object.values(shape ?? {}),
    ...(options ?? []),
    ...(items ?? []),
    ...[innerType, element, left, right, valueType, pipe.in, pipe.out].filter(
      (one) => one !== undefined,
    ),
  ];
};

/** The attributes of an item. Where it has several shapes, those of all of them. */
export const fieldsIn = (schema: z.ZodType): readonly (readonly [string, z.ZodType])[] => {
  const { shape } = schema.def as Def;
  return shape ? Object.entries(shape) : partsOf(schema).flatMap(fieldsIn);
};

/** Whether a person is named by their number in it, however deep. */
const namesSomebody = (schema: z.ZodType): boolean =>
  notesOf(schema).treatment === 'pseudonym' || partsOf(schema).some(namesSomebody);

const treatmentIn = (field: z.ZodType, row: AnyRow, isPublished: boolean): Treatment => {
  const own = notesOf(field).treatment;
  if (own) return own === 'recorded' && isPublished ? 'published' : own;
  const usual = row.treatment ?? (isPublished ? 'published' : 'recorded');
  return usual === 'recorded' && namesSomebody(field) ? 'pseudonym' : usual;
};

const itemIn = ({ schema, isList }: AnyRow): z.ZodType => {
  const items = isList ? (schema.def as Def).shape?.['items'] : undefined;
  return (items?.def as Def | undefined)?.element ?? schema;
};

const holdingOf = (row: AnyRow, isPublished: boolean): Holding => {
  const { kind, schema, isList = false } = row;
  const attributes = Object.fromEntries(
    fieldsIn(itemIn(row)).map(([name, field]) => [name, treatmentIn(field, row, isPublished)]),
  );
  return { kind, row, schema, isList, isPublished, attributes };
};

/** Read from the schemas: what a field says of itself, or its row, or what is usual for its kind. */
export const catalogueOf = ({ room, own, published }: RoomRows): Catalogue => ({
  room,
  holdings: [
    ...own.map((row) => holdingOf(row, false)),
    ...published.map((row) => holdingOf(row, true)),
  ],
});
