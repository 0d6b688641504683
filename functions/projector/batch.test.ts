import { describe, expect, test } from 'vitest';
import { registerOrganisation } from '#organisations';
import { openScene } from '#samples';
import { actItem } from '#table';
import { groupsOf } from './deliver.ts';
import { actsIn, eventOf, recordOf } from './samples.ts';

describe('a batch of the stream', () => {
  test('is its acts in their order, by tenant and collection', async () => {
    const [one, other] = [openScene(), openScene()];
    for (const scene of [one, other, one])
      await scene.done(registerOrganisation, { name: `Junta ${Math.random()}`, kind: 'union' });
    const [first, third] = await actsIn(one);
    const [second] = await actsIn(other);
    if (!first || !second || !third) throw new Error('three acts');
    const event = eventOf(recordOf(first, '1'), recordOf(second, '2'), recordOf(third, '3'));
    expect(groupsOf(event)).toEqual([
      {
        tenant: one.tenant,
        collection: '-',
        delivered: [
          { act: first, sequence: '1' },
          { act: third, sequence: '3' },
        ],
      },
      { tenant: other.tenant, collection: '-', delivered: [{ act: second, sequence: '2' }] },
    ]);
  });

  test('passes by what is no new act', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta', kind: 'union' });
    const [act] = await actsIn(scene);
    if (!act) throw new Error('an act');
    const at = (pk: string) => ({
      eventName: 'INSERT',
      dynamodb: { NewImage: { ...actItem(act), pk: { S: pk } }, SequenceNumber: '9' },
    });
    const others = [
      recordOf(act, '1', 'MODIFY'),
      recordOf(act, '2', 'REMOVE'),
      { eventName: 'INSERT', dynamodb: { SequenceNumber: '3' } },
      { eventName: 'INSERT' },
      at(`T#${scene.tenant}#-`),
      at(`T#${scene.tenant}#LOG#-`),
      at(`PUB#${scene.tenant}#-`),
      at(`X#${scene.tenant}#ACTS#-`),
      at(`T#${scene.tenant}#ACTS#-#more`),
    ];
    expect(groupsOf(eventOf(...others))).toEqual([]);
    expect(groupsOf(eventOf())).toEqual([]);
  });

  test('ends, for its tenant and process, before an act that cannot be read', async () => {
    const scene = openScene();
    for (const name of ['Una', 'Otra'])
      await scene.done(registerOrganisation, { name, kind: 'union' });
    const [first, second] = await actsIn(scene);
    if (!first || !second) throw new Error('two acts');
    const broken = recordOf(second, '2');
    broken.dynamodb.NewImage = { ...actItem(second), body: { S: '{"id":"act-1"}' } };
    const noJson = recordOf(second, '2');
    noJson.dynamodb.NewImage = { ...actItem(second), body: { S: '{' } };
    for (const poison of [broken, noJson]) {
      const groups = groupsOf(eventOf(recordOf(first, '1'), poison, recordOf(second, '3')));
      expect(groups).toMatchObject([
        { delivered: [{ sequence: '1' }], unread: { sequence: '2', error: expect.any(Error) } },
      ]);
    }
  });
});
