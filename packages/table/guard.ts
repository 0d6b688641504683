import { type Scope, scopeInForce } from './scope.ts';

/** The table was asked for something outside the request's scope: a fault of ours, never an answer. */
export class OutOfScope extends Error {
  override name = 'OutOfScope';
}

type Keyed = { readonly TableName?: unknown; readonly Key?: unknown; readonly Item?: unknown };

/**
 * Refuses every command whose keys lie outside the scope in force, and every command whose keys
 * cannot be read off it (Scan, PartiQL, batches). The same rule as the deployed role's LeadingKeys.
 */
export const guard = (operation: string, input: unknown): void => {
  const scope = scopeInForce();
  if (!scope) throw new OutOfScope(`${operation} without a scope`);
  const check = Object.hasOwn(checks, operation) ? checks[operation] : undefined;
  if (!check) throw new OutOfScope(`${operation} is never allowed`);
  check(input as Record<string, unknown>, scope);
};

/** The one condition under which anything is deleted: no act tells of it. */
export const onlyPassing = {
  ConditionExpression: 'h = :passing',
  ExpressionAttributeValues: { ':passing': { S: '-' } },
};

type Deleting = Keyed & {
  readonly ConditionExpression?: unknown;
  readonly ExpressionAttributeValues?: unknown;
};

const namesPassing = ({ ExpressionAttributeValues: values }: Deleting) =>
  (values as { ':passing'?: { S?: string } } | undefined)?.[':passing']?.S === '-';

const demandPassing = (deleting: Deleting, scope: Scope) => {
  const { ConditionExpression: condition, Key } = deleting;
  if (condition !== onlyPassing.ConditionExpression || !namesPassing(deleting))
    throw new OutOfScope('what an act tells of is never deleted');
  demand(scope.drop ?? [], partitionOf(Key));
};

const checks: Record<string, (input: Record<string, unknown>, scope: Scope) => void> = {
  GetItem: (input, scope) => demand(scope.read, partitionOf(input['Key'])),
  PutItem: (input, scope) => demand(scope.write, partitionOf(input['Item'])),
  DeleteItem: (input, scope) => demandPassing(input, scope),
  // Counters alone are added up in place; a state never is.
  UpdateItem: (input, scope) => demand(scope.count ?? [], partitionOf(input['Key'])),
  Query: (input, scope) => {
    if (input['IndexName'] !== undefined) throw new OutOfScope('no index is ever read');
    const values = input['ExpressionAttributeValues'] as Record<string, { S?: string }> | undefined;
    const isOurs = String(input['KeyConditionExpression']).startsWith('pk = :pk');
    demand(scope.read, isOurs ? values?.[':pk']?.S : undefined);
  },
  TransactWriteItems: (input, scope) => {
    for (const action of input['TransactItems'] as readonly Record<string, Keyed>[])
      for (const [kind, part] of Object.entries(action)) {
        if (kind === 'Put') demand(scope.write, partitionOf(part.Item));
        else if (kind === 'Delete') demandPassing(part, scope);
        else if (kind === 'ConditionCheck') demand(scope.check ?? [], partitionOf(part.Key));
        else throw new OutOfScope(`${kind} is never allowed`);
      }
  },
};

const partitionOf = (item: unknown) => (item as { pk?: { S?: string } } | undefined)?.pk?.S;

const demand = (allowed: readonly string[], partition: string | undefined) => {
  if (!partition || !allowed.some((prefix) => partition.startsWith(prefix)))
    throw new OutOfScope(`partition ${partition ?? '(none)'} is outside the scope`);
};
