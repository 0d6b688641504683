import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { noAnswerAddress } from '#addresses';
import { acknowledge } from './acknowledged.ts';
import { originHeader } from './gateway.ts';

/** A name of one's own, with a certificate for it in us-east-1. Without one it is CloudFront's. */
export type Domain = { readonly name: string; readonly certificateArn: string };

/**
 * Faults of a moment are kept for none: without this an edge shows one officer's fault to everybody for ten
 * seconds. What functions say themselves is 500 and passes as it is; the rest never came from one of them.
 */
const errorResponses = [
  { httpStatus: 500, ttl: Duration.seconds(0) },
  ...[502, 503, 504].map((httpStatus) => ({
    httpStatus,
    responseHttpStatus: httpStatus,
    responsePagePath: noAnswerAddress(),
    ttl: Duration.seconds(0),
  })),
];

type Facts = {
  readonly gateway: HttpApi;
  readonly originSecret: string;
  readonly firewallArn: string;
  readonly domain: Domain | undefined;
};

/** What stands in front of the gateway: TLS, firewall, and a memory as long as each answer allows. */
export const makeDistribution = (
  scope: Construct,
  { gateway, originSecret, firewallArn, domain }: Facts,
) => {
  const { region, urlSuffix } = Stack.of(scope);
  const cachePolicy = new CachePolicy(scope, 'as-answered', {
    comment: 'Keeps what an answer allows, and nothing that says nothing.',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(365),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    // Only public answers allow to be kept, and those are the same for everybody.
    cookieBehavior: CacheCookieBehavior.none(),
    headerBehavior: CacheHeaderBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
  const distribution = new Distribution(scope, 'distribution', {
    comment: 'Articula',
    httpVersion: HttpVersion.HTTP2_AND_3,
    // Chile is served in no cheaper class.
    priceClass: PriceClass.PRICE_CLASS_ALL,
    webAclId: firewallArn,
    errorResponses,
    ...(domain
      ? {
          domainNames: [domain.name],
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(scope, 'certificate', domain.certificateArn),
        }
      : {}),
    defaultBehavior: {
      origin: new HttpOrigin(`${gateway.apiId}.execute-api.${region}.${urlSuffix}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { [originHeader]: originSecret },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      cachePolicy,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    },
  });
  acknowledge(distribution, 'AwsSolutions-CFR1', 'AwsSolutions-CFR3');
  if (!domain) acknowledge(distribution, 'AwsSolutions-CFR4');
  return distribution;
};
