import * as z from 'zod';

type Value<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>;

const taken = <Part extends object, Name extends keyof Part & string>(
  part: Part,
  names: readonly Name[],
) => {
  const named: ReadonlySet<string> = new Set(names);
  return Object.fromEntries(Object.entries(part).filter(([name]) => named.has(name))) as Pick<
    Part,
    Name
  >;
};

/**
 * What becomes public of a record, by its names: the shape of the copy, and what a projection lays in it. A field
 * that is added to the record stays inside until it is named here. Both keep the record's own order.
 */
export const publishes = <
  Shape extends z.ZodRawShape,
  const Name extends keyof Shape & keyof Value<Shape> & string,
>(
  record: z.ZodObject<Shape, z.core.$strict>,
  names: readonly Name[],
) => ({
  schema: z.strictObject(taken(record.shape, names)),
  of: (value: Pick<Value<Shape>, Name>) => taken(value, names),
});
