import { beforeAll, describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { registerOrganisation } from '#organisations';
import { openScene } from '#samples';
import { importScope, publishedPartition, tenantScope, within } from '#table';
import { countedConsultation } from '../consultations/samples.ts';
import { compare } from './comparing.ts';
import { ageOf, edition } from './edition.ts';
import type { Line } from './lines.ts';
import { openArchive } from './opening.ts';
import { readItem } from './reading.ts';
import {
  bytesOf,
  elsewhere,
  forged,
  imported,
  importing,
  madeArchive,
  sealAll,
  sourceOf,
} from './samples.ts';

const scene = openScene();
let whole: Buffer;
/** The same as an installation of before there were editions would have made it. */
let earlier: Buffer;

const ofNoEdition = () => ({ edition: undefined });

beforeAll(async () => {
  await countedConsultation(scene);
  await scene.done(registerOrganisation, { name: 'Junta de Vecinos 7', kind: 'union' });
  await sealAll(scene);
  whole = await bytesOf(scene, await madeArchive(scene));
  earlier = await forged(whole, { manifest: ofNoEdition });
});

const other = 'Junta de otra parte';
const otherwise = (line: Line): readonly Line[] =>
  line.is === 'copy' ? [{ ...line, body: line.body.replace('Junta de Vecinos 7', other) }] : [line];
const planted = (line: Line): readonly Line[] =>
  line.is === 'copy' && line.place === 'organisations'
    ? [line, { ...line, sk: 'organisation#plantada' }]
    : [line];

type There = Awaited<ReturnType<typeof elsewhere>>;

const copyAt = ({ stage, tenant }: There, place: string, sk: string) =>
  within(importScope(tenant), () => readItem(stage.table, publishedPartition(tenant, place), sk));

const actsIn = ({ stage, tenant }: There) =>
  within(tenantScope(tenant), () => readActs(stage.table, tenant, '-'));

describe('an archive', () => {
  test('says in which edition its copies are', async () => {
    const opened = await openArchive(sourceOf(whole));
    expect(opened).toMatchObject({ ok: true, value: { manifest: { edition } } });
  });

  test.each([
    [1, 1, 'ours'],
    [1, 2, 'earlier'],
    [undefined, 1, 'earlier'],
    [3, 2, 'later'],
  ] as const)('of edition %s is to edition %s: %s', (its, ours, age) => {
    expect(ageOf(its, ours)).toBe(age);
  });
});

describe('within an edition', () => {
  test('a copy that came out otherwise refuses the import, and the sentence names it', async () => {
    const there = await elsewhere(scene.tenant);
    const done = await imported(there.stage, await forged(whole, { line: otherwise }));
    expect(done).toMatchObject({
      code: 'archive.other-copies',
      found: { many: 1, copies: expect.stringMatching(/^organisations organisation#/) },
    });
    expect((await actsIn(there)).some(({ kind }) => kind === 'archive.imported')).toBe(false);
  });

  test('a copy that was never computed refuses it too', async () => {
    const there = await elsewhere(scene.tenant);
    const done = await imported(there.stage, await forged(whole, { line: planted }));
    expect(done).toMatchObject({ code: 'archive.other-copies' });
    expect(await copyAt(there, 'organisations', 'organisation#plantada')).toBeUndefined();
  });

  test('the same archive is taken up when what computes the copies was mended', async () => {
    const there = await elsewhere(scene.tenant);
    const { publish } = importing(there.stage);
    const forgetful: typeof publish = (tenant, collection, acts) =>
      publish(tenant, collection, collection === '-' ? [] : acts);
    expect(await imported(there.stage, whole, { publish: forgetful })).toMatchObject({
      code: 'archive.other-copies',
    });
    expect(await imported(there.stage, whole)).toMatchObject({ value: { copies: 'equal' } });
  });
});

describe('of another edition', () => {
  test('the copies are computed anew, and none of those that came is published', async () => {
    const there = await elsewhere(scene.tenant);
    const changed = await forged(whole, {
      line: (line) => planted(line).flatMap(otherwise),
      manifest: ofNoEdition,
    });
    const done = await imported(there.stage, changed);
    expect(done).toMatchObject({ ok: true, value: { copies: 'anew', edition: undefined } });
    expect(await copyAt(there, 'organisations', 'organisation#plantada')).toBeUndefined();
    const opened = await openArchive(sourceOf(whole));
    if (!opened.ok) throw new Error(opened.code);
    // As demanding as within an edition: the archive as it was made agrees with what is there now.
    const compared = await within(importScope(there.tenant), () =>
      compare(there.stage, opened.value),
    );
    expect(compared).toEqual([]);
  });

  test('a later one is refused before anything is read, and says what to do', async () => {
    const there = await elsewhere(scene.tenant);
    const later = await forged(whole, { manifest: () => ({ edition: edition + 1 }) });
    expect(await imported(there.stage, later)).toMatchObject({
      code: 'archive.later-edition',
      found: { found: edition + 1, known: edition },
    });
    expect(await actsIn(there)).toEqual([]);
  });

  const body = (is: Line['is'], from: string, to: string) => (line: Line) =>
    'body' in line && line.is === is ? [{ ...line, body: line.body.replace(from, to) }] : [line];
  const lacking = (is: Line['is']) => {
    let at = 0;
    return (line: Line) => (line.is === is && (at += 1) === 1 ? [] : [line]);
  };

  test.each<[string, (line: Line) => readonly Line[], string]>([
    ['another word in a row', body('row', 'Vecinos 7', 'Vecinas 7'), 'archive.broken-chain'],
    ['a field more in a row', body('row', '{', '{"x":1,'), 'archive.strange-line'],
    ['another role in an act', body('act', '"coordinator"', '"monitor"'), 'archive.broken-chain'],
    ['an act less', lacking('act'), 'archive.broken-chain'],
    ['a row less', lacking('row'), 'archive.broken-chain'],
    ['an entry of the log less', lacking('entry'), 'archive.broken-chain'],
    ['a ballot less', lacking('ballot'), 'archive.broken-chain'],
  ])('%s is refused as within one', async (_, line, code) => {
    const there = await elsewhere(scene.tenant);
    const done = await imported(there.stage, await forged(earlier, { line }));
    expect(done).toMatchObject({ ok: false, code });
    expect(await actsIn(there)).toEqual([]);
  });
});

describe('what a region published', () => {
  const beside =
    (sk: string, told: object, place = '-') =>
    () => {
      let isDone = false;
      return (line: Line): readonly Line[] => {
        if (isDone || line.is !== 'copy') return [line];
        isDone = true;
        return [line, { is: 'reference', place, sk, body: JSON.stringify(told) }];
      };
    };
  const partner = { partner: 'ong-de-prueba', name: 'ONG', basis: 'Estatutos' };
  const older = { ...partner, phone: 'algo que hoy no se publica' };

  test.each<[string, ReturnType<typeof beside>]>([
    ['of a kind that no page names', beside('plan#2026', {})],
    ['in the place of a process', beside('partner#ong-de-prueba', partner, '0'.repeat(26))],
  ])('is refused %s, in whatever edition', async (_, line) => {
    const there = await elsewhere(scene.tenant);
    for (const bytes of [whole, earlier])
      expect(await imported(there.stage, await forged(bytes, { line: line() }))).toMatchObject({
        code: 'archive.strange-line',
      });
  });

  test('is refused within an edition where it cannot be read', async () => {
    const there = await elsewhere(scene.tenant);
    const line = beside('partner#ong-de-prueba', older);
    expect(await imported(there.stage, await forged(whole, { line: line() }))).toMatchObject({
      code: 'archive.strange-line',
    });
  });

  test.each([
    ['is put where it is read as today', partner, true],
    ['is left out where another edition had it otherwise', older, false],
  ])('%s', async (_, told, isPut) => {
    const there = await elsewhere(scene.tenant);
    const line = beside('partner#ong-de-prueba', told);
    const done = await imported(there.stage, await forged(earlier, { line: line() }));
    expect(done).toMatchObject({ ok: true, value: { copies: 'anew' } });
    const { stage } = there;
    const pk = publishedPartition(stage.region, '-');
    const found = await within(importScope(there.tenant), () =>
      readItem(stage.table, pk, 'partner#ong-de-prueba'),
    );
    expect(found !== undefined).toBe(isPut);
  });
});
