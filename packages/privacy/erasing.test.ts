import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readActs, verifyThings } from '#audit';
import {
  giveContribution,
  listContributions,
  publishContributions,
  responseCoverage,
} from '#contributions';
import {
  declareResidence,
  enrolFactor,
  findPerson,
  forgetOldSessions,
  personWith,
  residenceOf,
  sessionOf,
  sessionsOf,
  signIn,
  tokenHashOf,
} from '#identity';
import type { PersonId } from '#kernel';
import { followProcess } from '#notices';
import { installation, read } from '#perform';
import { answerRequest, eraseGranted, listRights, ownData, requestRight } from '#privacy';
import { listProcesses, publishProcesses } from '#processes';
import { tenantRecords, tenantScope, within } from '#table';
import { appoint } from '#tenancy';
import { publishIn } from '../contributions/samples.ts';
import { sessionRow } from '../identity/rows.ts';
import { processIn } from '../processes/samples.ts';
import { canaries, isHeld, openOwn, wholeTable } from './samples.ts';

const reason = 'Corresponde: no hay una obligación de guardarlos.';

/** Somebody who has left something everywhere: account, sessions, factor, team, contributions, follows, requests. */
const present = async () => {
  const scene = openOwn();
  const canary = canaries();
  const person = await scene.somebody(canary.name, canary.mail, 'resident');
  const officer = await scene.somebody(
    'Encargo de prueba',
    `encargo-${randomBytes(6).toString('hex')}@ejemplo.cl`,
    'data-officer',
  );
  const processId = await processIn(scene);
  const give = async (by: PersonId, text: string) => {
    const given = await scene.doneBy(giveContribution, { processId, text }, by);
    if (!given.ok) throw new Error(given.code);
    return given.value.contributionId as string;
  };
  const ids = [await give(person, 'Faltan árboles.'), await give(person, 'Faltan bancas.')];
  const neighbour = await scene.somebody(
    'Otra persona',
    `otra-${randomBytes(6).toString('hex')}@ejemplo.cl`,
    'resident',
  );
  ids.push(await give(neighbour, 'Falta agua.'));
  await scene.doneBy(followProcess, { processId }, person);
  await scene.doneBy(declareResidence, { commune: 'renca' }, person, installation);
  const token = await signIn(scene.stage, { personId: person, level: 1, means: 'mail' });
  const machine = { tenant: installation, person: undefined, isInstallation: true };
  const recoveryHashes = Array.from({ length: 10 }, () => `1-${randomBytes(32).toString('hex')}`);
  const factor = { personId: person, secret: 's'.repeat(20), recoveryHashes, replaces: false };
  await scene.done(enrolFactor, factor, machine);
  await scene.done(appoint, { personId: person, name: canary.name, roles: ['reader'] });
  await scene.doneBy(requestRight, { kind: 'objection', details: canary.words }, person);
  await scene.doneBy(requestRight, { kind: 'erasure', details: canary.words }, person);
  const grant = { personId: person, kind: 'erasure', outcome: 'granted' };
  const publish = async () => {
    await publishIn(scene, publishProcesses, '-', processId);
    await publishIn(scene, publishContributions, processId, ...ids);
  };
  await publish();
  return { scene, canary, person, officer, neighbour, processId, ids, token, grant, publish };
};

type Present = Awaited<ReturnType<typeof present>>;

const granted = async ({ scene, officer, grant }: Present) => {
  const input = { ...grant, reason: `${reason}` };
  const done = await scene.doneBy(answerRequest, input, officer);
  if (!done.ok) throw new Error(done.code);
};

const totals = async ({ scene, processId }: Present) =>
  JSON.stringify([
    await scene.look(listContributions, { processId }),
    await scene.look(listProcesses, {}),
    await within(tenantScope(scene.tenant), () =>
      responseCoverage(tenantRecords(scene.stage.table, scene.tenant), processId),
    ),
  ]);

describe('an erasure', () => {
  test('leaves no name, mailbox, word or key of the person anywhere, and every total as it was', async () => {
    const there = await present();
    const { scene, canary, person, ids, token } = there;
    const mark = scene.desk.keys.hash('mail', canary.mail);
    const before = await wholeTable();
    for (const text of [canary.name, canary.mail, canary.words, mark])
      expect([text, before.includes(text)]).toEqual([text, true]);
    const counted = await totals(there);
    await granted(there);
    expect(await eraseGranted(scene.stage, scene.tenant)).toBe(1);
    await there.publish();
    const after = await wholeTable();
    for (const text of [canary.name, canary.mail, canary.words, mark])
      expect([text, after.includes(text)]).toEqual([text, false]);
    expect(await totals(there)).toBe(counted);
    for (const id of ids) expect([id, after.includes(id)]).toEqual([id, true]);
    const { stage } = scene;
    expect(await findPerson(stage.table, person)).toBeUndefined();
    expect(await residenceOf(stage.table, person)).toBeUndefined();
    expect(await sessionsOf(stage.table, person, stage.now())).toEqual([]);
    expect(await sessionOf(stage.table, tokenHashOf(token), stage.now())).toBeUndefined();
    const left = await ownData(stage, person);
    expect(
      left.places.flatMap(({ contributions, follows }) => [...contributions, ...follows]),
    ).toEqual([]);
  });

  test('breaks no chain: the log of every thing still closes, its end included', async () => {
    const there = await present();
    const { scene, processId, person } = there;
    await granted(there);
    await eraseGranted(scene.stage, scene.tenant);
    const inTenant = await within(tenantScope(scene.tenant), async () =>
      (
        await Promise.all(
          ['-', processId].map((one) => readActs(scene.stage.table, scene.tenant, one)),
        )
      ).flat(),
    );
    expect(verifyThings(inTenant)).toEqual([]);
    const inHouse = await within(tenantScope(installation), () =>
      readActs(scene.stage.table, installation, '-'),
    );
    const own = inHouse.filter(({ about }) => about === person);
    expect(own.map(({ kind }) => kind)).toContain('identity.erased');
    expect(verifyThings(own)).toEqual([]);
    // Without the act of the erasure the same chain would not close.
    const gone = inTenant.filter(({ kind }) => kind !== 'tenancy.appointed');
    expect(verifyThings(gone)).not.toEqual([]);
  });

  test('lets whoever signs in with the same mailbox begin as somebody new', async () => {
    const there = await present();
    const { scene, canary, person } = there;
    await granted(there);
    await eraseGranted(scene.stage, scene.tenant);
    const mark = { purpose: 'mail', text: canary.mail } as const;
    const again = await personWith(scene.desk, mark, {
      name: 'Vecina o vecino',
      mail: canary.mail,
    });
    expect(again).not.toBe(person);
    expect(await findPerson(scene.stage.table, again)).toMatchObject({ mail: canary.mail });
    expect((await ownData(scene.stage, again)).places).toEqual([]);
  });

  test('touches nobody else', async () => {
    const there = await present();
    const { scene, neighbour } = there;
    const before = JSON.stringify(await ownData(scene.stage, neighbour));
    expect(before).toContain('Falta agua.');
    await granted(there);
    await eraseGranted(scene.stage, scene.tenant);
    expect(JSON.stringify(await ownData(scene.stage, neighbour))).toBe(before);
  });

  test('is done once, and done again where it broke off in the middle', async () => {
    const there = await present();
    const { scene, canary } = there;
    await granted(there);
    let left = 60;
    const { table } = scene.stage;
    const send: typeof table.send = (operation, input) => {
      if (operation === 'TransactWriteItems' && (left -= 20) <= 0)
        throw new Error('the engine is gone');
      return table.send(operation, input);
    };
    const broken = { ...scene.stage, table: { ...table, send } };
    await expect(eraseGranted(broken, scene.tenant)).rejects.toThrow('the engine is gone');
    expect(await isHeld(canary.name)).toBe(true);
    expect(await eraseGranted(scene.stage, scene.tenant)).toBe(1);
    expect(await isHeld(canary.name)).toBe(false);
    expect(await eraseGranted(scene.stage, scene.tenant)).toBe(0);
  });

  test.each(['denied', 'unanswered'])('that is %s erases nothing', async (how) => {
    const there = await present();
    const { scene, canary, officer, grant } = there;
    if (how === 'denied')
      await scene.doneBy(answerRequest, { ...grant, outcome: 'denied', reason }, officer);
    expect(await eraseGranted(scene.stage, scene.tenant)).toBe(0);
    expect(await isHeld(canary.mail)).toBe(true);
  });

  test('leaves of the request its dates and the outcome, and no words', async () => {
    const there = await present();
    const { scene, officer } = there;
    await granted(there);
    await eraseGranted(scene.stage, scene.tenant);
    const seen = await read(scene.stage, listRights, { tenant: scene.tenant, person: officer }, {});
    const items = seen.ok ? seen.value.items : [];
    expect(items).toHaveLength(2);
    for (const item of items) {
      expect(item).not.toHaveProperty('details');
      expect(item.carriedOutAt).toBeDefined();
    }
    expect(JSON.stringify(items)).not.toContain(reason);
  });
});

describe('a session', () => {
  test('is forgotten ninety days after its end, and not a minute before', async () => {
    const scene = openOwn();
    const person = await scene.somebody('Alguien', canaries().mail);
    const token = await signIn(scene.stage, { personId: person, level: 1, means: 'mail' });
    const hash = tokenHashOf(token);
    const rightBefore = (BigInt(`0x${hash}`) - 1n).toString(16).padStart(64, '0');
    const stands = async () => {
      await forgetOldSessions(scene.stage, rightBefore);
      const found = await within(tenantScope(installation), () =>
        tenantRecords(scene.stage.table, installation).get(sessionRow, '-', hash),
      );
      return found !== undefined;
    };
    scene.passes(12 * 3_600_000 + 90 * 86_400_000 - 60_000);
    expect(await stands()).toBe(true);
    scene.passes(120_000);
    expect(await stands()).toBe(false);
  });
});
