import * as z from 'zod';
import {
  Instant,
  LocalDate,
  PersonId,
  type TenantId,
  addDays,
  dayOf,
  instantOf,
  ok,
  meaning,
} from '#kernel';
import { actsOf, defineOfficeView, follows, machine } from '#perform';
import { type Act, type Table, countsOf, findAct } from '#table';
import { teamNames } from '#tenancy';
import { readActs, readEntries, readHead, readLog } from './entries.ts';
import { Collection } from './rows.ts';
import { verifyLog } from './verify.ts';

const ShownToOfficer = z.strictObject({
  n: z.int(),
  at: Instant,
  kind: z.string(),
  verb: z.string(),
  role: z.string(),
  person: PersonId,
  isMachine: z.boolean(),
  onBehalfOf: z.string().optional(),
  code: z.string().optional(),
});

const perPage = 50;
const mostEntries = 200;

type Asked = { readonly kind?: string | undefined; readonly day?: LocalDate | undefined };
type Line = z.output<typeof ShownToOfficer>;

const isAsked =
  ({ kind, day }: Asked) =>
  (act: Act): boolean =>
    (!kind || follows({ on: [actsOf(kind)] }, act.kind)) && (!day || dayOf(act.at) === day);

const lineOf =
  (n: number) =>
  ({ at, kind, verb, role, person, onBehalfOf, answer: { code } }: Act): Line => ({
    n,
    at,
    kind,
    verb,
    role,
    person,
    isMachine: person === machine,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(typeof code === 'string' ? { code } : {}),
  });

/** The acts of entries, the latest first. Entries are sealed seconds after their acts, so their order is the hour's. */
const latestActs = async (
  table: Table,
  tenant: TenantId,
  collection: string,
  { before, ...asked }: Asked & { readonly before: number | undefined },
) => {
  const entries = await readEntries(table, tenant, collection, before, mostEntries);
  const items: Line[] = [];
  const nextOf = (n = 1) => (n > 1 ? String(n) : null);
  for (const { n, sealedAt, acts } of entries) {
    if (asked.day !== undefined && dayOf(sealedAt) < asked.day) return { items, next: null };
    const found = await Promise.all(
      acts.map(({ id }) => findAct(table, { tenant, collection, id })),
    );
    const shown = found.filter((act) => act !== undefined).filter(isAsked(asked));
    items.push(...shown.toReversed().map(lineOf(n)));
    if (items.length >= perPage) return { items, next: nextOf(n) };
  }
  return { items, next: nextOf(entries.at(-1)?.n) };
};

/** Who did what when, by pseudonym. */
export const listSealedActs = defineOfficeView({
  id: 'audit.acts',
  route: 'GET /audit/:collection/acts',
  capability: 'audit.read',
  input: {
    collection: Collection,
    kind: z
      .string()
      .regex(/^[a-z]{3,30}$/, meaning('not-one-of'))
      .optional(),
    day: LocalDate.optional(),
    cursor: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, meaning('not-one-of'))
      .optional(),
  },
  output: z.strictObject({ items: z.array(ShownToOfficer), next: z.string().nullable() }),
  run: async ({ input, table, tenant }) => {
    const { collection, kind, day, cursor } = input;
    const before = cursor === undefined ? undefined : Number(cursor);
    return ok(await latestActs(table, tenant, collection, { kind, day, before }));
  },
});

/** Reckoning a longer one is for the verifier, which has no hurry. */
const longest = 5000;

export const viewChain = defineOfficeView({
  id: 'audit.chain',
  route: 'GET /audit/:collection/chain',
  capability: 'audit.read',
  input: { collection: Collection },
  output: z.strictObject({
    acts: z.int(),
    entries: z.int(),
    sealedAt: Instant.optional(),
    isReckoned: z.boolean(),
    fault: z.string().optional(),
  }),
  run: async ({ input: { collection }, table, tenant }) => {
    const head = await readHead(table, tenant, collection);
    if (!head) return ok({ acts: 0, entries: 0, isReckoned: true });
    const { acts, n: entries, sealedAt } = head;
    if (acts > longest) return ok({ acts, entries, sealedAt, isReckoned: false });
    const log = await readLog(table, tenant, collection);
    const sealed = new Set(log.flatMap((entry) => entry.acts.map(({ id }) => id)));
    // What was done in the last seconds is not sealed yet, and no fault.
    const found = (await readActs(table, tenant, collection)).filter(
      ({ id, at }) => sealed.has(id) || at < sealedAt,
    );
    const [fault] = verifyLog(head, log, found);
    return ok({ acts, entries, sealedAt, isReckoned: true, ...(fault ? { fault } : {}) });
  },
});

/** How often somebody who had not signed in was refused, day by day of UTC. */
export const listDenials = defineOfficeView({
  id: 'audit.denials',
  route: 'GET /audit/denials',
  capability: 'audit.read',
  input: {},
  output: z.strictObject({
    items: z.array(z.strictObject({ day: LocalDate, times: z.int() })),
    next: z.null(),
  }),
  run: async ({ table, tenant, now }) => {
    const today = now.slice(0, 10) as LocalDate;
    const days = Array.from({ length: 7 }, (_, ago) => addDays(today, -ago));
    const items = await Promise.all(
      days.map(async (day) => {
        const at = instantOf(Date.parse(`${day}T00:00:00.000Z`));
        return { day, times: await countsOf(table, { what: 'denied', subject: tenant, at }) };
      }),
    );
    return ok({ items, next: null });
  },
});

/** Whose pseudonyms those of the team are. Reading it is an act. */
export const viewNames = defineOfficeView({
  id: 'audit.names',
  route: 'GET /audit/names',
  capability: 'audit.read',
  reads: 'personal',
  input: {},
  output: z.strictObject({
    items: z.array(z.strictObject({ person: PersonId, name: z.string() })),
    next: z.null(),
  }),
  run: async ({ records }) => {
    const names = await teamNames(records);
    return ok({ items: [...names].map(([person, name]) => ({ person, name })), next: null });
  },
});
