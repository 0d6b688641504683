import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import {
  Architecture,
  Code,
  Function as Lambda,
  type IFunction,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Manifest } from '#runtime';
import { acknowledge } from './acknowledged.ts';

/** The header by which the gateway knows the distribution. */
export const originHeader = 'x-articula-origin';

/** Lets nobody in who does not know the secret. Its answer is kept for an hour, so it is hardly ever asked. */
const doorkeeper = `const { timingSafeEqual, createHash } = require('node:crypto');
const hash = (text) => createHash('sha256').update(String(text)).digest();
exports.handler = async ({ headers = {} }) => ({
  isAuthorized: timingSafeEqual(hash(headers['${originHeader}']), hash(process.env.ORIGIN_SECRET)),
});
`;

/** The gateway has an address of its own, behind the firewall's back: only the distribution may use it. */
const onlyFromDistribution = (scope: Construct, originSecret: string): IHttpRouteAuthorizer => {
  const logGroup = new LogGroup(scope, 'doorkeeper-log', {
    retention: RetentionDays.ONE_WEEK,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, 'doorkeeper-role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  const fn = new Lambda(scope, 'doorkeeper', {
    description: 'Nobody gets in while it fails: it lets only the distribution ask.',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 512,
    timeout: Duration.seconds(3),
    code: Code.fromInline(doorkeeper),
    handler: 'index.handler',
    role,
    logGroup,
    environment: { ORIGIN_SECRET: originSecret },
  });
  return new HttpLambdaAuthorizer('only-from-distribution', fn, {
    identitySource: [`$request.header.${originHeader}`],
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    resultsCacheTtl: Duration.hours(1),
  });
};

const isMethod = (method: string): method is HttpMethod =>
  Object.values<string>(HttpMethod).includes(method);

/** `GET /{slug}` as the gateway takes it. Whoever may read a page may ask for its headers alone. */
const routeOf = (pattern: string) => {
  const [method = '', path = ''] = pattern.split(' ');
  if (!isMethod(method) || !path.startsWith('/')) throw new Error(`${pattern} is not a route`);
  return { path, methods: method === HttpMethod.GET ? [method, HttpMethod.HEAD] : [method] };
};

/** The gateway's own part, without routes: their functions need to know the distribution, which needs this. */
export const makeGateway = (scope: Construct, originSecret: string) => {
  const gateway = new HttpApi(scope, 'gateway', {
    description: 'Articula',
    defaultAuthorizer: onlyFromDistribution(scope, originSecret),
  });
  acknowledge(gateway, 'AwsSolutions-APIG1');
  return gateway;
};

/** What no route takes goes to a function too: the gateway itself would answer in its own words, and no page. */
const answerOtherwise = (gateway: HttpApi, integration: HttpLambdaIntegration) =>
  new HttpRoute(gateway, 'otherwise', {
    httpApi: gateway,
    routeKey: HttpRouteKey.DEFAULT,
    integration,
    ...(gateway.defaultAuthorizer ? { authorizer: gateway.defaultAuthorizer } : {}),
  });

/** Every route of a function's manifest. */
export const addRoutes = (gateway: HttpApi, { name, routes }: Manifest, fn: IFunction) => {
  if (routes.length === 0) return;
  const integration = new HttpLambdaIntegration(name, fn, { scopePermissionToRoute: false });
  for (const pattern of routes)
    if (pattern === HttpRouteKey.DEFAULT.key) answerOtherwise(gateway, integration);
    else gateway.addRoutes({ ...routeOf(pattern), integration });
};
