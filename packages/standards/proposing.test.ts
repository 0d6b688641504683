import { describe, expect, test } from 'vitest';
import {
  changeProposal,
  closeVote,
  openVote,
  proposeEdition,
  viewEditionDraft,
  withdrawEdition,
} from '#standards';
import {
  openRegion,
  proposedIn,
  requirementsSample,
  ruleSample,
  withChanged,
  wordingSample,
} from './samples.ts';

const reason = 'Se propuso con un error de redacción.';
const { standardId: _, ...wording } = wordingSample;

const at = (id: string, field: string) =>
  `requirements.${requirementsSample.findIndex((one) => one.id === id)}.${field}`;

describe('a proposal', () => {
  test('takes the next number and asks for more than what it comes from', async () => {
    const region = openRegion();
    expect(await proposedIn(region)).toEqual({ standardId: 'gore-rm', edition: '2' });
  });

  test('may come straight from the programme', async () => {
    const region = openRegion();
    expect(await proposedIn(region, { parent: 'ogp-local' })).toMatchObject({ edition: '2' });
  });

  test.each<[string, object, string, string]>([
    [
      'that leaves one out',
      { requirements: withChanged('C2', undefined) },
      'looser-than-parent',
      'requirements.C2',
    ],
    [
      'with a lower floor',
      { requirements: withChanged('T7', { threshold: 20 }) },
      'looser-than-parent',
      'requirements.T7',
    ],
    [
      'with a higher ceiling',
      { requirements: withChanged('RM2', { threshold: 16 }) },
      'looser-than-parent',
      'requirements.RM2',
    ],
    [
      'that only advises what was required',
      { requirements: withChanged('F1', { kind: 'advised' }) },
      'looser-than-parent',
      'requirements.F1',
    ],
    [
      'that warns where it blocked',
      { requirements: withChanged('F1', { severity: 'W' }) },
      'looser-than-parent',
      'requirements.F1',
    ],
    [
      'that is due later',
      { requirements: withChanged('F1', { phase: 'closing' }) },
      'looser-than-parent',
      'requirements.F1',
    ],
    [
      'that counts something else',
      { requirements: withChanged('C2', { measure: 'groups' }) },
      'looser-than-parent',
      'requirements.C2',
    ],
    [
      'with days for months',
      { requirements: withChanged('T2', { unit: 'days' }) },
      'wrong-unit',
      at('T2', 'unit'),
    ],
    [
      'with more than all',
      { requirements: withChanged('RR1', { threshold: 101 }) },
      'wrong-threshold',
      at('RR1', 'threshold'),
    ],
    [
      'with one twice',
      { requirements: [...requirementsSample, requirementsSample[0]] },
      'repeated-requirement',
      `requirements.${requirementsSample.length}.id`,
    ],
    ['from an edition that there is not', { parentEdition: 7 }, 'no-such-parent', 'parentEdition'],
    ['from itself', { parentEdition: 2 }, 'circular-parent', 'parentEdition'],
    ['from another programme', { parent: 'ogp-pcs' }, 'no-such-parent', 'parent'],
    ['of a programme', { standardId: 'ogp-local' }, 'not-regional', 'standardId'],
  ])('%s is refused', async (_what, wrong, code, at) => {
    const { scene, officer } = openRegion();
    const done = await scene.attempt(proposeEdition, { ...wordingSample, ...wrong }, officer);
    expect(done).toMatchObject({ ok: false, code: `standards.${code}`, at });
    expect(await scene.attempt(proposeEdition, wordingSample, officer)).toMatchObject({
      value: { edition: 2 },
    });
  });

  test.each<[string, object, string]>([
    ['an empty label', { label: '' }, 'label'],
    ['a label of two lines', { label: 'dos\nlíneas' }, 'label'],
    ['nothing asked', { requirements: [] }, 'requirements'],
    [
      'more than two hundred',
      { requirements: Array.from({ length: 201 }, () => requirementsSample[0]) },
      'requirements',
    ],
    [
      'a measure that there is not',
      { requirements: withChanged('C2', { measure: 'happiness' }) },
      at('C2', 'measure'),
    ],
    ['half a day', { requirements: withChanged('C2', { threshold: 1.5 }) }, at('C2', 'threshold')],
    [
      'a number in words',
      { requirements: withChanged('C2', { threshold: '1' }) },
      at('C2', 'threshold'),
    ],
    ['a separator in an id', { requirements: withChanged('C2', { id: 'C#2' }) }, at('C2', 'id')],
    [
      'a field that nobody knows',
      { requirements: withChanged('C2', { atLeast: 1 }) },
      at('C2', 'atLeast'),
    ],
    ['parent zero', { parentEdition: 0 }, 'parentEdition'],
    ['a number of its own', { edition: 2 }, 'edition'],
    ['a basis of its own', { basis: 'programme' }, 'basis'],
    ['a day of its own', { inForceFrom: '2020-01-01' }, 'inForceFrom'],
  ])('with %s is not understood, at its field', async (_what, wrong, at) => {
    const { scene, officer } = openRegion();
    const done = await scene.attempt(proposeEdition, { ...wordingSample, ...wrong }, officer);
    expect(done).toMatchObject({ ok: false, code: 'request.invalid', at });
  });

  test('waits until the one before is settled', async () => {
    const region = openRegion();
    const { scene, officer } = region;
    const named = await proposedIn(region);
    const again = () => scene.attempt(proposeEdition, wordingSample, officer);
    expect(await again()).toMatchObject({ code: 'standards.proposal-open' });
    await scene.done(withdrawEdition, { ...named, reason }, officer);
    expect(await again()).toMatchObject({ value: { edition: 3 } });
  });

  test('made by two at the same moment is one proposal', async () => {
    const { scene, officer } = openRegion();
    const done = await Promise.all(
      Array.from({ length: 8 }, () => scene.attempt(proposeEdition, wordingSample, officer)),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of done)
      if (!one.ok) expect(['standards.proposal-open', 'request.conflict']).toContain(one.code);
  });

  test('sent twice under one key is one proposal with one answer', async () => {
    const { scene, officer } = openRegion();
    const asking = { ...officer, key: 'la-misma' };
    const first = await scene.attempt(proposeEdition, wordingSample, asking);
    expect(await scene.attempt(proposeEdition, wordingSample, asking)).toEqual(first);
    const other = { ...wordingSample, label: 'Otra' };
    expect(await scene.attempt(proposeEdition, other, asking)).toMatchObject({ ok: false });
  });

  test.each(['member-officer', 'coordinator', 'resident', 'person', 'monitor'] as const)(
    'is not for %s to make, change, put to the vote, close or withdraw',
    async (role) => {
      const region = openRegion();
      const named = await proposedIn(region);
      const { scene } = region;
      const asking = { person: scene.personWith(role) };
      const all = [
        scene.attempt(proposeEdition, wordingSample, asking),
        scene.attempt(changeProposal, { ...named, ...wording }, asking),
        scene.attempt(openVote, { ...named, ...ruleSample }, asking),
        scene.attempt(closeVote, { ...named, inForceFrom: '2026-06-01' }, asking),
        scene.attempt(withdrawEdition, { ...named, reason }, asking),
        scene.look(viewEditionDraft, named, asking),
      ];
      for (const one of await Promise.all(all))
        expect(one).toMatchObject({ code: 'request.not-found' });
    },
  );

  test('of another region is not there', async () => {
    const [ours, theirs] = [openRegion(), openRegion()];
    const named = await proposedIn(theirs);
    const { scene, officer } = ours;
    const change = { ...named, ...wording };
    for (const asking of [officer, { ...officer, tenant: theirs.scene.tenant }])
      expect(await scene.attempt(changeProposal, change, asking)).toMatchObject({ ok: false });
    expect(await scene.attempt(openVote, { ...named, ...ruleSample }, officer)).toMatchObject({
      ok: false,
    });
  });
});
