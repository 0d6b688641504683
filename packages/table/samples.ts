import { inject } from 'vitest';
import * as z from 'zod';
import { PersonId, TenantId } from '#kernel';
import { openScene } from '#samples';
import { type Commit, type Send, type Table, defineRow, hashOf, openTable } from '#table';

export const Note = z.strictObject({ id: z.string(), text: z.string() });
export const noteRow = defineRow({
  kind: 'note',
  schema: Note,
  within: () => 'process',
  id: ({ id }) => [id],
});
/** Of what passes, where it may be deleted. */
export const passingRow = defineRow({ ...noteRow, within: () => 'passing-o' });
export const sealedRow = defineRow({ ...noteRow, kind: 'secret', isSealed: true });

export const tableOf = () =>
  openTable({ records: 'records', ballots: 'ballots', endpoint: inject('endpoint') });
export const freshTenant = () => openScene().tenant;
export const neighbour = TenantId.parse('vecina');

let acts = 0;
export const commitOf = (
  tenant: TenantId,
  facts: Partial<Commit> & { key?: string } = {},
): Commit => {
  const { key = `clave-${(acts += 1)}`, ...rest } = facts;
  return {
    writes: [],
    ballots: [],
    ...rest,
    act: {
      id: `act-${key}`,
      tenant,
      collection: 'process',
      verb: 'notes.write',
      kind: 'notes.written',
      about: 'uno',
      person: PersonId.parse('0'.repeat(26)),
      role: 'coordinator',
      at: '2026-03-02T12:00:00.000Z' as Commit['act']['at'],
      key,
      request: hashOf(key),
      answer: { noteId: 'uno' },
    },
  };
};

/** A table whose engine answers as the test says. */
export const faked = (answer: (operation: string, input: unknown) => unknown): Table => ({
  send: (async (operation: string, input: unknown) => answer(operation, input)) as Send,
  records: 'records',
  ballots: 'ballots',
});
