import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tables } from '#table';

type Name = keyof typeof tables;

const idOf = (name: Name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const makeTable = (scope: Construct, name: Name) =>
  new Table(scope, idOf(name), {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    // Only what passes by itself carries it; expiry is compared at every read all the same.
    ...(name === 'records' ? { timeToLiveAttribute: 'ttl' } : {}),
    ...(tables[name].hasStream ? { stream: StreamViewType.NEW_IMAGE } : {}),
  });

/** The two tables as the table room describes them. They outlive the stack. */
export const makeTables = (scope: Construct) => ({
  records: makeTable(scope, 'records'),
  ballots: makeTable(scope, 'ballots'),
});

export type Tables = ReturnType<typeof makeTables>;
