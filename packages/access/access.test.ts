import { describe, expect, test } from 'vitest';
import {
  type Capability,
  type Role,
  capabilities,
  isOpenIn,
  mayAsk,
  policyOf,
  roles,
} from '#access';
import { phases } from '#kernel';

const all = Object.keys(capabilities) as Capability[];
const holds = (role: Role) => all.filter((one) => mayAsk([role], one) !== undefined);

describe('the table of capabilities', () => {
  test.each(all)('%s is held by somebody, and by nobody who is not a role', (capability) => {
    const policy = policyOf(capability);
    expect(policy.roles.length).toBeGreaterThan(0);
    expect(roles).toEqual(expect.arrayContaining([...policy.roles]));
    expect(new Set(policy.roles).size).toBe(policy.roles.length);
  });

  test.each(all)('%s is closed to whoever holds no role', (capability) => {
    expect(mayAsk([], capability)).toBeUndefined();
  });

  test.each(all)('%s is open in the phases of its list and in no other', (capability) => {
    const { phases: open } = policyOf(capability);
    for (const phase of phases)
      expect(isOpenIn(capability, phase)).toBe(open === 'any' || open.includes(phase));
    expect(isOpenIn(capability, undefined)).toBe(open === 'any');
  });

  test('names the role of the policy that comes first, whatever the order in which they are held', () => {
    expect(mayAsk(['monitor', 'coordinator', 'unit-officer'], 'files.keep')).toBe('unit-officer');
    expect(mayAsk(['coordinator', 'unit-officer'], 'implementation.report')).toBe('unit-officer');
  });
});

describe('who judges and who does', () => {
  test('share nothing but what both read and keep', () => {
    const monitor = holds('monitor');
    const others = new Set(
      roles.filter((role) => role !== 'monitor').flatMap((role) => holds(role)),
    );
    expect(monitor.filter((one) => !others.has(one))).toEqual(['monitoring.report']);
    expect(monitor.filter((one) => others.has(one)).toSorted()).toEqual([
      'files.keep',
      'files.read',
      'office.read',
    ]);
  });

  test.each(roles.filter((role) => role !== 'resident'))('%s never votes', (role) => {
    expect(holds(role)).not.toContain('consultations.vote');
  });

  test.each(roles.filter((role) => role !== 'unit-officer'))(
    '%s never opines for a unit',
    (role) => {
      expect(holds(role)).not.toContain('opinions.give');
    },
  );

  test('somebody who is merely signed in speaks for themselves and for nobody’s office', () => {
    const own = [
      'people.declare',
      'rights.ask',
      'team.join',
      'notices.follow',
      'waiting.read',
      'endorsements.give',
    ];
    expect(holds('person').toSorted()).toEqual(own.toSorted());
  });

  test('the regional team may do nothing in the process of a commune', () => {
    expect(holds('regional-officer').toSorted()).toEqual([
      'applications.prepare',
      'applications.review',
      'applications.score',
      'archive.take',
      'audit.read',
      'files.keep',
      'files.read',
      'membership.record',
      'partners.register',
      'plans.register',
      'profile.set',
      'standards.conclude',
      'standards.propose',
      'team.appoint',
      'team.hand-over',
      'team.read',
    ]);
  });

  test('who speaks for a municipality comments, votes and reviews, and neither proposes nor decides', () => {
    expect(holds('member-officer').toSorted()).toEqual([
      'applications.score',
      'standards.comment',
      'standards.vote',
    ]);
    const both = holds('regional-officer').filter((one) => holds('member-officer').includes(one));
    // One fills in a sheet and another decides, whoever each of them is.
    expect(both).toEqual(['applications.score']);
  });

  // Both hold the end that is published: a vote its window, a contribution the end of the dialogues. A third must too.
  test('neighbours do two things that end, and nothing else that does', () => {
    const ending = all.filter((one) => {
      const { roles: held, phases: open } = policyOf(one);
      return open !== 'any' && (held.includes('resident') || held.includes('person'));
    });
    expect(ending).toEqual(['contributions.give', 'consultations.vote']);
  });

  test('nobody votes, gives or adopts outside the phase that is for it', () => {
    for (const phase of phases) {
      expect(isOpenIn('consultations.vote', phase)).toBe(phase === 'consultation');
      expect(isOpenIn('contributions.give', phase)).toBe(phase === 'dialogues');
      expect(isOpenIn('plans.adopt', phase)).toBe(phase === 'adoption');
    }
  });
});
