import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { articulaApp } from './app.ts';
import { readManifests } from './manifests.ts';

// The built-in check of templates costs seconds each time; `npm run synth` runs it.
process.env['CDK_VALIDATION'] = 'false';

/** The app on bundles of one line each, in a folder of its own that `close` removes. */
export const openApp = async (context: Record<string, unknown> = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'articula-infra-'));
  const manifests = await readManifests();
  for (const { name } of manifests) {
    mkdirSync(path.join(folder, 'fn', name), { recursive: true });
    writeFileSync(path.join(folder, 'fn', name, 'index.mjs'), `// ${name}\n`);
  }
  const outdir = path.join(folder, 'out');
  const close = () => rmSync(folder, { recursive: true, force: true });
  const make = () => {
    try {
      return articulaApp({ manifests, bundles: path.join(folder, 'fn') }, { outdir, context });
    } catch (error) {
      close();
      throw error;
    }
  };
  const made = make();
  return {
    ...made,
    manifests,
    outdir,
    template: () => Template.fromStack(made.articula),
    edgeTemplate: () => Template.fromStack(made.edge),
    close,
  };
};

type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };
type Resources = Readonly<Record<string, Resource>>;

/** The resources of a template, each with properties, if only none. */
export const resourcesOf = (template: Template): Resources => {
  const resources: Record<string, Partial<Resource> & { Type: string }> =
    template.toJSON()['Resources'];
  return Object.fromEntries(
    Object.entries(resources).map(([id, { Type, Properties = {} }]) => [id, { Type, Properties }]),
  );
};

export type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** Every statement by which the function's own role may do anything. */
export const statementsOf = (resources: Resources, functionName: string): readonly Statement[] => {
  const fn = Object.values(resources).find(
    ({ Type, Properties }) =>
      Type === 'AWS::Lambda::Function' && Properties['FunctionName'] === `Articula-${functionName}`,
  );
  const role = (fn?.Properties['Role'] as { 'Fn::GetAtt'?: readonly string[] } | undefined)?.[
    'Fn::GetAtt'
  ]?.[0];
  if (role === undefined) throw new Error(`${functionName} has no role`);
  return Object.values(resources)
    .filter(
      ({ Type, Properties }) =>
        Type === 'AWS::IAM::Policy' && JSON.stringify(Properties['Roles']).includes(`"${role}"`),
    )
    .flatMap(
      ({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement,
    );
};

/** As IAM compares: `*` is any text, everything else is itself. */
const like = (pattern: string, text: string) => {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w#]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
};

/** Whether AWS would let a request through: `keys` are the partitions it names, none for a Scan. */
export const allows = (
  statements: readonly Statement[],
  action: string,
  table: string,
  keys: readonly string[],
): boolean =>
  statements.some(({ Effect, Action, Resource, Condition = {} }) => {
    if (Effect !== 'Allow' || ![Action].flat().includes(action)) return false;
    if (!JSON.stringify(Resource).includes(`"${table}`)) return false;
    const patterns = Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['*'];
    const isNamed = Condition['Null']?.['dynamodb:LeadingKeys'] !== 'false' || keys.length > 0;
    return (
      isNamed && keys.every((key) => (patterns as string[]).some((pattern) => like(pattern, key)))
    );
  });
