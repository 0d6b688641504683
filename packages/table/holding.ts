import type * as z from 'zod';
import type { Treatment } from '#kernel';
import type { ListRow } from './lists.ts';
import type { Row } from './rows.ts';

type NameOf<Value> = Value extends unknown ? keyof Value & string : never;

/** Each attribute by the treatment that it is kept under. The compiler asks for all of them, and for no other. */
type Attributes<Value> = { readonly [Name in NameOf<Value>]-?: Treatment };

/** What one kind of item holds. */
export type Holding = {
  readonly kind: string;
  readonly row: unknown;
  readonly schema: z.ZodType;
  readonly isList: boolean;
  readonly attributes: Readonly<Record<string, Treatment>>;
};

/** All that a room keeps, attribute by attribute. */
export type Catalogue = {
  readonly type: 'catalogue';
  readonly room: string;
  readonly holdings: readonly Holding[];
};

export const holds = <Value>(row: Row<Value>, attributes: Attributes<Value>): Holding => ({
  kind: row.kind,
  row,
  schema: row.schema,
  isList: false,
  attributes,
});

/** What each item of a public list holds. */
export const holdsItems = <Item>(row: ListRow<Item>, attributes: Attributes<Item>): Holding => ({
  kind: row.kind,
  row,
  schema: row.schema,
  isList: true,
  attributes,
});

export const catalogueOf = (room: string, ...holdings: readonly Holding[]): Catalogue => ({
  type: 'catalogue',
  room,
  holdings,
});
