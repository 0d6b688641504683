import { describe, expect, test } from 'vitest';
import {
  type Check,
  type Found,
  type Write,
  actHash,
  change,
  commit,
  create,
  erase,
  findAct,
  stays,
  tenantRecords,
  tenantScope,
  vacant,
  within,
} from '#table';
import { commitOf, faked, freshTenant, neighbour, noteRow, tableOf } from './samples.ts';

const lead = { id: 'uno', text: 'Coordina.' };
const other = { id: 'dos', text: 'También coordina.' };
type Note = typeof lead;

/** A tenant with two notes, and how one commits and reads there. */
const opened = async () => {
  const [tenant, table] = [freshTenant(), tableOf()];
  const inScope = <Value>(work: () => Promise<Value>) => within(tenantScope(tenant), work);
  const committed = (writes: readonly Write[], checks: readonly Check[] = []) =>
    inScope(() => commit(table, commitOf(tenant, { writes, checks })));
  const find = async (id: string): Promise<Found<Note>> => {
    const found = await inScope(() => tenantRecords(table, tenant).get(noteRow, 'process', id));
    if (!found) throw new Error(`${id} is missing`);
    return found;
  };
  await committed([create(noteRow, lead), create(noteRow, other)]);
  const [one, two] = [await find('uno'), await find('dos')];
  return { tenant, table, inScope, committed, find, one, two };
};

const told = (found: Found<Note>, text = 'Ya no.') =>
  change(noteRow, found, { ...found.value, text });

describe('a commit that rests on something', () => {
  test('holds while that is what it was', async () => {
    const { committed, find, one, two } = await opened();
    expect(await committed([told(one)], [stays(noteRow, two)])).toEqual({ kind: 'committed' });
    expect(await find('dos')).toEqual(two);
  });

  test('is a conflict where somebody changed or erased that, and writes nothing', async () => {
    for (const upset of [told, (found: Found<Note>) => erase(noteRow, found)]) {
      const { committed, find, one, two } = await opened();
      await committed([upset(two)]);
      expect(await committed([told(one)], [stays(noteRow, two)])).toEqual({ kind: 'conflict' });
      expect(await find('uno')).toEqual(one);
    }
  });

  test('is a conflict where that was never there', async () => {
    const { committed, one, two } = await opened();
    const ghost = stays(noteRow, { ...two, value: { ...other, id: 'tres' } });
    expect(await committed([told(one)], [ghost])).toEqual({ kind: 'conflict' });
  });

  test('of two that each rest on what the other changes, lets one through', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { committed, one, two } = await opened();
      const outcomes = await Promise.all([
        committed([told(one)], [stays(noteRow, two)]),
        committed([told(two)], [stays(noteRow, one)]),
      ]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'conflict']);
    }
  });

  test('rests on nothing being there, or being there no more', async () => {
    const { committed, one, two } = await opened();
    expect(await committed([told(one)], [vacant(noteRow, 'process', 'tres')])).toEqual({
      kind: 'committed',
    });
    const free = vacant(noteRow, 'process', 'dos');
    const added = () => create(noteRow, { id: `otra-${Math.random()}`, text: 'Otra.' });
    expect(await committed([added()], [free])).toEqual({ kind: 'conflict' });
    await committed([erase(noteRow, two)]);
    expect(await committed([added()], [free])).toEqual({ kind: 'committed' });
  });

  test('asks of one thing once, also where it is written', async () => {
    const { committed, find, one, two } = await opened();
    const checks = [stays(noteRow, one), stays(noteRow, two), stays(noteRow, two)];
    expect(await committed([told(one)], checks)).toEqual({ kind: 'committed' });
    const fresh = vacant(noteRow, 'process', 'tres');
    const three = create(noteRow, { ...other, id: 'tres' });
    expect(await committed([three], [fresh, fresh])).toEqual({ kind: 'committed' });
    expect((await find('tres')).version).toBe(1);
  });

  test('is a conflict where one thing was read twice and differs', async () => {
    const { committed, find, one, two } = await opened();
    await committed([told(two)]);
    const later = await find('dos');
    for (const checks of [
      [stays(noteRow, two), stays(noteRow, later)],
      [vacant(noteRow, 'process', 'dos'), stays(noteRow, later)],
    ])
      expect(await committed([told(one)], checks)).toEqual({ kind: 'conflict' });
    expect(await committed([told(later)], [stays(noteRow, two)])).toEqual({ kind: 'conflict' });
    expect(await committed([told(two)], [stays(noteRow, later)])).toEqual({ kind: 'conflict' });
  });

  test('leaves no trace of what it rests on in its act, and the act hashes as without', async () => {
    const { tenant, table, inScope } = await opened();
    const bare = commitOf(tenant, {
      key: 'la-misma',
      writes: [create(noteRow, { ...lead, id: 'x' })],
    });
    const resting = { ...bare, checks: [vacant(noteRow, 'process', 'nada')] };
    const kept: string[] = [];
    for (const one of [bare, resting]) {
      const fake = faked((_, input) => {
        const [first] = (input as { TransactItems: { Put: { Item: { body: { S: string } } } }[] })
          .TransactItems;
        kept.push(first?.Put.Item.body.S ?? '');
        return {};
      });
      await commit(fake, one);
    }
    expect(kept[0]).toBe(kept[1]);
    await inScope(() => commit(table, resting));
    const act = await inScope(() => findAct(table, bare.act));
    expect(act && actHash(act)).toBe(actHash(JSON.parse(kept[0] ?? '')));
    expect(act?.things.map(({ key }) => key)).toEqual([`T#${tenant}#process|note#x`]);
  });

  test('answers with the act that stands, whatever its checks say', async () => {
    const { tenant, table, inScope, one, two, committed } = await opened();
    const first = commitOf(tenant, {
      key: 'repetida',
      writes: [told(one)],
      checks: [stays(noteRow, two)],
    });
    await inScope(() => commit(table, first));
    await committed([told(two)]);
    expect(await inScope(() => commit(table, first))).toMatchObject({
      kind: 'taken',
      act: { key: 'repetida' },
    });
  });

  test('that is larger than a transaction is a fault and is not sent', async () => {
    let sends = 0;
    const table = faked(() => {
      sends += 1;
      return {};
    });
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => vacant(noteRow, 'process', `n${at}`));
    await commit(table, commitOf(neighbour, { checks: many(99) }));
    await expect(commit(table, commitOf(neighbour, { checks: many(100) }))).rejects.toThrow(
      RangeError,
    );
    expect(sends).toBe(1);
  });
});
