import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Manifest } from '#runtime';
import { type Domain, makeDistribution } from './distribution.ts';
import { makeFunction } from './functions.ts';
import { addRoutes, makeGateway } from './gateway.ts';
import { makeTables } from './tables.ts';

export type ArticulaProps = StackProps & {
  readonly manifests: readonly Manifest[];
  readonly bundles: string;
  readonly firewallArn: string;
  readonly domain?: Domain | undefined;
  /** What the operator says to the people: settings that pages show. */
  readonly told?: Readonly<Record<string, string>>;
};

/** Kept by whoever deploys, once, before the first deployment. A parameter costs nothing; a secret would. */
export const secretParameter = '/articula/origin-secret';

/** The whole installation but its firewall. */
export class ArticulaStack extends Stack {
  constructor(scope: Construct, id: string, props: ArticulaProps) {
    super(scope, id, props);
    const { manifests, bundles, firewallArn, domain, told = {} } = props;
    const tables = makeTables(this);
    const topic = new Topic(this, 'alarms', { enforceSSL: true });
    const originSecret = StringParameter.valueForStringParameter(this, secretParameter);
    const gateway = makeGateway(this, originSecret);
    const distribution = makeDistribution(this, { gateway, originSecret, firewallArn, domain });
    const publicOrigin = `https://${domain?.name ?? distribution.distributionDomainName}`;
    for (const manifest of manifests) {
      const fn = makeFunction(this, manifest, { tables, bundles, publicOrigin, topic, told });
      addRoutes(gateway, manifest, fn);
    }
    const outputs = {
      PublicOrigin: publicOrigin,
      DistributionDomain: distribution.distributionDomainName,
      AlarmTopic: topic.topicArn,
    };
    Object.entries(outputs).map(([id, value]) => new CfnOutput(this, id, { value }));
  }
}
