import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { hashOf, tenantScope, within } from '#table';
import { openScene } from '#samples';
import { invite, listInvitations, revokeInvitation } from '#tenancy';
import { accepting, invited } from './samples.ts';

type Scene = ReturnType<typeof openScene>;

const inviting = (scene: Scene, mail: string) =>
  scene.attempt(invite, { mail, name: 'Ana Soto', roles: ['reader'] });

const pendingIn = async (scene: Scene) => {
  const seen = await scene.look(listInvitations, {});
  return seen.ok ? seen.value.items : [];
};

/** One mailbox in as many spellings as there are capitals in it. */
const spellings = (mailbox: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    [...mailbox]
      .map((letter, place) => ((at >> place) & 1 ? letter.toUpperCase() : letter))
      .join(''),
  );

const already = { ok: false, code: 'tenancy.already-invited', at: 'mail' };

describe('a mailbox', () => {
  test('is invited once, in whatever capitals twenty write it at once', async () => {
    const scene = openScene();
    for (let round = 0; round < 5; round += 1) {
      const asked = spellings(`ana${round}@renca.cl`, 20);
      const results = await Promise.all(asked.map((mail) => inviting(scene, mail)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const result of results)
        if (!result.ok)
          expect(['tenancy.already-invited', 'request.conflict']).toContain(result.code);
      expect(await pendingIn(scene)).toHaveLength(round + 1);
    }
  });

  test('is invited once by one after the other too', async () => {
    const scene = openScene();
    await invited(scene, { mail: 'ana.soto@renca.cl' });
    for (const mail of ['Ana.Soto@renca.cl', 'ANA.SOTO@RENCA.CL', 'ana.soto@Renca.cl'])
      expect(await inviting(scene, mail)).toEqual(already);
  });

  test('that is another one waits for none', async () => {
    const scene = openScene();
    const all = ['ana@renca.cl', 'ana+1@renca.cl', 'a.na@renca.cl', 'ana@maipu.cl'];
    for (const mail of all) expect(await inviting(scene, mail)).toMatchObject({ ok: true });
  });

  test('may be invited again once the first is over: taken back, taken, past its day', async () => {
    const scene = openScene();
    const mail = 'ana@renca.cl';
    const first = await invited(scene, { mail });
    await scene.done(revokeInvitation, { invitationId: first.invitationId });
    const second = await invited(scene, { mail: 'Ana@renca.cl' });
    await accepting(scene, second, scene.personWith());
    await invited(scene, { mail });
    expect(await inviting(scene, mail)).toEqual(already);
    scene.at('2026-03-09T12:01:00.000Z');
    expect(await inviting(scene, 'ANA@renca.cl')).toMatchObject({ ok: true });
    expect(await pendingIn(scene)).toHaveLength(1);
  });

  test('leaves nothing in any act that leads to it', async () => {
    const scene = openScene();
    const mail = 'ana.soto@renca.cl';
    await invited(scene, { mail });
    const acts = await within(tenantScope(scene.tenant), () =>
      readActs(scene.stage.table, scene.tenant, '-'),
    );
    const keys = acts.flatMap(({ things }) => things.map(({ key }) => key.split('|')[1] ?? ''));
    const latches = keys.filter((key) => key.startsWith('latch#'));
    // Two letters of a hash are those of thousands of mailboxes.
    expect(latches).toEqual([`latch#mailbox-${hashOf(mail).slice(0, 2)}`]);
    expect(JSON.stringify(acts)).not.toMatch(/ana\.soto|renca\.cl/);
    expect(JSON.stringify(acts)).not.toContain(hashOf(mail).slice(0, 16));
  });
});
