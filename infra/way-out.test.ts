import { Match, type Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '#kernel';
import { portalApp } from '#web';
import { troublesIn } from '../test/house/plain.ts';
import { noAnswerAddress } from '#addresses';
import { openApp, resourcesOf } from './samples.ts';

let opened: Awaited<ReturnType<typeof openApp>>;
let template: Template;

beforeAll(async () => {
  opened = await openApp();
  template = opened.template();
});
afterAll(() => opened.close());

/** The properties of the one resource of a type. */
const propertiesOf = <Properties>(from: Template, type: string): Properties => {
  const [found, ...others] = Object.values(resourcesOf(from)).filter(({ Type }) => Type === type);
  if (!found || others.length > 0) throw new Error(`there is not one ${type}`);
  return found.Properties as Properties;
};

type Distribution = {
  readonly DistributionConfig: {
    readonly CustomErrorResponses: readonly {
      readonly ErrorCode: number;
      readonly ErrorCachingMinTTL: number;
      readonly ResponseCode?: number;
      readonly ResponsePagePath?: string;
    }[];
  };
};

type Firewall = {
  readonly Rules: readonly {
    readonly Name: string;
    readonly Action?: { readonly Block?: { readonly CustomResponse?: object } };
  }[];
  readonly CustomResponseBodies: Readonly<
    Record<string, { readonly Content: string; readonly ContentType: string }>
  >;
};

const errorResponses = () =>
  propertiesOf<Distribution>(template, 'AWS::CloudFront::Distribution').DistributionConfig
    .CustomErrorResponses;

describe('what the distribution keeps', () => {
  test('is what an answer allows and nothing else, under the whole address, for nobody in particular', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    });
    template.resourceCountIs('AWS::CloudFront::CachePolicy', 1);
  });

  test('hides no cookie and no header from the functions: who is signed in stays so', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        DefaultCacheBehavior: {
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          // All that the viewer sent, but the name of the host.
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
          ViewerProtocolPolicy: 'redirect-to-https',
        },
        CacheBehaviors: Match.absent(),
      },
    });
  });

  test('is no fault: one that somebody met is nobody else’s', () => {
    const kept = errorResponses().map(({ ErrorCode, ErrorCachingMinTTL }) => [
      ErrorCode,
      ErrorCachingMinTTL,
    ]);
    expect(kept).toEqual([500, 502, 503, 504].map((status) => [status, 0]));
  });
});

describe('where no function answered', () => {
  test('a page of ours says so with the status as it was, and what functions say is left alone', () => {
    const shown = errorResponses().filter(({ ResponsePagePath }) => ResponsePagePath);
    expect(shown.map(({ ErrorCode, ResponseCode }) => [ErrorCode, ResponseCode])).toEqual([
      [502, 502],
      [503, 503],
      [504, 504],
    ]);
    expect(new Set(shown.map(({ ResponsePagePath }) => ResponsePagePath))).toEqual(
      new Set([noAnswerAddress()]),
    );
  });

  test('the portal has that page', async () => {
    const portal = portalApp({
      read: async () => refuse('request.not-found'),
      publicOrigin: 'https://gobiernoabierto.example',
      signInPath: '/entrar',
    } as never);
    const answer = await portal.request(noAnswerAddress());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=UTF-8',
    ]);
    expect(await answer.text()).toContain('<h1>No alcanzamos a responder</h1>');
  });

  test('whoever asks too often is told so by the firewall as a page, in plain words', () => {
    const { Rules, CustomResponseBodies } = propertiesOf<Firewall>(
      opened.edgeTemplate(),
      'AWS::WAFv2::WebACL',
    );
    expect(Rules.find(({ Name }) => Name === 'rate')?.Action?.Block?.CustomResponse).toMatchObject({
      ResponseCode: 429,
      CustomResponseBodyKey: Object.keys(CustomResponseBodies)[0],
      ResponseHeaders: [{ Name: 'retry-after' }, { Name: 'cache-control', Value: 'no-store' }],
    });
    const [{ Content, ContentType } = { Content: '', ContentType: '' }] =
      Object.values(CustomResponseBodies);
    expect(ContentType).toBe('TEXT_HTML');
    expect(Buffer.byteLength(Content)).toBeLessThan(4096);
    expect(troublesIn(Content.replaceAll(/<[^>]+>/g, ' '))).toEqual([]);
  });
});

test('what no route takes goes to a function, past the doorkeeper like everything else', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
    RouteKey: '$default',
    AuthorizationType: 'CUSTOM',
    AuthorizerId: Match.anyValue(),
  });
});
