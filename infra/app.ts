import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib';
import * as z from 'zod';
import type { Manifest } from '#runtime';
import { ArticulaStack } from './articula.ts';
import { EdgeStack } from './edge.ts';
import { root } from './manifests.ts';

const Settings = z.object({
  account: z.string().regex(/^\d{12}$/),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  domain: z.string().min(4).optional(),
  certificateArn: z.string().startsWith('arn:').optional(),
  helpPhone: z.string().min(6).optional(),
  sourceAddress: z.url().optional(),
});

const contextOf = (): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(root, 'cdk.json'), 'utf8')).context;

/** Both stacks, without asking anybody: account and region are given, nothing is looked up. */
export const articulaApp = (
  { manifests, bundles }: { readonly manifests: readonly Manifest[]; readonly bundles: string },
  props: Pick<AppProps, 'outdir' | 'context'> = {},
) => {
  // The CLI hands over the context of cdk.json; run by Node alone it has to be read.
  const context = { ...contextOf(), ...props.context };
  const app = new App({ ...props, context, analyticsReporting: false });
  const settings = Settings.parse({
    account: process.env['CDK_DEFAULT_ACCOUNT'] ?? '000000000000',
    region: app.node.tryGetContext('articula:region'),
    domain: app.node.tryGetContext('articula:domain'),
    certificateArn: app.node.tryGetContext('articula:certificateArn'),
    helpPhone: app.node.tryGetContext('articula:helpPhone'),
    sourceAddress: app.node.tryGetContext('articula:sourceAddress'),
  });
  const { account, region, domain: name, certificateArn, helpPhone, sourceAddress } = settings;
  if ((name === undefined) !== (certificateArn === undefined))
    throw new Error('a domain needs a certificate in us-east-1, and a certificate a domain');
  const domain =
    name !== undefined && certificateArn !== undefined ? { name, certificateArn } : undefined;
  const edge = new EdgeStack(app, 'ArticulaEdge', { env: { account, region: 'us-east-1' } });
  const articula = new ArticulaStack(app, 'Articula', {
    env: { account, region },
    manifests,
    bundles,
    firewallArn: edge.firewallArn,
    domain,
    told: {
      ...(helpPhone === undefined ? {} : { HELP_PHONE: helpPhone }),
      ...(sourceAddress === undefined ? {} : { SOURCE_ADDRESS: sourceAddress }),
    },
  });
  return { app, edge, articula };
};
