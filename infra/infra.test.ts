import { Match, type Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '#table';
import { openApp, resourcesOf } from './samples.ts';

let opened: Awaited<ReturnType<typeof openApp>>;
let template: Template;

beforeAll(async () => {
  opened = await openApp();
  template = opened.template();
});
afterAll(() => opened.close());

describe('the tables', () => {
  const tableOf = (id: string) =>
    Object.entries(resourcesOf(template)).find(
      ([key, { Type }]) => Type === 'AWS::DynamoDB::Table' && key.startsWith(id),
    )?.[1];

  test('are the two that the table room names', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', Object.keys(tables).length);
    template.allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
  });

  test('keep ballots without stream, index or time', () => {
    const { Properties = {} } = tableOf('Ballots') ?? {};
    expect(Object.keys(Properties).toSorted()).toEqual([
      'AttributeDefinitions',
      'BillingMode',
      'DeletionProtectionEnabled',
      'KeySchema',
      'PointInTimeRecoverySpecification',
    ]);
  });

  test('stream the new records', () => {
    expect(tableOf('Records')?.Properties['StreamSpecification']).toEqual({
      StreamViewType: 'NEW_IMAGE',
    });
  });
});

describe('every manifest', () => {
  test('is known to these tests', () => {
    expect(opened.manifests.map(({ name }) => name)).toEqual([
      'clock',
      'entrance',
      'office',
      'papers',
      'pictures',
      'portal',
      'post',
      'projector',
      'vote',
    ]);
  });

  test('has its function, its log, and an alarm that says what people lose', () => {
    for (const { name, impact, memoryMb, timeoutSeconds } of opened.manifests) {
      template.hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: `Articula-${name}`,
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: memoryMb,
        Timeout: timeoutSeconds,
        Environment: {
          Variables: {
            RECORDS_TABLE: { Ref: Match.stringLikeRegexp('^Records') },
            BALLOTS_TABLE: { Ref: Match.stringLikeRegexp('^Ballots') },
            PUBLIC_ORIGIN: Match.anyValue(),
          },
        },
      });
      template.hasResourceProperties('AWS::Logs::LogGroup', {
        LogGroupName: `/aws/lambda/Articula-${name}`,
        RetentionInDays: Match.anyValue(),
      });
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmDescription: impact,
        AlarmActions: Match.anyValue(),
        Metrics: Match.arrayWith([
          Match.objectLike({ Expression: 'FILL(errors, 0) + FILL(faults, 0)' }),
        ]),
      });
    }
  });

  test('that follows the stream is alarmed when it is a minute late or sets something aside', () => {
    const followers = opened.manifests.filter(({ source }) => source === 'stream');
    expect(followers.map(({ name }) => name)).toEqual(['post', 'projector']);
    for (const { impact } of followers) {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmDescription: impact,
        MetricName: 'IteratorAge',
        Threshold: 60_000,
      });
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmDescription: impact,
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 0,
      });
    }
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', followers.length);
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });

  test('that is woken by the clock has a rule of a minute', () => {
    template.resourceCountIs('AWS::Events::Rule', 1);
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [
        Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^clock'), 'Arn'] } }),
      ],
    });
  });
});

describe('the way in', () => {
  const integrationTo = (name: string) =>
    Object.entries(resourcesOf(template)).find(
      ([, { Type, Properties }]) =>
        Type === 'AWS::ApiGatewayV2::Integration' &&
        JSON.stringify(Properties['IntegrationUri']).includes(`["${name}`),
    )?.[0];

  test('has every route of every manifest, to its own function, and no other', () => {
    const expected = opened.manifests.flatMap(({ name, routes }) =>
      routes.flatMap((route) => {
        const target = `${route} → ${integrationTo(name)}`;
        return route.startsWith('GET ') ? [target, target.replace('GET ', 'HEAD ')] : [target];
      }),
    );
    const found = Object.values(resourcesOf(template))
      .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
      .map(({ Properties: { RouteKey, Target } }) => {
        const id = /"Ref":"([^"]+)"/.exec(JSON.stringify(Target))?.[1];
        return `${String(RouteKey)} → ${id}`;
      });
    expect(expected.length).toBeGreaterThan(10);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('is closed to whoever comes past the distribution and its firewall', () => {
    template.allResourcesProperties('AWS::ApiGatewayV2::Route', {
      AuthorizationType: 'CUSTOM',
      AuthorizerId: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      IdentitySource: ['$request.header.x-articula-origin'],
    });
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        WebACLId: Match.anyValue(),
        Origins: [
          Match.objectLike({
            OriginCustomHeaders: [Match.objectLike({ HeaderName: 'x-articula-origin' })],
          }),
        ],
      },
    });
    opened.edgeTemplate().hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' });
  });

  test('takes requests from the pages of its own address', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'Articula-office',
      Environment: {
        Variables: {
          PUBLIC_ORIGIN: {
            'Fn::Join': [
              '',
              [
                'https://',
                { 'Fn::GetAtt': [Match.stringLikeRegexp('^distribution'), 'DomainName'] },
              ],
            ],
          },
        },
      },
    });
  });
});

describe('a name of its own', () => {
  const certificateArn = 'arn:aws:acm:us-east-1:000000000000:certificate/1';

  test('is the origin that unsafe requests must come from', async () => {
    const named = await openApp({
      'articula:domain': 'gobiernoabierto.example',
      'articula:certificateArn': certificateArn,
    });
    const properties = { FunctionName: 'Articula-office' };
    const found = named
      .template()
      .findResources('AWS::Lambda::Function', { Properties: properties });
    named.close();
    expect(JSON.stringify(found)).toContain('"PUBLIC_ORIGIN":"https://gobiernoabierto.example"');
  });

  test.each([
    { 'articula:domain': 'gobiernoabierto.example' },
    { 'articula:certificateArn': certificateArn },
    { 'articula:region': 'santiago' },
  ])('or a place that is half said is refused: %o', async (context) => {
    await expect(openApp(context)).rejects.toThrow();
  });
});
