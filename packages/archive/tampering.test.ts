import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { registerOrganisation } from '#organisations';
import { openScene } from '#samples';
import { type Act, tenantScope, within } from '#table';
import { countedConsultation } from '../consultations/samples.ts';
import { keptFile } from '../files/samples.ts';
import type { Line } from './lines.ts';
import { openArchive } from './opening.ts';
import { headerOf } from './zip.ts';
import { bytesOf, elsewhere, forged, imported, madeArchive, sealAll, sourceOf } from './samples.ts';
import { runs } from '../../test/proofs/runs.ts';

const scene = openScene();
let whole: Buffer;
let there: Awaited<ReturnType<typeof elsewhere>>;

beforeAll(async () => {
  await countedConsultation(scene);
  await keptFile(scene);
  await scene.done(registerOrganisation, { name: 'Junta de Vecinos 7', kind: 'union' });
  await sealAll(scene);
  whole = await bytesOf(scene, await madeArchive(scene));
  there = await elsewhere(scene.tenant);
});

const tried = (bytes: Buffer, code?: string) =>
  imported(there.stage, bytes, code === undefined ? {} : { code });

/** Nothing of the tenant is there, whatever was refused. */
const isEmpty = async () =>
  (await within(tenantScope(scene.tenant), () => readActs(there.stage.table, scene.tenant, '-')))
    .length === 0;

const flipped = (bytes: Buffer, at: number, by: number) => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ by;
  return changed;
};

const partsOf = async () => {
  const opened = await openArchive(sourceOf(whole));
  if (!opened.ok) throw new Error(opened.code);
  return opened.value.manifest.parts;
};

describe('an archive that was changed by one byte is refused', () => {
  test('wherever the byte is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const done = await tried(flipped(whole, at, by));
          expect(done.ok).toBe(false);
        },
      ),
      { numRuns: runs(30, 300) },
    );
    expect(await isEmpty()).toBe(true);
  });

  test('in each of its parts, and is told in which', async () => {
    for (const part of await partsOf()) {
      const { name, bytes } = part;
      const at = whole.indexOf(headerOf(part)) + 30 + name.length + Math.floor(bytes / 2);
      expect(await tried(flipped(whole, at, 1))).toMatchObject({
        code: 'archive.changed',
        found: { part: name },
      });
    }
  });

  test('in its manifest', async () => {
    for (let at = 43; at < 3000; at += 211)
      expect(await tried(flipped(whole, at, 1))).toMatchObject({
        code: expect.stringMatching(/^archive\.(changed|no-archive|unknown-version)$/),
      });
  });
});

describe('a file is refused', () => {
  test.each([
    ['that is empty', () => Buffer.alloc(0)],
    ['of letters', () => Buffer.from('esto no es un archivo'.repeat(100))],
    ['whose first name is another', () => flipped(whole, 31, 1)],
    ['that says its manifest is larger than all of it', () => flipped(whole, 21, 0x7f)],
  ])('%s', async (_, bytes) => {
    expect(await tried(bytes())).toMatchObject({ code: 'archive.no-archive' });
  });

  test.each([1, 22, 1000])('that lacks its last %i bytes', async (lacking) => {
    expect(await tried(whole.subarray(0, whole.length - lacking))).toMatchObject({
      code: 'archive.cut-off',
    });
  });

  test('that has something behind its end, or before its beginning', async () => {
    expect(await tried(Buffer.concat([whole, Buffer.from('x')]))).toMatchObject({
      code: 'archive.cut-off',
    });
    expect(await tried(Buffer.concat([Buffer.from('x'), whole]))).toMatchObject({
      code: 'archive.no-archive',
    });
  });

  test('of a version that nobody here knows', async () => {
    const later = await forged(whole, { manifest: () => ({ version: 2 }) });
    expect(await tried(later)).toMatchObject({ code: 'archive.unknown-version' });
  });

  test('whose code is not the one of the minutes', async () => {
    expect(await tried(whole, '0'.repeat(64))).toMatchObject({ code: 'archive.other-code' });
  });

  test('of a tenant of another region', async () => {
    const done = await imported(there.stage, whole, { isOurs: () => false });
    expect(done).toMatchObject({ code: 'archive.unknown-tenant' });
    const elsewhere = await forged(whole, { manifest: () => ({ region: 'otra-region' }) });
    expect(await tried(elsewhere)).toMatchObject({ code: 'archive.unknown-tenant' });
  });

  test.each([
    ['out of its folder', '../../etc/passwd'],
    ['absolute', '/etc/passwd'],
    ['of a part with another number', 'filas/1.ndjson.gz'],
    ['of a kind of part that there is not', 'programas/000001.ndjson.gz'],
    ['that stands there twice', 'LEEME.txt'],
  ])('whose manifest names a path %s', async (_, name) => {
    const bytes = await forged(whole, {
      manifest: ({ parts }) => ({
        parts: parts.map((part, at) => (at === 1 ? { ...part, name } : part)),
      }),
    });
    expect(await tried(bytes)).toMatchObject({ code: 'archive.changed' });
  });
});

describe('an archive that was made up, with every hash reckoned anew, is refused', () => {
  const refused = async (forgery: Parameters<typeof forged>[1]) => {
    const done = await tried(await forged(whole, forgery));
    if (done.ok) throw new Error('it was taken');
    expect(await isEmpty()).toBe(true);
    return done;
  };

  const only = (is: Line['is'], change: (line: Line, at: number) => readonly Line[]) => {
    let at = -1;
    return (line: Line): readonly Line[] => {
      if (line.is !== is) return [line];
      at += 1;
      return change(line, at);
    };
  };
  const bodyOf = (line: Line) => ('body' in line ? line.body : '');
  const acting = (change: (act: Act) => object) =>
    only('act', (line, at) => [
      at === 3 && line.is === 'act'
        ? {
            ...line,
            body: JSON.stringify({ ...JSON.parse(line.body), ...change(JSON.parse(line.body)) }),
          }
        : line,
    ]);

  test.each([
    ['a part that unpacks to more than it says', (name: string) => name.startsWith('filas/')],
    ['a log that does', (name: string) => name.startsWith('registro/')],
  ])('with %s', async (_, isIt) => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));
    const done = await refused({ content: (name, content) => (isIt(name) ? bomb : content) });
    expect(done.code).toBe('archive.too-dense');
  });

  test.each<[string, ReturnType<typeof only>, string]>([
    ['without one of its acts', only('act', (line, at) => (at === 2 ? [] : [line])), 'is missing'],
    ['with an act twice, in two wordings', acting(() => ({ role: 'monitor' })), 'was changed'],
    ['with an act of another tenant', acting(() => ({ tenant: 'vecina' })), 'another tenant'],
    [
      'without an entry of its log',
      only('entry', (line, at) => (at === 0 ? [] : [line])),
      'out of order',
    ],
    ['with a row less', only('row', (line, at) => (at === 1 ? [] : [line])), 'less than it may be'],
    [
      'with a row of another version',
      only('row', (line) => [line.is === 'row' ? { ...line, v: line.v + 1 } : line]),
      'not what its last act made of it',
    ],
    [
      'with a ballot more',
      only('ballot', (line, at) =>
        at === 0 && line.is === 'ballot' ? [line, { ...line, id: `${line.id}x` }] : [line],
      ),
      'other ballots than marks',
    ],
    ['with a ballot less', only('ballot', (line, at) => (at === 0 ? [] : [line])), 'other ballots'],
    [
      'with a ballot twice',
      only('ballot', (line, at) => (at === 0 ? [line, line] : [line])),
      'stands twice',
    ],
    [
      'with another word in a row',
      only('row', (line) => [
        line.is === 'row' ? { ...line, body: line.body.replace('Vecinos', 'Vecinas') } : line,
      ]),
      'not what its last act made of it',
    ],
  ])('%s', async (_, line, fault) => {
    const done = await refused({ line });
    expect(done.code).toBe('archive.broken-chain');
    expect(JSON.stringify(done)).toContain(fault);
  });

  test.each<[string, (line: Line) => Line]>([
    ['in the place of another tenant', (line) => ({ ...line, place: 'vecina#-' }) as Line],
    ['in another process', (line) => ({ ...line, place: '0'.repeat(26) }) as Line],
    ['under another key', (line) => ({ ...line, sk: 'organisation#otra' }) as Line],
    ['of a kind that stays where it is', (line) => ({ ...line, sk: 'session#abc' }) as Line],
    ['of a kind that nobody keeps', (line) => ({ ...line, sk: 'planted#abc' }) as Line],
    [
      'with a field more',
      (line) => ({ ...line, body: bodyOf(line).replace('{', '{"x":1,') }) as Line,
    ],
    ['that is no JSON inside', (line) => ({ ...line, body: '{' }) as Line],
  ])('with a row %s', async (_, change) => {
    const done = await refused({
      line: only('row', (line) => [
        line.is === 'row' && line.sk.startsWith('organisation#') ? change(line) : line,
      ]),
    }).catch((error: unknown) => error as { code: string });
    expect(done.code).toBe('archive.strange-line');
  });

  test('with a head that is not the end of its log', async () => {
    const done = await refused({
      manifest: ({ heads }) => ({ heads: heads.map((head) => ({ ...head, acts: head.acts + 1 })) }),
    });
    expect(done).toMatchObject({ code: 'archive.broken-chain' });
    expect(JSON.stringify(done)).toContain('is not its last entry');
  });

  test('with a document under another name', async () => {
    const done = await refused({
      content: (name, content) =>
        name.startsWith('archivos/') ? Buffer.concat([content, Buffer.from('x')]) : content,
    });
    expect(done.code).toBe('archive.changed');
  });
});

test('what was refused so often is taken when it is whole', async () => {
  expect(await tried(whole)).toMatchObject({ ok: true, value: { copies: 'equal', files: 1 } });
});
