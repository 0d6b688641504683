import { personas } from '#demonstration';
import { registerOrganisation } from '#organisations';
import { type Stage, perform } from '#perform';
import { tenantScope, within } from '#table';
import { type Pace, paceOf } from './pace.ts';

/** One verb through the whole pipeline beside the bare transaction of two items that it ends in. */
export const verbPaces = async (stage: Stage): Promise<readonly Pace[]> => {
  const coordinator = personas.find(({ role }) => role === 'coordinator');
  if (!coordinator) return [];
  const { tenant, id: person } = coordinator;
  const { table } = stage;
  const put = (sk: string) => ({
    Put: {
      TableName: table.records,
      Item: { pk: { S: `T#${tenant}#bench` }, sk: { S: sk }, body: { S: 'x'.repeat(450) } },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
  const raw = await paceOf(
    'two conditional puts in one transaction, nothing around it',
    2000,
    (turn) =>
      within(tenantScope(tenant), () =>
        table.send('TransactWriteItems', { TransactItems: [put(`a${turn}`), put(`b${turn}`)] }),
      ),
  );
  const verb = await paceOf('register-organisation through perform', 2000, (turn) =>
    perform(
      stage,
      registerOrganisation,
      { tenant, person, key: `bench-${turn}` },
      { name: `Organización de carga ${turn}`, kind: 'collective' },
    ),
  );
  return [raw, verb];
};
