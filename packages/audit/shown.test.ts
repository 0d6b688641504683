import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isGiven, policyOf, roles } from '#access';
import { following, verbs } from '#functions';
import { accessCollection } from '#perform';
import { actHash, openPart } from '#table';
import { chainedActs } from './samples.ts';
import { shownAct } from './shown.ts';

const packages = new URL('..', import.meta.url);
const sources = readdirSync(packages, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, packages), 'utf8'));

/** The kinds of act that a verb's file names; `sample.done` where another file names them. */
const kindsOf = (verb: string): readonly string[] => {
  const source = sources.find((text) => text.includes(`id: '${verb}'`)) ?? '';
  const kinds = [...source.matchAll(/\bact: '([^']+)'/g)].map(([, kind = '']) => kind);
  return kinds.length > 0 ? kinds : ['sample.done'];
};

const [sample] = chainedActs([0]);
if (!sample) throw new Error('an act');

type Act = typeof sample;

/** The acts of a verb, in every role that may do it and, by mistake, in every other. */
const actsOf = (verb: string, held: readonly string[]): readonly Act[] =>
  kindsOf(verb).flatMap((kind) => held.map((role) => ({ ...sample, verb, kind, role })));

const isOpen = (act: Act) => !('hash' in shownAct(act, following.shows));

/** By the name of verb and act: how the logs of 895d6fd were shown, before a verb said it itself. */
const wasOpen = ({ role, verb, kind }: Act) => {
  const ofPeople = /^(access|identity|consultations\.cast|contributions\.give)/;
  const isOfOffice = role === 'installation' || isGiven(role as (typeof roles)[number]);
  return isOfOffice && !ofPeople.test(verb) && !ofPeople.test(kind);
};

/** That an account was erased at an hour tells of a person, also where only the machine did it. */
const erasing = new Set([
  'tenancy.erase-member',
  'contributions.forget-giver',
  'notices.forget-follower',
  'privacy.finish-erasure',
]);

describe('the public log', () => {
  test.each(verbs.filter(({ id }) => !erasing.has(id)).map((verb) => [verb.id, verb] as const))(
    'tells of %s in each role that may do it what it told before',
    (id, { capability }) => {
      for (const act of actsOf(id, policyOf(capability).roles))
        expect([act.role, isOpen(act)]).toEqual([act.role, wasOpen(act)]);
    },
  );

  test.each(verbs.map((verb) => [verb.id, verb] as const))(
    'never tells more of %s than it did, in whatever role',
    (id) => {
      for (const act of actsOf(id, roles)) if (isOpen(act)) expect(wasOpen(act)).toBe(true);
    },
  );

  test.each([...erasing])('does not tell that %s was done at an hour', (id) => {
    for (const act of actsOf(id, roles)) expect(isOpen(act)).toBe(false);
  });

  test('does not tell what only people do themselves, nor of whom an office read', () => {
    const [kept = ''] = verbs.filter(({ shows }) => shows === 'kind').map(({ id }) => id);
    for (const role of ['resident', 'person'])
      expect(isOpen({ ...sample, verb: kept, role })).toBe(false);
    expect(isOpen({ ...sample, verb: kept })).toBe(true);
    expect(isOpen({ ...sample, verb: kept, collection: accessCollection })).toBe(false);
    for (const { shows, capability } of verbs)
      if (shows === 'kind')
        expect(
          policyOf(capability).roles.some((role) => role !== 'person' && role !== 'resident'),
        ).toBe(true);
  });

  test.each(['dialogues.gone-verb', 'constructor', '', 'processes.list'])(
    'tells a hash of %j, which no verb is',
    (verb) => {
      expect(isOpen({ ...sample, verb })).toBe(false);
    },
  );

  test('can be reckoned alike from what is shown and from what is not', () => {
    expect(shownAct(sample, () => 'hash')).toEqual({ hash: actHash(sample) });
    expect(shownAct(sample, () => 'kind')).toEqual(openPart(sample));
  });
});
