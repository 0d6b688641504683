import { describe, expect, test } from 'vitest';
import { listWays, publishLineages, readLineage, viewLineage } from '#commitments';
import {
  type Contribution,
  type Theme,
  mergeThemes,
  openTheme,
  withdrawContribution,
} from '#contributions';
import { instantOf, timedId } from '#kernel';
import { type Proposal } from '#proposals';
import { openScene } from '#samples';
import { publicScope, publishedRecords, within } from '#table';
import { openedTheme, publishIn } from '../contributions/samples.ts';
import { draftedProposal, opinedOn, opinionSample } from '../proposals/samples.ts';
import { processIn } from '../processes/samples.ts';
import { type Commitment } from './commitment.ts';
import { lineageOf } from './lineage.ts';
import { commitmentIn, draftedCommitment } from './samples.ts';

describe('the lineage of a commitment', () => {
  test('goes from what people said to the draft, in order', async () => {
    const scene = openScene();
    const proposal = await draftedProposal(scene);
    await opinedOn(scene, proposal);
    const { processId, contributionIds, themeId, proposalId } = proposal;
    const { commitmentId } = await draftedCommitment(scene, proposal);
    await publishIn(scene, publishLineages, processId, commitmentId);
    const steps = await within(publicScope, () =>
      readLineage(publishedRecords(scene.stage.table, scene.tenant), processId, commitmentId),
    );
    expect(steps.map(({ kind, id }) => [kind, id])).toEqual([
      ...contributionIds.toSorted().map((id) => ['contribution', id]),
      ['theme', themeId],
      ['proposal', proposalId],
      ['opinion', proposalId],
      ['draft', commitmentId],
    ]);
    expect(steps.find(({ kind }) => kind === 'opinion')).toMatchObject({
      text: opinionSample.reason,
      facts: { verdict: 'feasible', costClp: 45_000_000 },
    });
    expect(await scene.look(viewLineage, { processId, commitmentId })).toEqual({
      ok: true,
      value: { commitmentId, items: steps, next: null },
    });
  });

  test('leaves out what was withdrawn and what belongs to other themes', async () => {
    const scene = openScene();
    const { processId, commitmentId, contributionIds } = await commitmentIn(scene);
    const [contributionId, kept] = contributionIds;
    const reason = 'Nombra a una vecina con su dirección.';
    await scene.done(withdrawContribution, { processId, contributionId, reason });
    await publishIn(scene, publishLineages, processId, commitmentId);
    const seen = await scene.look(viewLineage, { processId, commitmentId });
    if (!seen.ok) throw new Error(seen.code);
    const said = seen.value.items.filter(({ kind }) => kind === 'contribution');
    expect(said.map(({ id }) => id)).toEqual([kept]);
  });

  test('is not there before a commitment is, and costs no write until then', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { themeId } = await openedTheme(scene, processId);
    expect(await publishIn(scene, publishLineages, processId, themeId)).toEqual([]);
    const commitmentId = '0'.repeat(26);
    expect(await scene.look(viewLineage, { processId, commitmentId })).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('written out at its longest still fits in one item of the table', () => {
    const now = instantOf(Date.parse('2026-03-02T12:00:00.000Z'));
    // A limit counts code units, an excerpt characters: each is filled with what weighs most there.
    const line = (units: number) => '漢'.repeat(units);
    const text = (units: number) => '𝒜'.repeat(units / 2);
    const idAt = (place: number) => timedId(place, new Uint8Array(10));
    const processId = idAt(1) as Commitment['processId'];
    const contributions = Array.from({ length: 2000 }, (_, place): { value: Contribution } => ({
      value: {
        contributionId: idAt(place) as Contribution['contributionId'],
        processId,
        text: text(2000),
        channel: 'dialogue',
        neighbourhood: line(80),
        givenAt: now,
      },
    }));
    const themes = Array.from({ length: 400 }, (_, place): { value: Theme } => ({
      value: {
        themeId: idAt(place) as Theme['themeId'],
        processId,
        title: line(160),
        contributionIds: contributions
          .slice(place * 5, place * 5 + 5)
          .map(({ value }) => value.contributionId),
        state: 'open',
        mergedFrom: [],
        response: { outcome: 'not-adopted', text: text(2000), at: now },
      },
    }));
    const proposals = Array.from({ length: 20 }, (_, place): { value: Proposal } => ({
      value: {
        proposalId: idAt(place) as Proposal['proposalId'],
        processId,
        title: line(160),
        body: text(6000),
        themeIds: themes.slice(place * 20, place * 20 + 20).map(({ value }) => value.themeId),
        state: 'opined',
        request: { unit: line(120), dueOn: '2026-04-01' as never, at: now },
        opinion: { verdict: 'feasible', reason: text(4000), costClp: 2 ** 53 - 1, at: now },
      },
    }));
    const commitment = {
      value: {
        commitmentId: idAt(3) as Commitment['commitmentId'],
        title: line(160),
        action: text(4000),
        proposalIds: proposals.map(({ value }) => value.proposalId),
        leadUnit: line(120),
        startsOn: '2026-06',
        endsOn: '2027-05',
        state: 'draft',
      } as Commitment,
    };
    const steps = lineageOf(commitment, { contributions, themes, proposals });
    expect(steps.filter(({ kind }) => kind === 'contribution')).toHaveLength(300);
    expect(steps.filter(({ kind }) => kind === 'theme')).toHaveLength(40);
    expect(Buffer.byteLength(JSON.stringify(steps))).toBeLessThan(400 * 1024);
    expect(JSON.stringify(steps)).not.toContain('givenBy');
  });
});

describe('what a theme led to', () => {
  test('is nothing before a proposal, then the proposal, then the commitment that rests on it', async () => {
    const scene = openScene();
    const proposal = await draftedProposal(scene);
    const { processId, themeId, proposalId } = proposal;
    expect(await scene.look(listWays, { processId })).toMatchObject({ value: { items: [] } });
    await publishIn(scene, publishLineages, processId, proposalId);
    const drafted = await scene.look(listWays, { processId });
    expect(drafted).toMatchObject({
      value: { items: [{ id: themeId, proposals: [{ id: proposalId }], commitments: [] }] },
    });
    const { commitmentId } = await draftedCommitment(scene, proposal);
    await publishIn(scene, publishLineages, processId, commitmentId);
    expect(await scene.look(listWays, { processId })).toMatchObject({
      value: { items: [{ id: themeId, commitments: [{ id: commitmentId, state: 'draft' }] }] },
    });
  });

  test('is told of the theme that it was merged into, once', async () => {
    const scene = openScene();
    const { processId, themeId, proposalId, contributionIds } = await draftedProposal(scene);
    const title = 'Plazas con sombra';
    const { themeId: keptId } = await scene.done(openTheme, { processId, title, contributionIds });
    await scene.done(mergeThemes, { processId, themeId: keptId, mergedId: themeId });
    await publishIn(scene, publishLineages, processId, proposalId);
    const seen = await scene.look(listWays, { processId });
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.value.items.map(({ id }) => id)).toEqual([keptId]);
  });
});
