import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TenantId } from '#kernel';
import { installation } from '#perform';
import {
  type Scope,
  forgettingScope,
  postScope,
  projectorScope,
  publicScope,
  tenantScope,
} from '#table';
import { type Statement, allows, openApp, resourcesOf, statementsOf } from './samples.ts';

let opened: Awaited<ReturnType<typeof openApp>>;
let template: Template;

beforeAll(async () => {
  opened = await openApp();
  template = opened.template();
});
afterAll(() => opened.close());

const may = (name: string, action: string, table: string, ...keys: readonly string[]) =>
  allows(statementsOf(resourcesOf(template), name), `dynamodb:${action}`, table, keys);

const renca = TenantId.parse('renca');
const partitions = [
  'PUB#renca#-',
  'PUB#vecina#due',
  'T#renca#-',
  'T#renca#proceso',
  'T#renca#ACTS#proceso',
  'T#renca#LOG#proceso',
  'T#renca#known-a',
  'T#renca#passing-0',
  'T#renca#archive-01',
  'T#renca#BOX#consulta#1',
  'T#articula#-',
  'otra',
];

const everyName = ['clock', 'entrance', 'office', 'portal', 'post', 'projector', 'vote'];

describe('what a role may do with the records', () => {
  const scopes: Readonly<Record<string, Scope>> = {
    portal: publicScope,
    office: tenantScope(renca),
    // It closes what is due, forgets what is over, and recovers for the projector.
    clock: {
      ...forgettingScope(renca),
      write: [...tenantScope(renca).write, ...projectorScope(renca).write],
    },
    entrance: {
      read: ['T#articula#', 'PUB#'],
      write: tenantScope(installation).write,
      check: tenantScope(installation).check ?? [],
    },
    projector: projectorScope(renca),
    post: postScope(renca, installation),
  };
  // Whose partition it is, only the guard knows: a role is one for all tenants.
  const isOfTheScope = (prefixes: readonly string[], partition: string) =>
    [partition, partition.replace('articula', 'renca')].some((one) =>
      prefixes.some((prefix) => one.startsWith(prefix)),
    );
  const kinds = [
    ['GetItem', 'read'],
    ['Query', 'read'],
    ['PutItem', 'write'],
    ['ConditionCheckItem', 'check'],
    ['DeleteItem', 'drop'],
  ] as const;

  test.each(Object.entries(scopes))('is in %s what the guard says', (name, scope) => {
    for (const partition of partitions)
      for (const [action, kind] of kinds)
        expect([partition, action, may(name, action, 'Records', partition)]).toEqual([
          partition,
          action,
          isOfTheScope(scope[kind] ?? [], partition),
        ]);
  });

  test('is in the portal to read published copies, and nothing beside them in one request', () => {
    expect(may('portal', 'Query', 'Records', 'PUB#renca#-')).toBe(true);
    expect(may('portal', 'GetItem', 'Records', 'PUB#renca#-', 'T#renca#-')).toBe(false);
    expect(may('portal', 'Query', 'Ballots', 'T#renca#BOX#consulta#1')).toBe(false);
    expect(may('portal', 'PutItem', 'Records', 'PUB#renca#-')).toBe(false);
  });

  test('is in a vote to write its mark and its ballot, and no record', () => {
    expect(may('vote', 'PutItem', 'Records', 'T#renca#ACTS#proceso')).toBe(true);
    expect(may('vote', 'PutItem', 'Ballots', 'T#renca#BOX#consulta#1')).toBe(true);
    for (const partition of ['T#renca#proceso', 'T#renca#-', 'T#renca#LOG#proceso', 'PUB#renca#-'])
      expect([partition, may('vote', 'PutItem', 'Records', partition)]).toEqual([partition, false]);
    expect(may('vote', 'Query', 'Ballots', 'T#renca#BOX#consulta#1')).toBe(false);
  });

  test('is in the clock alone to destroy what leads to a person and what an archive was made of', () => {
    for (const name of everyName)
      for (const partition of [
        'T#articula#known-a',
        'T#articula#passing-0',
        'T#renca#archive-01',
      ]) {
        expect([name, may(name, 'DeleteItem', 'Records', partition)]).toEqual([
          name,
          name === 'clock',
        ]);
        expect(may(name, 'DeleteItem', 'Ballots', partition)).toBe(false);
      }
  });

  test('is in nobody to destroy that of which an act tells', () => {
    for (const name of everyName)
      for (const partition of ['-', 'proceso', 'ACTS#-', 'LOG#-', 'BOX#consulta#1'].map(
        (collection) => `T#renca#${collection}`,
      ))
        expect([partition, may(name, 'DeleteItem', 'Records', partition)]).toEqual([
          partition,
          false,
        ]);
  });

  test('is in whoever performs what may rest on more than it writes to check it, and no ballot', () => {
    const checking = (table: string) =>
      everyName.filter((name) => may(name, 'ConditionCheckItem', table, 'T#articula#-'));
    expect(checking('Records')).toEqual(['clock', 'entrance', 'office']);
    expect(checking('Ballots')).toEqual([]);
  });

  test('is in nobody but the vote to put a ballot', () => {
    const putting = everyName.filter((name) =>
      may(name, 'PutItem', 'Ballots', 'T#renca#BOX#consulta#1'),
    );
    expect(putting).toEqual(['vote']);
  });

  test('is in whoever answers what changes something to add to counters, and to nothing else', () => {
    const adding = (partition: string) =>
      everyName.filter((name) => may(name, 'UpdateItem', 'Records', partition));
    expect(adding('COUNT#limit#prefix#2026-03-02')).toEqual([
      'clock',
      'entrance',
      'office',
      'vote',
    ]);
    for (const partition of ['T#renca#-', 'PUB#renca#-', 'T#renca#ACTS#-', 'COUNT'])
      expect([partition, adding(partition)]).toEqual([partition, []]);
  });

  test.each([
    'Scan',
    'UpdateItem',
    'DeleteItem',
    'BatchGetItem',
    'BatchWriteItem',
    'PartiQLSelect',
    'PartiQLInsert',
    'PartiQLUpdate',
    'PartiQLDelete',
    'DeleteTable',
    'UpdateTable',
  ])('is in nobody to %s', (action) => {
    for (const name of everyName)
      for (const table of ['Records', 'Ballots'])
        expect([name, may(name, action, table, 'PUB#renca#-')]).toEqual([name, false]);
  });

  test.each(everyName)('is in %s never to ask without naming a partition', (name) => {
    for (const action of ['GetItem', 'Query', 'PutItem', 'Scan'])
      for (const table of ['Records', 'Ballots']) expect(may(name, action, table)).toBe(false);
  });

  test('is never given by a wildcard of actions, nor by a policy that is not ours', () => {
    for (const { Properties, Type } of Object.values(resourcesOf(template))) {
      if (Type === 'AWS::IAM::Role') expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      const document = Properties['PolicyDocument'] as { Statement: Statement[] } | undefined;
      const actions = document?.Statement.flatMap(({ Action }) => Action) ?? [];
      if (Type === 'AWS::IAM::Policy') expect(actions.join(' ')).toMatch(/^[^*]+$/);
    }
  });
});
