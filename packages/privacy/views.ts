import * as z from 'zod';
import { treatmentOf, ok } from '#kernel';
import { defineOfficeView, definePublicList } from '#perform';
import { catalogues } from './catalogues.ts';
import { Right, isOverdue } from './right.ts';
import { rightRow } from './rows.ts';

const Line = z.strictObject({
  room: z.string(),
  kind: z.string(),
  attribute: z.string(),
  treatment: z.string(),
  class: z.enum(['public', 'internal', 'personal', 'sensitive', 'secret']),
  purpose: z.string(),
  basis: z.string(),
  retention: z.string(),
});

const lines = catalogues.flatMap(({ room, holdings }) =>
  holdings.flatMap(({ kind, attributes }) =>
    Object.entries(attributes).map(([attribute, treatment]) => {
      const { what: _, ...rule } = treatmentOf(treatment);
      return { room, kind, attribute, treatment, ...rule };
    }),
  ),
);

const perPage = 100;

/** Every attribute that is stored anywhere here: of what class, what for, on what ground, how long. */
export const listDataCatalogue = definePublicList({
  id: 'privacy.data-catalogue',
  route: 'GET /region/data-catalogue',
  reach: 'region',
  input: {},
  output: Line,
  run: async ({ input: { cursor } }) => {
    const from = /^\d{1,6}$/.test(cursor ?? '') ? Number(cursor) : 0;
    const next = from + perPage < lines.length ? String(from + perPage) : null;
    return ok({ items: lines.slice(from, from + perPage), next });
  },
});

const RightView = Right.extend({ isOverdue: z.boolean() });

/** What people asked this government about their data. Their names are not told: the decision needs none. */
export const listRights = defineOfficeView({
  id: 'privacy.rights',
  route: 'GET /rights',
  capability: 'rights.answer',
  reads: 'personal',
  input: {},
  output: z.strictObject({ items: z.array(RightView), next: z.null() }),
  run: async ({ records, now }) => {
    const found = await records.list(rightRow, '-');
    const items = found
      .map(({ value }) => ({ ...value, isOverdue: isOverdue(value, now) }))
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
    return ok({ items, next: null });
  },
});

/** What somebody asked this government about their own data, and what it answered. */
export const listOwnRights = defineOfficeView({
  id: 'privacy.own-rights',
  route: 'GET /rights/own',
  capability: 'rights.ask',
  input: {},
  output: z.strictObject({ items: z.array(RightView), next: z.null() }),
  run: async ({ records, person, now }) => {
    const found = await records.list(rightRow, '-', person);
    return ok({
      items: found.map(({ value }) => ({ ...value, isOverdue: isOverdue(value, now) })),
      next: null,
    });
  },
});
