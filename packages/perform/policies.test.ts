import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities, scopeOf } from '#access';
import { verbs, views } from '#functions';
import { ok } from '#kernel';
import { decide, defineOfficeView, defineVerb, demandPolicies, openApi } from '#perform';
import { openScene } from '#samples';

const planted = (capability: string) =>
  defineVerb({
    id: 'planted.verb',
    route: 'POST /planted',
    capability: capability as never,
    input: {},
    output: { done: z.literal(true) },
    refusals: {},
    offer: { machine: 'Prueba' },
    run: async () =>
      decide({ answer: { done: true }, act: 'planted.done', about: 'planted', writes: [] }),
  });

describe('a start', () => {
  test('goes on with every verb and view that there is', () => {
    expect(() => demandPolicies([...verbs, ...views])).not.toThrow();
  });

  test.each(['planted.nobody-decided', '', 'public', 'constructor', '__proto__', undefined])(
    'stops at a verb whose capability is %j, and names it',
    (capability) => {
      const all = [...verbs, planted(capability as string)] as never;
      expect(() => demandPolicies(all)).toThrow('planted.verb');
    },
  );

  test('stops at a view that nobody decided about', () => {
    const view = defineOfficeView({
      id: 'planted.view',
      route: 'GET /planted',
      capability: 'planted.read' as never,
      input: {},
      output: z.strictObject({}),
      run: async () => ok({}),
    });
    expect(() => demandPolicies([view] as never)).toThrow('planted.view');
  });
});

test('every line of the document says by which roles, how far and when, from the one table', () => {
  const { paths } = openApi(verbs, views);
  for (const operation of Object.values(paths).flatMap((one) => Object.values(one))) {
    const capability = operation['x-capability'] as keyof typeof capabilities | 'public';
    if (capability === 'public') continue;
    const { roles, phases } = capabilities[capability];
    expect(operation['x-roles']).toEqual(
      Object.fromEntries(roles.map((role) => [role, scopeOf(role)])),
    );
    expect(operation['x-phases']).toEqual(phases);
  }
});

describe('a letter', () => {
  const writing = (fails: boolean) =>
    defineVerb({
      id: 'planted.letter',
      route: 'POST /letters',
      capability: 'organisations.keep',
      input: {},
      output: { done: z.literal(true) },
      refusals: {},
      offer: { machine: 'Prueba' },
      run: async ({ newId }) =>
        decide({
          answer: fails ? ({} as never) : { done: true },
          act: 'planted.written',
          about: newId(),
          writes: [],
          letters: [{ to: 'ana@ejemplo.cl', subject: 'Hola', text: (origin) => `${origin}/x` }],
        }),
    });

  test('is sent once its change is committed, and not again when the request is repeated', async () => {
    const scene = openScene();
    await scene.done(writing(false), {}, { key: 'una' });
    await scene.done(writing(false), {}, { key: 'una' });
    expect(scene.letters).toMatchObject([{ to: 'ana@ejemplo.cl', text: expect.any(String) }]);
    expect(scene.letters[0]?.text).toBe('https://articula.example/x');
  });

  test('of a change that was not committed is not sent', async () => {
    const scene = openScene();
    await expect(scene.attempt(writing(true), {})).rejects.toThrow();
    await scene.attempt(writing(false), {}, { person: scene.personWith('resident') });
    expect(scene.letters).toEqual([]);
  });
});
