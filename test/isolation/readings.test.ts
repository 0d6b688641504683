import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ok } from '#kernel';
import { defineOfficeView, definePublicView } from '#perform';
import { ProcessId } from '#processes';
import { openScene } from '#samples';
import { OutOfScope, defineRow, tenantRecords } from '#table';

const noteRow = defineRow({
  kind: 'note',
  schema: z.strictObject({ id: z.string() }),
  within: () => '-',
  id: ({ id }) => [id],
});

const answering = (answer: unknown) =>
  defineOfficeView({
    id: 'notes.read',
    route: 'GET /processes/:processId/notes',
    capability: 'office.read',
    input: { processId: ProcessId, of: z.string().max(9).optional() },
    output: z.strictObject({ text: z.string() }),
    run: async () => ok(answer as { text: string }),
  });

const view = answering({ text: 'Hola' });
const processId = '0'.repeat(26);

describe('a reading of an office', () => {
  test('is for whoever holds the role', async () => {
    expect(await openScene().look(view, { processId })).toEqual({
      ok: true,
      value: { text: 'Hola' },
    });
  });

  test('asks whoever is not signed in to sign in, whatever they send', async () => {
    const scene = openScene();
    for (const input of [{ processId }, { processId, x: 1 }, { processId, of: 1 }])
      expect(await scene.look(view, input, { person: undefined })).toEqual({
        ok: false,
        code: 'request.not-signed-in',
      });
  });

  test.each(['resident', 'regional-officer', 'person'] as const)(
    'does not exist for %s, whatever they send',
    async (role) => {
      const scene = openScene();
      const person = scene.personWith(role);
      for (const input of [{ processId }, { processId, x: 1 }])
        expect(await scene.look(view, input, { person })).toEqual({
          ok: false,
          code: 'request.not-found',
        });
    },
  );

  test.each(['1', 'U'.repeat(26), `${processId}\n`, 7, null, undefined])(
    'of %j is nowhere, for whoever asks',
    async (wrong) => {
      const scene = openScene();
      for (const person of [scene.coordinator, undefined])
        expect(await scene.look(view, { processId: wrong }, { person })).toEqual({
          ok: false,
          code: 'request.not-found',
        });
    },
  );

  test.each([{ x: 1 }, { tenant: 'alhue' }, { slug: 'alhue' }, { cursor: '2' }])(
    'with %j is refused: nothing is passed over',
    async (more) => {
      expect(await openScene().look(view, { processId, ...more })).toMatchObject({
        code: 'request.invalid',
      });
    },
  );

  test('that would tell more than it declares is a fault, and tells nothing', async () => {
    const wordy = answering({ text: 'Hola', mail: 'ana@ejemplo.cl' });
    await expect(openScene().look(wordy, { processId })).rejects.toThrow('unrecognized_keys');
  });
});

describe('a public reading', () => {
  test('reaches published copies and no record, even one of its own tenant', async () => {
    const scene = openScene();
    const curious = definePublicView({
      id: 'notes.peek',
      route: 'GET /notes',
      input: {},
      output: z.strictObject({}),
      run: async ({ tenant, published }) => {
        await published(tenant).get(noteRow, '-', 'uno');
        await tenantRecords(scene.stage.table, tenant).get(noteRow, '-', 'uno');
        return ok({});
      },
    });
    await expect(scene.look(curious, {})).rejects.toThrow(OutOfScope);
  });
});
