import { expect, test } from 'vitest';
import type { Instant } from '#kernel';
import { copy, publishCopy, publishedRecords, projectorScope, within } from '#table';
import { faked, freshTenant, noteRow, tableOf } from './samples.ts';

const [early, late] = ['2026-03-02T12:00:00.000Z', '2026-03-03T12:00:00.000Z'] as Instant[];

test('A copy says as of when it is, and never goes back, in whatever order acts are brought', async () => {
  const [table, tenant] = [tableOf(), freshTenant()];
  const seen = (text: string, asOf?: Instant) =>
    within(projectorScope(tenant), async () => {
      await publishCopy(table, copy(noteRow, tenant, { id: 'uno', text }), asOf);
      const found = await publishedRecords(table, tenant).get(noteRow, 'process', 'uno');
      return [found?.value.text, found?.asOf];
    });
  expect(await seen('Primera.', early)).toEqual(['Primera.', early]);
  expect(await seen('Segunda.', late)).toEqual(['Segunda.', late]);
  // What is published is always the newest reading of the records, though its act came late.
  expect(await seen('Tercera.', early)).toEqual(['Tercera.', late]);
});

test('A copy that could not be written for another reason is a fault', async () => {
  const tenant = freshTenant();
  const table = faked(() => {
    throw new Error('the engine is away');
  });
  const put = publishCopy(table, copy(noteRow, tenant, { id: 'uno', text: 'Nada.' }), early);
  await expect(put).rejects.toThrow('the engine is away');
});
