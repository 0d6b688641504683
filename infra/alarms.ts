import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** What an alarm says: what people lose, in the words of the function's manifest. */
type Told = { readonly impact: string; readonly topic: ITopic };

const period = Duration.minutes(1);
const oldestSeconds = 60;

const alarmOver = (
  scope: Construct,
  id: string,
  { impact, topic }: Told,
  { metric, most, minutes }: { metric: IMetric; most: number; minutes: number },
) => {
  const alarm = new Alarm(scope, id, {
    metric,
    threshold: most,
    evaluationPeriods: minutes,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: impact,
  });
  alarm.addAlarmAction(new SnsAction(topic));
};

/** Counts what failed: invocations that broke, and the faults that a function caught, answered and logged. */
export const alarmOnErrors = (
  scope: Construct,
  name: string,
  fn: IFunction,
  logGroup: ILogGroup,
  told: Told,
) => {
  const faults = new MetricFilter(scope, `${name}-faults`, {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.event', '=', 'fault'),
    metricNamespace: 'Articula',
    metricName: `${name}-faults`,
    metricValue: '1',
  });
  const metric = new MathExpression({
    expression: 'FILL(errors, 0) + FILL(faults, 0)',
    usingMetrics: {
      errors: fn.metricErrors({ period }),
      faults: faults.metric({ period, statistic: 'Sum' }),
    },
    period,
  });
  alarmOver(scope, `${name}-errors`, told, { metric, most: 0, minutes: 1 });
};

/** The sealed log promises to be at most a minute late. */
export const alarmOnAge = (scope: Construct, name: string, fn: IFunction, told: Told) => {
  const metric = fn.metric('IteratorAge', { period, statistic: 'Maximum' });
  alarmOver(scope, `${name}-age`, told, { metric, most: oldestSeconds * 1000, minutes: 2 });
};

/** Something that the stream delivered was set aside for good. */
export const alarmOnSetAside = (scope: Construct, name: string, queue: IQueue, told: Told) => {
  const metric = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' });
  alarmOver(scope, `${name}-set-aside`, told, { metric, most: 0, minutes: 1 });
};
