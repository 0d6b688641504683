import { createHash } from 'node:crypto';
import * as z from 'zod';
import { LocalDate, type TenantId, dayOf, merkleRoot, refuse } from '#kernel';
import { type Look, decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { communes, region } from '#tenancy';
import { auditRefusals } from './refusals.ts';
import { type AnchoredHead, anchorRow, headRow } from './rows.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

const tenants: readonly TenantId[] = [region.tenant, ...communes.map(({ tenant }) => tenant)];

/** The heads of every log in the region, as they are published now. */
export const headsNow = async (
  published: Look<object>['published'],
): Promise<readonly AnchoredHead[]> => {
  const found = await Promise.all(
    tenants.map(async (tenant) =>
      (await published(tenant).list(headRow, 'log')).map(({ value }): AnchoredHead => {
        const { sealedAt: _, ...head } = value;
        return { tenant, ...head };
      }),
    ),
  );
  return found.flat();
};

/** The Merkle root over heads, each as `tenant|collection|entries|acts|hash`. */
export const rootOfHeads = (heads: readonly AnchoredHead[]): string => {
  const leaves = heads.map(({ tenant, collection, entries, acts, hash }) =>
    Buffer.from([tenant, collection, entries, acts, hash].join('|')),
  );
  return Buffer.from(merkleRoot(leaves, sha256)).toString('hex');
};

/** A day was anchored. */
const anchorMark = defineOnce('anchor', LocalDate);

/** Ties where every log stood to the region's own log, once for each day that is over. */
export const anchorHeads = defineVerb({
  id: 'audit.anchor-heads',
  route: 'POST /anchors',
  reach: 'region',
  capability: 'audit.anchor',
  shows: 'kind',
  input: { day: LocalDate },
  output: { day: LocalDate, root: z.string(), logs: z.int() },
  refusals: auditRefusals,
  offer: { machine: 'Anclar las cadenas de un día' },
  once: { key: ({ input }) => anchorMark.key(input.day), refusal: 'audit.already-anchored' },
  run: async ({ input: { day }, published, now }) => {
    if (day >= dayOf(now)) return refuse('audit.day-not-over');
    const heads = [...(await headsNow(published))];
    const root = rootOfHeads(heads);
    return decide({
      answer: { day, root, logs: heads.length },
      act: 'audit.anchored',
      about: day,
      writes: [create(anchorRow, { day, root, anchoredAt: now, heads })],
    });
  },
});
