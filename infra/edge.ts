import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

// A whole municipality may stand behind one address.
const mostPerFiveMinutes = 5000;

const seen = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

/** The firewall of the distribution. It lives in us-east-1, wherever the rest does. */
export class EdgeStack extends Stack {
  readonly firewallArn: string;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const firewall = new CfnWebACL(this, 'firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen('articula'),
      rules: [
        {
          name: 'rate',
          priority: 0,
          action: { block: {} },
          statement: {
            rateBasedStatement: { limit: mostPerFiveMinutes, aggregateKeyType: 'IP' },
          },
          visibilityConfig: seen('articula-rate'),
        },
        {
          // No rule reads bodies: what people write is parsed strictly by us, and a firewall would take some for attacks.
          name: 'reputation',
          priority: 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesAmazonIpReputationList',
            },
          },
          visibilityConfig: seen('articula-reputation'),
        },
      ],
    });
    this.firewallArn = firewall.attrArn;
  }
}
