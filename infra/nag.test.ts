import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openApp } from './samples.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string() })),
        }),
      ),
    }),
  ),
});

type Opened = Awaited<ReturnType<typeof openApp>>;

/** What cdk-nag finds that nobody gave a reason for, as rule and place. */
const foundIn = async (
  spoil: (opened: Opened) => void,
  context: Record<string, unknown> = {},
): Promise<readonly string[]> => {
  const opened = await openApp({
    ...context,
    // Findings are to be listed here, not thrown.
    '@aws-cdk/core:failSynthOnValidationErrors': false,
  });
  spoil(opened);
  Validations.of(opened.app).addPlugins(new AwsSolutionsChecks(opened.app));
  opened.app.synth();
  const file = path.join(opened.outdir, 'validation-report.json');
  const { pluginReports } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  opened.close();
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    ),
  );
};

describe('cdk-nag', () => {
  test('finds nothing that nobody thought about', async () => {
    expect(await foundIn(() => undefined)).toEqual([]);
  });

  test('finds nothing on a domain of our own either', async () => {
    const context = {
      'articula:domain': 'gobiernoabierto.example',
      'articula:certificateArn': 'arn:aws:acm:us-east-1:000000000000:certificate/1',
    };
    expect(await foundIn(() => undefined, context)).toEqual([]);
  });

  test('would find a queue that somebody added without thinking', async () => {
    const found = await foundIn(({ articula }) => void new Queue(articula, 'careless'));
    expect(found).toContain('AwsSolutions-SQS4 Articula/careless/Resource');
  });
});
