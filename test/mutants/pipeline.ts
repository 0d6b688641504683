import { inFile } from './mutant.ts';
import {
  checks,
  commit,
  erasing,
  grants,
  perform,
  readings,
  repeated,
  resting,
  scope,
  walls,
} from './suites.ts';

export const pipeline = inFile(
  'packages/perform/perform.ts',
  [perform, repeated],
  [
    [
      "const role = mayAsk(['installation'], verb.capability);",
      "const role = 'installation' as Role | undefined;",
    ],
    ["if (!hasValidPath(verb, raw)) return refuse('request.not-found');", ''],
    ["if (phase === 'unknown') return refuse('request.not-found');", ''],
    ["if (!isOpenIn(verb.capability, phase)) return refuse('request.wrong-phase');", ''],
    [
      "([field]) => field !== 'version' && !verb.sealed.includes(field),",
      "([field]) => field !== 'version',",
    ],
    ['id: once ?? `act-${key}`,', 'id: `act-${key}`,'],
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
      ['else throw new OutOfScope(`${kind} is never allowed`);', ''],
      [
        "if (kind === 'Put') demand(scope.write, partitionOf(part.Item));",
        "if (kind === 'Put') void 0;",
      ],
      ['demand(scope.write, partitionOf(part.Item))', 'demand(scope.read, partitionOf(part.Item))'],
      [
        'demand(scope.check ?? [], partitionOf(part.Key))',
        'demand(scope.read, partitionOf(part.Key))',
      ],
      ['demand(scope.check ?? [], partitionOf(part.Key))', 'void 0'],
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
      ['  write: [`T#${tenant}#`],\n  check:', '  write: [`T#${tenant}`],\n  check:'],
      ['  check: [`T#${tenant}#`],', '  check: [`T#`],'],
      ["{ read: ['PUB#'], write: [] }", "{ read: ['PUB#', 'T#'], write: [] }"],
      [
        "write: [`T#${tenant}#LOG#`, waitingOf(tenant), 'PUB#'],",
        "write: [`T#${tenant}#`, 'PUB#'],",
      ],
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
      [
        "ConditionExpression: 'attribute_not_exists(pk)',",
        "ConditionExpression: 'attribute_not_exists(pk) OR attribute_exists(pk)',",
      ],
      ['return write.isSealed ? thing :', 'return !write ? thing :'],
    ],
  ),
  ...inFile(
    'packages/table/commit.ts',
    [checks],
    [
      ['...left.map((check) => checkAction(table.records, act.tenant, check)),', ''],
      ["if (!left) return { kind: 'conflict' };", 'if (!left) throw new Error();'],
      ['if (input.TransactItems.length > mostActions)', 'if (!input)'],
    ],
  ),
  ...inFile(
    'packages/table/checks.ts',
    [checks, commit],
    [
      ["'v = :expected AND h = :prev'", "'v >= :expected OR h = :prev'"],
      ["'attribute_not_exists(pk) OR gone = :gone'", "'attribute_not_exists(pk)'"],
      ["'attribute_not_exists(pk) OR gone = :gone'", "'gone <> :gone'"],
      ['check.expected === 0 ? absent : unchanged(check)', 'unchanged(check)'],
      ['if (!before) left.push(check);', 'left.push(check);'],
      [
        'new Map<string, Seen>(writes.map((write) => [nameOf(write), write]));',
        'new Map<string, Seen>();',
      ],
      [
        'if (before && (before.expected !== check.expected || before.prev !== check.prev))',
        'if (before && !check)',
      ],
    ],
  ),
  ...inFile('packages/perform/perform.ts', [resting], [['    checks: change.checks ?? [],\n', '']]),
  ...inFile(
    'packages/table/guard.ts',
    [erasing],
    [['demand(scope.drop ?? [], partitionOf(Key));', '']],
  ),
  ...inFile(
    'packages/table/scope.ts',
    [grants],
    [["['known-', 'passing-', 'archive-']", "['known-', 'passing-', 'archive-', '']"]],
  ),
  ...inFile(
    'infra/permissions.ts',
    [grants],
    [
      ["check: ['dynamodb:ConditionCheckItem'],", "check: ['dynamodb:GetItem'],"],
      ["check: ['T#articula#*']", 'check: []'],
      [
        "(['read', 'write', 'check', 'count', 'drop'] as const)",
        "(['read', 'write', 'count', 'drop'] as const)",
      ],
      ['drop: inRole(forgettingScope(anyTenant).drop)', "drop: ['T#articula#known-*']"],
    ],
  ),
];
