import { execFileSync } from 'node:child_process';
import { following } from '#functions';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readActs, sealActs, viewLog } from '#audit';
import { giveContribution } from '#contributions';
import { registerOrganisation } from '#organisations';
import { openScene } from '#samples';
import { projectorScope, tenantScope, within } from '#table';
import { listTeam } from '#tenancy';
import { processIn } from '../../packages/processes/samples.ts';
import { type Page, check } from './check-chain.ts';
import { forged, kindsOfForgery, numbersFrom } from './forging.ts';
import { exportOf } from '../../packages/audit/samples.ts';

const checked = (text: string, kept?: string) =>
  check(
    text.split('\n').map((line) => JSON.parse(line) as Page),
    kept,
  );

const text = exportOf(60, 5);

describe('whoever checks an exported log', () => {
  test('finds it whole and says how much of it there is', () => {
    expect(checked(text)).toEqual({ acts: 60, entries: expect.any(Number) });
  });

  test.each(kindsOfForgery)('finds every %s', (kind) => {
    const pick = numbersFrom(7);
    const unfound = Array.from({ length: 120 }, () => forged(text, kind, pick)).filter(
      (forgery) => {
        if (forgery === text) return true;
        try {
          return checked(forgery) !== undefined;
        } catch {
          return false;
        }
      },
    );
    expect(unfound).toEqual([]);
  });

  test('finds a log that was made anew by the head that somebody kept', () => {
    const { hash } = (JSON.parse(text.split('\n')[0] ?? '') as Page).head as { hash: string };
    expect(checked(text, hash)).toMatchObject({ acts: 60 });
    expect(() => checked(exportOf(61, 5), hash)).toThrow('the head that you kept');
  });

  test('says where the first fault is', () => {
    const kind = text.replace('sample.done', 'sample.undone');
    expect(() => checked(kind)).toThrow('entry 1 has another root');
    expect(() => checked(text.split('\n').slice(0, -1).join('\n'))).toThrow(/entry \d+ /);
  });

  const folder = mkdtempSync(path.join(tmpdir(), 'articula-chain-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('needs nothing of ours but one file', () => {
    const script = path.join(import.meta.dirname, 'check-chain.ts');
    const run = (content: string) => {
      const file = path.join(folder, 'log.jsonl');
      writeFileSync(file, content);
      try {
        return execFileSync(process.execPath, [script, file], { encoding: 'utf8', cwd: folder });
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    };
    expect(run(text)).toMatch(/^60 acts, \d+ entries, whole\n$/);
    expect(run(text.replace('coordinator', 'monitor'))).toBe(
      'not whole: entry 1 has another root\n',
    );
    expect(run('{')).toMatch(/^not whole: /);
  });
});

describe('the log that anybody may have', () => {
  const sealed = async (collection: string, scene: ReturnType<typeof openScene>) => {
    const { table } = scene.stage;
    const acts = await within(tenantScope(scene.tenant), () =>
      readActs(table, scene.tenant, collection),
    );
    const delivered = acts
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map((act, at) => ({ act, sequence: String(at + 1) }));
    await within(projectorScope(scene.tenant), () =>
      sealActs(
        table,
        scene.tenant,
        collection,
        'one',
        delivered,
        scene.stage.now(),
        following.shows,
      ),
    );
    return acts;
  };

  test('is whole, of the engine itself, and says nothing of who', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const resident = scene.personWith('resident');
    const said = 'canario: faltan luces en mi calle';
    const input = { processId, text: said, theme: 'seguridad' };
    await scene.attempt(giveContribution, input, { person: resident });
    for (let count = 0; count < 230; count += 1)
      await scene.done(registerOrganisation, { name: `canario ${count}`, kind: 'union' });
    await scene.look(listTeam, {});
    await scene.attempt(registerOrganisation, { name: 'x', kind: 'union' }, { person: resident });
    for (const collection of ['-', processId, 'access']) {
      const acts = await sealed(collection, scene);
      if (acts.length === 0) continue;
      const pages: Page[] = [];
      const turn = async (cursor?: string): Promise<void> => {
        const seen = await scene.look(viewLog, { collection, ...(cursor ? { cursor } : {}) });
        if (!seen.ok) throw new Error(seen.code);
        pages.push(seen.value as never);
        if (seen.value.next !== null) await turn(seen.value.next);
      };
      await turn();
      expect(check(pages)).toMatchObject({ acts: acts.length });
      const shown = JSON.stringify(pages);
      for (const act of acts)
        for (const secret of [act.person, act.id, act.key, act.request, act.about])
          if (secret.length > 2 && secret !== collection) expect(shown).not.toContain(secret);
      expect(shown).not.toContain('canario');
      expect(shown).not.toContain('resident');
      expect(shown.includes('organisations.registered')).toBe(collection === '-');
    }
  });

  test.each(['..', 'heads ', '-#', 'T#renca', '', 'A', '0'.repeat(27)])(
    'is nowhere under %j',
    async (collection) => {
      expect(await openScene().look(viewLog, { collection })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('that has not begun is not there', async () => {
    expect(await openScene().look(viewLog, { collection: '-' })).toMatchObject({
      code: 'request.not-found',
    });
  });
});
