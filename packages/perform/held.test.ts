import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Role, roles } from '#access';
import type { Instant } from '#kernel';
import { decide, defineOfficeView, defineVerb, heldBy } from '#perform';
import { openScene } from '#samples';
import { ok } from '#kernel';

const probe = (fresh: boolean) =>
  defineVerb({
    id: 'probes.probe',
    route: 'POST /probes',
    capability: 'organisations.keep',
    fresh,
    input: {},
    output: { done: z.literal(true) },
    refusals: {},
    offer: { machine: 'Prueba' },
    run: async () =>
      decide({ answer: { done: true }, act: 'probes.done', about: 'probe', writes: [] }),
  });

const look = defineOfficeView({
  id: 'probes.look',
  route: 'GET /probes',
  capability: 'office.read',
  input: {},
  output: z.strictObject({ seen: z.literal(true) }),
  run: async () => ok({ seen: true as const }),
});

const past = '2026-03-02T11:59:00.000Z' as Instant;
const soon = '2026-03-02T12:05:00.000Z' as Instant;

describe('a role that a tenant gave', () => {
  test('counts for nothing before the second factor, and what waits is said to its holder alone', async () => {
    const scene = openScene();
    const one = { proof: { level: 1 } } as const;
    expect(await scene.attempt(probe(false), {}, one)).toMatchObject({
      code: 'request.second-factor',
    });
    expect(await scene.look(look, {}, one)).toMatchObject({ code: 'request.second-factor' });
    const stranger = { ...one, person: scene.personWith('resident') };
    expect(await scene.attempt(probe(false), {}, stranger)).toMatchObject({
      code: 'request.not-found',
    });
    expect(await scene.look(look, {}, stranger)).toMatchObject({ code: 'request.not-found' });
    const two = { proof: { level: 2 } } as const;
    expect(await scene.attempt(probe(false), {}, two)).toMatchObject({ ok: true });
    expect(await scene.look(look, {}, two)).toMatchObject({ ok: true });
  });

  test('is every role but resident, person and the machine', async () => {
    const scene = openScene();
    const held = roles.filter((role) => role !== 'installation');
    const person = scene.personWith(...held);
    const who = { tenant: scene.tenant, person, proof: { level: 1 } } as const;
    const { inForce, waiting } = await heldBy(scene.stage, who);
    expect(inForce).toEqual(['resident', 'person'] satisfies Role[]);
    // A mandate alone makes a facilitator: no tenant gives that.
    const ungiven = new Set<Role>(['resident', 'person', 'facilitator']);
    expect(waiting).toEqual(held.filter((role) => !ungiven.has(role)));
  });
});

describe('what asks for a fresh second factor', () => {
  test.each([
    ['never shown', { level: 2 }],
    ['shown too long ago', { level: 2, freshUntil: past }],
  ] as const)('is refused where it was %s', async (_when, proof) => {
    const scene = openScene();
    expect(await scene.attempt(probe(true), {}, { proof })).toMatchObject({
      code: 'request.reauthenticate',
    });
    expect(await scene.attempt(probe(false), {}, { proof })).toMatchObject({ ok: true });
  });

  test('is done where it was just shown', async () => {
    const scene = openScene();
    const proof = { level: 2, freshUntil: soon } as const;
    expect(await scene.attempt(probe(true), {}, { proof })).toMatchObject({ ok: true });
  });

  test('tells strangers nothing of that', async () => {
    const scene = openScene();
    const person = scene.personWith('unit-officer');
    const proof = { level: 2, freshUntil: past } as const;
    expect(await scene.attempt(probe(true), {}, { person, proof })).toMatchObject({
      code: 'request.not-found',
    });
  });
});
