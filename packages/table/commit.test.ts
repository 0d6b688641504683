import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { TenantId } from '#kernel';
import { type Json } from '#kernel';
import {
  type Table,
  actHash,
  change,
  commit,
  countMarks,
  create,
  defineOnce,
  findAct,
  hashOf,
  readBallots,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { noteRow, sealedRow, tableOf, freshTenant, neighbour, commitOf, faked } from './samples.ts';

const mark = defineOnce('roll', z.string(), z.string());

describe('a commit', () => {
  const inTenant = <Value>(work: (tenant: TenantId, table: Table) => Promise<Value>) => {
    const tenant = freshTenant();
    return within(tenantScope(tenant), () => work(tenant, tableOf()));
  };
  const note = { id: 'uno', text: 'Se habló de la plaza.' };

  test('writes the state and its act, each pointing at the other', () =>
    inTenant(async (tenant, table) => {
      const first = commitOf(tenant, { writes: [create(noteRow, note)] });
      expect(await commit(table, first)).toEqual({ kind: 'committed' });
      const found = await tenantRecords(table, tenant).get(noteRow, 'process', 'uno');
      const act = await findAct(table, first.act);
      expect(found).toMatchObject({ value: note, version: 1 });
      expect(act && actHash(act)).toBe(found?.head);
      expect(act?.things).toEqual([
        {
          key: `T#${tenant}#process|note#uno`,
          n: 1,
          prev: '',
          state: hashOf(JSON.stringify(note)),
        },
      ]);
    }));

  test('of two changes at once lets one win and tells the other', () =>
    inTenant(async (tenant, table) => {
      await commit(table, commitOf(tenant, { writes: [create(noteRow, note)] }));
      const found = await tenantRecords(table, tenant).get(noteRow, 'process', 'uno');
      if (!found) throw new Error('the note is missing');
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          commit(
            table,
            commitOf(tenant, { writes: [change(noteRow, found, { ...note, text: `${n}` })] }),
          ),
        ),
      );
      const kinds = outcomes.map(({ kind }) => kind).toSorted();
      expect(kinds).toEqual(
        ['committed', ...Array.from({ length: 11 }, () => 'conflict')].toSorted(),
      );
      const after = await tenantRecords(table, tenant).get(noteRow, 'process', 'uno');
      expect(after?.version).toBe(2);
    }));

  test('of something that exists already is a conflict, and leaves no act', () =>
    inTenant(async (tenant, table) => {
      await commit(table, commitOf(tenant, { writes: [create(noteRow, note)] }));
      const again = commitOf(tenant, { writes: [create(noteRow, { ...note, text: 'Otra.' })] });
      expect(await commit(table, again)).toEqual({ kind: 'conflict' });
      expect(await findAct(table, again.act)).toBeUndefined();
    }));

  test('whose act is there already hands back the act that stands, and writes nothing', () =>
    inTenant(async (tenant, table) => {
      const first = commitOf(tenant, { key: 'la-misma', writes: [create(noteRow, note)] });
      await commit(table, first);
      const other = { id: 'dos', text: 'Otra cosa.' };
      const second = commitOf(tenant, { key: 'la-misma', writes: [create(noteRow, other)] });
      const outcome = await commit(table, {
        ...second,
        act: { ...second.act, answer: { noteId: 'dos' } },
      });
      expect(outcome).toMatchObject({ kind: 'taken', act: { answer: { noteId: 'uno' } } });
      expect(await tenantRecords(table, tenant).get(noteRow, 'process', 'dos')).toBeUndefined();
    }));

  test('of a sealed row holds no hash of its body', () =>
    inTenant(async (tenant, table) => {
      const first = commitOf(tenant, { writes: [create(sealedRow, note)] });
      await commit(table, first);
      const act = await findAct(table, first.act);
      expect(act?.things).toEqual([{ key: `T#${tenant}#process|secret#uno`, n: 1, prev: '' }]);
    }));

  test('of one ballot lays it in the box, and never twice under one id', () =>
    inTenant(async (tenant, table) => {
      const ballots = [{ consultation: 'consulta', shard: 3, receipt: 'abc', body: '["uno"]' }];
      await commit(table, commitOf(tenant, { ballots }));
      expect(await commit(table, commitOf(tenant, { ballots }))).toEqual({ kind: 'conflict' });
      expect(await readBallots(table, tenant, 'consulta', 3)).toEqual([
        { receipt: 'abc', body: '["uno"]' },
      ]);
      expect(await readBallots(table, tenant, 'consulta', 4)).toEqual([]);
    }));

  test('is counted by the beginning of its key, and by nothing that merely resembles it', () =>
    inTenant(async (tenant, table) => {
      for (const id of [mark.key('a', '1'), mark.key('a', '2'), mark.key('ab', '1')]) {
        const one = commitOf(tenant);
        await commit(table, { ...one, act: { ...one.act, id } });
      }
      expect(await countMarks(table, tenant, 'process', mark.marksOf('a'))).toBe(2);
      expect(await countMarks(table, tenant, 'otro', mark.marksOf('a'))).toBe(0);
    }));

  const cancelled = (...codes: readonly string[]) =>
    new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });

  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'that meets %s is sent again, with the same items',
    async (code) => {
      const sent: unknown[] = [];
      const table = faked((_, input) => {
        sent.push(input);
        if (sent.length < 3) throw cancelled('None', code);
        return {};
      });
      const writes = [create(noteRow, note)];
      expect(await commit(table, commitOf(neighbour, { writes }))).toEqual({ kind: 'committed' });
      expect(sent).toHaveLength(3);
      expect(new Set(sent.map((input) => JSON.stringify(input))).size).toBe(1);
    },
  );

  test('that was lost on its way back is found again as its own act', async () => {
    let stored: unknown;
    const table = faked((_, input) => {
      const [first] = (input as { TransactItems: { Put: { Item: unknown } }[] }).TransactItems;
      if (stored === undefined) {
        stored = first?.Put.Item;
        throw cancelled('TransactionConflict', 'None');
      }
      const reasons = [{ Code: 'ConditionalCheckFailed', Item: stored }, { Code: 'None' }];
      throw Object.assign(cancelled(), { CancellationReasons: reasons });
    });
    const one = commitOf(neighbour, { key: 'perdida', writes: [create(noteRow, note)] });
    expect(await commit(table, one)).toMatchObject({ kind: 'taken', act: { key: 'perdida' } });
  });

  test('that conflicts for ever is given up as a fault', async () => {
    let sends = 0;
    const table = faked(() => {
      sends += 1;
      throw cancelled('TransactionConflict');
    });
    await expect(commit(table, commitOf(neighbour))).rejects.toThrow(TransactionCanceledException);
    expect(sends).toBe(6);
  });

  test('that the engine finds malformed is a fault at once', async () => {
    let sends = 0;
    const table = faked(() => {
      sends += 1;
      throw cancelled('ValidationError');
    });
    await expect(commit(table, commitOf(neighbour))).rejects.toThrow(TransactionCanceledException);
    expect(sends).toBe(1);
  });

  test('that breaks off otherwise is a fault', async () => {
    const table = faked(() => {
      throw new Error('socket hang up');
    });
    await expect(commit(table, commitOf(neighbour))).rejects.toThrow('socket hang up');
  });
});

describe('the hash of a value', () => {
  test('is the same for equal values and another for any other', () => {
    const value = constantFrom<Json>(null, 0, 1, '', '0', [], {}, [0], { a: 0 }, { a: '0' });
    assert(
      property(value, value, (one, other) => {
        expect(hashOf(one) === hashOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(hashOf('')).toMatch(/^[0-9a-f]{64}$/);
  });
});
