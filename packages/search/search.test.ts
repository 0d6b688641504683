import { describe, expect, test } from 'vitest';
import { withdrawCommitment } from '#commitments';
import { publishContributions, withdrawContribution } from '#contributions';
import { approveMinutes, writeMinutes } from '#dialogues';
import { openScene } from '#samples';
import { publishIndex, searchProcess } from '#search';
import { commitmentIn } from '../commitments/samples.ts';
import { publishIn } from '../contributions/samples.ts';
import { heldDialogue } from '../dialogues/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { processIn } from '../processes/samples.ts';

const search = async (scene: Scene, processId: string, q: string) => {
  const seen = await scene.look(searchProcess, { processId, q }, { person: undefined });
  if (!seen.ok) throw new Error(seen.code);
  return seen.value.items;
};

const published = async () => {
  const scene = openScene();
  const made = await commitmentIn(scene);
  await publishIn(scene, publishContributions, made.processId, ...made.contributionIds);
  await publishIn(scene, publishIndex, made.processId);
  return { scene, ...made };
};

describe('a search in a process', () => {
  test('finds what was said, ordered, proposed and drafted, in this order of weight', async () => {
    const { scene, processId, commitmentId, themeId, proposalId } = await published();
    const items = await search(scene, processId, 'PLAZA');
    const found = items.map(({ kind, id }) => [kind, id]);
    expect(found).toContainEqual(['commitment', commitmentId]);
    expect(found).toContainEqual(['theme', themeId]);
    expect(items.map(({ kind }) => kind)).toContain('contribution');
    expect(items[0]?.kind).toBe('commitment');
    expect((await search(scene, processId, 'plaza catastro ciclovía')).length).toBe(0);
    expect(proposalId).not.toBe('');
  });

  test('finds words with and without accents and says where they stand', async () => {
    const { scene, processId } = await published();
    const [plain, accented] = await Promise.all([
      search(scene, processId, 'estan oscuras'),
      search(scene, processId, 'ESTÁN OSCURAS'),
    ]);
    expect(plain).toEqual(accented);
    expect(plain[0]?.excerpt).toContain('están oscuras');
  });

  test('finds minutes only once they are approved', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const dialogueId = await heldDialogue(scene, processId);
    const minutes = 'Se habló del humedal y de sus aves.';
    await scene.done(writeMinutes, { processId, dialogueId, minutes });
    await publishIn(scene, publishIndex, processId, dialogueId);
    expect(await search(scene, processId, 'humedal')).toEqual([]);
    await scene.done(approveMinutes, { processId, dialogueId });
    await publishIn(scene, publishIndex, processId, dialogueId);
    expect((await search(scene, processId, 'humedal')).map(({ id }) => id)).toEqual([dialogueId]);
  });

  test('does not find what was withdrawn', async () => {
    const { scene, processId, commitmentId, contributionIds } = await published();
    const reason = 'Nombra a una vecina con su dirección.';
    for (const contributionId of contributionIds)
      await scene.done(withdrawContribution, { processId, contributionId, reason });
    await scene.done(withdrawCommitment, { processId, commitmentId, reason });
    await publishIn(scene, publishContributions, processId, ...contributionIds);
    await publishIn(scene, publishIndex, processId, commitmentId);
    const kinds = (await search(scene, processId, 'plaza')).map(({ kind }) => kind);
    expect(kinds).not.toContain('contribution');
    expect(kinds).not.toContain('commitment');
  });

  test('finds nothing of another process, of another tenant, or in an unknown one', async () => {
    const { scene, processId } = await published();
    const other = openScene();
    expect(await search(other, processId, 'plaza')).toEqual([]);
    expect(await search(scene, '0'.repeat(26), 'plaza')).toEqual([]);
  });

  test.each(['', ' ', 'a', '***', '"', "'; --", '\u0000', '🙂'])(
    'for %j finds nothing and reads nothing',
    async (q) => {
      const scene = openScene();
      expect(await search(scene, '0'.repeat(26), q)).toEqual([]);
    },
  );

  test.each([{ q: 'x'.repeat(101) }, {}, { q: ['a'] }, { q: 'plaza', more: '1' }])(
    'that asks %j is refused',
    async (input) => {
      const scene = openScene();
      const seen = await scene.look(searchProcess, { processId: '0'.repeat(26), ...input });
      expect(seen).toMatchObject({ ok: false, code: 'request.invalid' });
    },
  );
});
