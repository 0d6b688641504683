import path from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  FilterCriteria,
  FilterRule,
  Function as Lambda,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Manifest } from '#runtime';
import { acknowledge } from './acknowledged.ts';
import { alarmOnAge, alarmOnErrors, alarmOnSetAside } from './alarms.ts';
import { statementsFor } from './permissions.ts';
import type { Tables } from './tables.ts';

export type Surroundings = {
  readonly tables: Tables;
  /** The folder of the bundles: one folder per function, with its `index.mjs`. */
  readonly bundles: string;
  readonly publicOrigin: string;
  readonly topic: ITopic;
  readonly told: Readonly<Record<string, string>>;
};

const batchSize = 200;
// An outage passes within hours; what still fails then is the record's own fault.
const retryAttempts = 50;

const roleOf = (scope: Construct, manifest: Manifest, logGroup: LogGroup, tables: Tables) => {
  const role = new Role(scope, `${manifest.name}-role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  const arns = { records: tables.records.tableArn, ballots: tables.ballots.tableArn };
  for (const statement of statementsFor(manifest.permissions, arns)) role.addToPolicy(statement);
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  return role;
};

/** Feeds a function from the stream: in order, halving what fails, setting the hopeless aside. */
const follow = (
  scope: Construct,
  { name, impact }: Manifest,
  fn: Lambda,
  { tables, topic }: Surroundings,
) => {
  const setAside = new Queue(scope, `${name}-dead`, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(setAside, 'AwsSolutions-SQS3');
  fn.addEventSource(
    // The library's own class does not fit its interface where an absent property is not an undefined one.
    new DynamoEventSource(tables.records as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts,
      onFailure: new SqsDlq(setAside),
      // An act is always new and always a tenant's: states that change and copies wake nobody.
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { pk: { S: FilterRule.beginsWith('T#') } } },
        }),
      ],
    }),
  );
  if (fn.role) acknowledge(fn.role, 'AwsSolutions-IAM5[Resource::*]');
  alarmOnAge(scope, name, fn, { impact, topic });
  alarmOnSetAside(scope, name, setAside, { impact, topic });
};

const wakeEveryMinute = (scope: Construct, { name }: Manifest, fn: Lambda) =>
  new Rule(scope, `${name}-minute`, {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      // The next minute does what this one could not.
      new LambdaFunction(fn, { retryAttempts: 0 }),
    ],
  });

/** One function as its manifest says: memory, time, its own role, what wakes it, who is told when it fails. */
export const makeFunction = (scope: Construct, manifest: Manifest, surroundings: Surroundings) => {
  const { name, impact, memoryMb, timeoutSeconds, source } = manifest;
  const { tables, bundles, publicOrigin, topic, told } = surroundings;
  const functionName = `${Stack.of(scope).stackName}-${name}`;
  const logGroup = new LogGroup(scope, `${name}-log`, {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const fn = new Lambda(scope, name, {
    functionName,
    description: impact,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: memoryMb,
    timeout: Duration.seconds(timeoutSeconds),
    code: Code.fromAsset(path.join(bundles, name)),
    handler: 'index.handler',
    role: roleOf(scope, manifest, logGroup, tables),
    logGroup,
    environment: {
      RECORDS_TABLE: tables.records.tableName,
      BALLOTS_TABLE: tables.ballots.tableName,
      PUBLIC_ORIGIN: publicOrigin,
      ...told,
    },
  });
  alarmOnErrors(scope, name, fn, logGroup, { impact, topic });
  if (source === 'stream') follow(scope, manifest, fn, surroundings);
  if (source === 'minute') wakeEveryMinute(scope, manifest, fn);
  return fn;
};
