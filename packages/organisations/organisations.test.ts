import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  OrganisationKind,
  correctOrganisation,
  isGroup,
  listOrganisations,
  publishOrganisations,
  readOrganisation,
  registerOrganisation,
} from '#organisations';
import { versionOf } from '#perform';
import { openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import { publishIn } from '../contributions/samples.ts';
import { nameKey } from './organisation.ts';

type Scene = ReturnType<typeof openScene>;

const board = { name: 'Junta de Vecinos Nº 12', kind: 'neighbourhood-board' };

const found = ({ stage, tenant }: Scene, id: string) =>
  within(tenantScope(tenant), () => readOrganisation(tenantRecords(stage.table, tenant), id));

describe('an organisation', () => {
  test.each([
    'Junta de Vecinos Nº 12',
    'JUNTA DE VECINOS Nº 12',
    '  junta  de vecinos nº-12 ',
    'Junta de Vécinos Nº 12.',
  ])('is registered once: %j is the same', async (name) => {
    const scene = openScene();
    await scene.done(registerOrganisation, board);
    expect(await scene.attempt(registerOrganisation, { ...board, name })).toMatchObject({
      code: 'organisations.already-registered',
    });
  });

  test('registered by 24 at once is one', async () => {
    const scene = openScene();
    const tries = await Promise.all(
      Array.from({ length: 24 }, () => scene.attempt(registerOrganisation, board)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('of another name, or of another tenant, is another', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    await ours.done(registerOrganisation, board);
    await ours.done(registerOrganisation, { ...board, name: 'Junta de Vecinos Nº 13' });
    await theirs.done(registerOrganisation, board);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: ' \t ' }, 'name'],
    [{ name: 'x'.repeat(161) }, 'name'],
    [{ name: 'a\nb' }, 'name'],
    [{ name: ['a'] }, 'name'],
    [{ kind: 'party' }, 'kind'],
    [{ kind: 'constructor' }, 'kind'],
    [{ kind: undefined }, 'kind'],
    [{ organisationId: '0'.repeat(26) }, 'organisationId'],
    [{ rut: '65.000.000-0' }, 'rut'],
  ])('with %j is refused', async (wrong, at) => {
    const input = { ...board, ...wrong };
    expect(await openScene().attempt(registerOrganisation, input)).toMatchObject({
      code: 'request.invalid',
      at,
    });
  });

  test.each(['unit-officer', 'forum-member', 'monitor', 'resident', 'regional-officer'] as const)(
    'is not registered by %s',
    async (role) => {
      const scene = openScene();
      const person = scene.personWith(role);
      expect(await scene.attempt(registerOrganisation, board, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('whose name holds no Latin letter is still told apart from others', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { ...board, name: '協会' });
    await scene.done(registerOrganisation, { ...board, name: 'Ассоциация' });
    await scene.done(registerOrganisation, { ...board, name: '***' });
    await scene.done(registerOrganisation, { ...board, name: '+++' });
  });

  test('counts as a group unless it is a public body', () => {
    for (const kind of OrganisationKind.options)
      expect(isGroup({ kind })).toBe(kind !== 'public-body');
  });
});

describe('a correction', () => {
  const registered = async (scene: Scene) =>
    (await scene.done(registerOrganisation, board)).organisationId;

  test('changes the kind', async () => {
    const scene = openScene();
    const organisationId = await registered(scene);
    const input = { organisationId, kind: 'council' };
    expect(await scene.done(correctOrganisation, input)).toEqual({
      organisationId,
      version: versionOf({ kind: 'council' }),
    });
    expect(await found(scene, organisationId)).toMatchObject({
      value: { kind: 'council', name: board.name },
      version: 2,
    });
  });

  test('of what somebody else corrected meanwhile is refused', async () => {
    const scene = openScene();
    const organisationId = await registered(scene);
    const late = await scene.opened(correctOrganisation, { organisationId, kind: 'union' });
    await scene.done(correctOrganisation, { organisationId, kind: 'council' });
    expect(await scene.attempt(correctOrganisation, late)).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    expect(await found(scene, organisationId)).toMatchObject({ value: { kind: 'council' } });
  });

  test.each([0, '', '1', 'a'.repeat(32)])('of version %j is refused', async (version) => {
    const scene = openScene();
    const organisationId = await registered(scene);
    const input = { organisationId, kind: 'union', version };
    expect(await scene.attempt(correctOrganisation, input)).toMatchObject({ at: 'version' });
  });

  test('of the name is not one', async () => {
    const scene = openScene();
    const organisationId = await registered(scene);
    const input = { organisationId, kind: 'union', name: 'Otro nombre' };
    expect(await scene.attempt(correctOrganisation, input)).toMatchObject({
      code: 'request.invalid',
      at: 'name',
    });
  });

  test('of what is not in the registry, or in another’s, is refused', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const organisationId = await registered(theirs);
    for (const id of ['0'.repeat(26), organisationId]) {
      const input = { organisationId: id, kind: 'union' };
      expect(await ours.attempt(correctOrganisation, input)).toMatchObject({
        code: 'organisations.not-found',
      });
    }
  });
});

describe('the registry', () => {
  test('is read by anybody, page by page, each organisation once', async () => {
    const scene = openScene();
    const ids = await Promise.all(
      Array.from({ length: 103 }, (_, at) =>
        scene
          .done(registerOrganisation, { ...board, name: `Agrupación ${at}` })
          .then(({ organisationId }) => organisationId),
      ),
    );
    await publishIn(scene, publishOrganisations, '-', ...ids);
    const first = await scene.look(listOrganisations, {}, { person: undefined });
    if (!first.ok) throw new Error(first.code);
    expect(first.value.items).toHaveLength(100);
    const rest = await scene.look(listOrganisations, { cursor: first.value.next ?? '' });
    if (!rest.ok) throw new Error(rest.code);
    expect(rest.value).toMatchObject({ items: expect.any(Array), next: null });
    const seen = [...first.value.items, ...rest.value.items].map(({ id }) => id);
    expect(seen.toSorted()).toEqual([...ids].toSorted());
  });

  test.each(['?', 'A', '../', 'x'.repeat(201), ''])('refuses the cursor %j', async (cursor) => {
    expect(await openScene().look(listOrganisations, { cursor })).toMatchObject({
      code: 'request.invalid',
      at: 'cursor',
    });
  });

  test('finds a name by one spelling, whatever its accents, case and signs', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const key = nameKey(name);
        expect(nameKey(key)).toBe(key);
        expect(nameKey(` ${name.toUpperCase().toLowerCase()} `)).toBe(nameKey(name.toUpperCase()));
      }),
    );
  });
});
