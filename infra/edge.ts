import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

// A whole municipality may stand behind one address.
const mostPerFiveMinutes = 5000;

/** Said by the firewall itself, to people and programs alike: it knows only how often an address asked. */
const tooMany = `<!DOCTYPE html>
<html lang="es-CL"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Espera un momento · Articula</title></head>
<body><main><h1>Espera un momento</h1>
<p>Llegaron muchas solicitudes seguidas desde tu conexión. Espera cinco minutos y vuelve a intentar.</p>
<p><a href="/">Vuelve al inicio</a></p></main></body></html>
`;
const tooManyKey = 'demasiadas';

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
      customResponseBodies: { [tooManyKey]: { contentType: 'TEXT_HTML', content: tooMany } },
      rules: [
        {
          name: 'rate',
          priority: 0,
          action: {
            block: {
              customResponse: {
                responseCode: 429,
                customResponseBodyKey: tooManyKey,
                responseHeaders: [
                  { name: 'retry-after', value: '300' },
                  { name: 'cache-control', value: 'no-store' },
                ],
              },
            },
          },
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
