import { inFile } from './mutant.ts';
import { perform, scope, walls, commit, readings } from './suites.ts';

export const pipeline = inFile(
  'packages/perform/perform.ts',
  [perform],
  [
    [
      "const role = mayAsk(['installation'], verb.capability);",
      "const role = 'installation' as Role | undefined;",
    ],
    ["if (!hasValidPath(verb, raw)) return refuse('request.not-found');", ''],
    ["if (phase === 'unknown') return refuse('request.not-found');", ''],
    ["if (!isOpenIn(verb.capability, phase)) return refuse('request.wrong-phase');", ''],
    ['.filter(([field]) => !verb.sealed.includes(field));', ';'],
    ["id: once ? ['once', ...once].join('-') : `act-${key}`,", 'id: `act-${key}`,'],
    ['const key = hashOf([person, asking.key]);', 'const key = hashOf([asking.key]);'],
    ['if (act.key !== name.key && onceRefusal !== undefined) return refuse(onceRefusal);', ''],
    [
      "if (act.key !== name.key || act.request !== name.request) return refuse('request.key-reused');",
      '',
    ],
    [
      'const answer = verb.output.parse(decided.value.answer) as Output<Answer>;',
      'const answer = decided.value.answer;',
    ],
  ],
);

export const reading = [
  ...inFile(
    'packages/perform/read.ts',
    [readings],
    [
      [
        'if (!role.ok) return noteDenial(stage, asking, view.id, role);\n      reader = role.value.role;',
        "reader = role.ok ? role.value.role : 'coordinator';",
      ],
      ["if (!hasValidPath(view, raw)) return refuse('request.not-found');", ''],
      ['isPublic ? publicScope : tenantScope(asking.tenant)', 'tenantScope(asking.tenant)'],
      ['view.output.parse(seen.value)', '(seen.value as never)'],
    ],
  ),
  ...inFile(
    'packages/perform/view.ts',
    [readings],
    [['input: z.strictObject(view.input),', 'input: z.object(view.input),']],
  ),
  ...inFile(
    'packages/perform/verb.ts',
    [perform],
    [['input: z.strictObject(verb.input),', 'input: z.object(verb.input),']],
  ),
  ...inFile('packages/perform/paths.ts', [perform], [['.every((name)', '.some((name)']]),
];

export const table = [
  ...inFile(
    'packages/table/guard.ts',
    [scope, walls],
    [
      ['if (!scope) throw new OutOfScope(`${operation} without a scope`);', 'if (!scope) return;'],
      ['if (!check) throw new OutOfScope(`${operation} is never allowed`);', 'if (!check) return;'],
      [
        "GetItem: (input, scope) => demand(scope.read, partitionOf(input['Key'])),",
        'GetItem: () => undefined,',
      ],
      [
        "PutItem: (input, scope) => demand(scope.write, partitionOf(input['Item'])),",
        'PutItem: () => undefined,',
      ],
      ["if (input['IndexName'] !== undefined) throw new OutOfScope('no index is ever read');", ''],
      ["String(input['KeyConditionExpression']).startsWith('pk = :pk')", 'true'],
      ["demand(scope.read, isOurs ? values?.[':pk']?.S : undefined);", ''],
      ["if (kind !== 'Put' && kind !== 'ConditionCheck')", "if (kind === 'Nothing')"],
      [
        "demand(kind === 'Put' ? scope.write : scope.read, partitionOf(part.Item ?? part.Key));",
        '',
      ],
      ["kind === 'Put' ? scope.write : scope.read", 'scope.read'],
      ['if (!partition || !allowed', 'if (partition && !allowed'],
      ['partition.startsWith(prefix)', 'partition.includes(prefix)'],
    ],
  ),
  ...inFile(
    'packages/table/scope.ts',
    [scope, walls],
    [
      [
        'tenantScope = (tenant: TenantId): Scope => ({\n  read: [`T#${tenant}#`,',
        'tenantScope = (tenant: TenantId): Scope => ({\n  read: [`T#${tenant}`,',
      ],
      ['  write: [`T#${tenant}#`],', '  write: [`T#${tenant}`],'],
      ["{ read: ['PUB#'], write: [] }", "{ read: ['PUB#', 'T#'], write: [] }"],
      ["write: [`T#${tenant}#LOG#`, 'PUB#'],", "write: [`T#${tenant}#`, 'PUB#'],"],
    ],
  ),
  ...inFile(
    'packages/table/keys.ts',
    [scope],
    [
      [
        "if (parts.some((part) => part === '' || part.includes(separator)))",
        'if (parts.length === 0)',
      ],
      ['join(kind, ...ids) + separator;', 'join(kind, ...ids);'],
    ],
  ),
  ...inFile(
    'packages/table/commit.ts',
    [commit],
    [
      ["'v = :expected AND h = :prev'", "'v >= :expected OR h = :prev'"],
      [
        "ConditionExpression: 'attribute_not_exists(pk)',",
        "ConditionExpression: 'attribute_not_exists(pk) OR attribute_exists(pk)',",
      ],
      ['return write.isSealed ? thing :', 'return !write ? thing :'],
    ],
  ),
];
