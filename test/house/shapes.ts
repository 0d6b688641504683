import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Catalogue } from '#table';

/** What a copy may look like. How long a text may be, or which signs it has, is no matter of its shape. */
const ofShape = new Set([
  'type',
  'items',
  'enum',
  'const',
  'required',
  'additionalProperties',
  'anyOf',
  'oneOf',
  'allOf',
  'prefixItems',
  'propertyNames',
  '$ref',
  '$defs',
]);

type Node = Readonly<Record<string, unknown>>;

const each = (node: unknown, change: (one: unknown) => unknown) =>
  Object.fromEntries(Object.entries(node as Node).map(([name, one]) => [name, change(one)]));

/** A schema without what its values are held to. Names of fields are kept whatever they are, in their order. */
const bare = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  const { properties, ...rest } = node as Node;
  const kept = Object.entries(rest).filter(([name]) => ofShape.has(name));
  return {
    ...Object.fromEntries(kept.map(([name, one]) => [name, bare(one)])),
    ...(properties ? { properties: each(properties, bare) } : {}),
  };
};

/** The mark of all shapes that are published, room by room. */
export const shapesOf = (catalogues: readonly Catalogue[]): string => {
  const shapes = catalogues
    .flatMap(({ room, holdings }) =>
      holdings
        .filter(({ isPublished }) => isPublished)
        .map(({ kind, schema }) => ({ name: `${room} ${kind}`, schema })),
    )
    .map(({ name, schema }) =>
      JSON.stringify([
        name,
        bare(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })),
      ]),
    )
    .toSorted();
  return createHash('sha256').update(shapes.join('\n')).digest('hex').slice(0, 16);
};

/** What to do where the shapes are not those of the latest edition. */
export const editionFault = (
  catalogues: readonly Catalogue[],
  editions: readonly string[],
): string | undefined => {
  const mark = shapesOf(catalogues);
  return mark === editions.at(-1)
    ? undefined
    : `the published shapes changed: raise the edition to ${editions.length + 1} with the line '${mark}' in packages/archive/edition.ts`;
};
