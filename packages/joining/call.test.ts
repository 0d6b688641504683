import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  beginDossier,
  joinConsortium,
  openCall,
  publishDossiers,
  publishJoined,
  submitDossier,
  viewDossier,
  withdrawDossier,
  writeStatement,
} from '#joining';
import {
  asTenant,
  begun,
  callSample,
  calledFor,
  complete,
  officeOf,
  ownLetter,
  publish,
  reason,
  statementSample,
} from './samples.ts';

const refusal = (code: string, at?: string) => ({ ok: false, code, ...(at ? { at } : {}) });

describe('a call', () => {
  test('closes at the instant of the clock that it names', async () => {
    const scene = openScene('2024-01-10T12:00:00.000Z');
    const closing = {
      closesAt: '2024-01-12T23:59',
      zone: 'America/Los_Angeles',
      opensOn: '2023-11-01',
    };
    const callId = await calledFor(scene, { ...closing, programme: 'ogp-local' });
    const input = { kind: 'joining', callId, partners: [] };
    scene.at('2024-01-13T07:59:59.000Z');
    const { dossierId } = await scene.done(beginDossier, input);
    const late = openScene('2024-01-13T08:00:00.000Z');
    expect(await late.attempt(beginDossier, input)).toMatchObject(
      refusal('joining.call-closed', 'callId'),
    );
    scene.at('2024-01-13T08:00:00.000Z');
    const told = { dossierId, reason, signedAs: 'Alcalde' };
    expect(await scene.attempt(submitDossier, told)).toMatchObject(refusal('joining.call-closed'));
  });

  test.each([
    [{ closesAt: '2026-05-01T12:00' }, 'joining.zone-without-time'],
    [{ zone: 'UTC' }, 'joining.zone-without-time'],
    [{ closesAt: '2025-12-31T12:00', zone: 'UTC' }, 'joining.closes-before-it-opens'],
    [{ closesAt: '2026-05-01T12:00', zone: 'Marte' }, 'request.invalid'],
    [{ programme: 'otra' }, 'request.invalid'],
    [{ termMonths: -1 }, 'request.invalid'],
  ])('with %j is refused', async (wrong, code) => {
    const { office, asking } = officeOf(openScene());
    const input = { ...callSample, ...wrong };
    expect(await office.attempt(openCall, input, asking)).toMatchObject({ code });
  });

  test('is not for a commune to open', async () => {
    const scene = openScene();
    expect(await scene.attempt(openCall, callSample)).toMatchObject(refusal('request.not-found'));
  });

  test('that is not open yet, or that nobody opened, takes no applications', async () => {
    const scene = openScene();
    const callId = await calledFor(scene, { opensOn: '2026-12-01' });
    const input = { kind: 'joining', callId, partners: [] };
    expect(await scene.attempt(beginDossier, input)).toMatchObject(
      refusal('joining.call-not-open'),
    );
    const other = { ...input, callId: '0'.repeat(26) };
    expect(await scene.attempt(beginDossier, other)).toMatchObject(refusal('joining.no-such-call'));
  });
});

describe('a consortium', () => {
  test('is one application of two governments, each with its own letter, once the other agreed', async () => {
    const [lead, member] = [asTenant('paine'), asTenant('pirque')];
    const dossierId = await begun(lead, { partners: ['pirque'] });
    await complete(lead, dossierId);
    const input = { dossierId };
    expect(await lead.attempt(submitDossier, input)).toMatchObject(
      refusal('joining.consortium-without-objectives'),
    );
    const objectives = ['Articular región y comuna'];
    await lead.done(writeStatement, { dossierId, ...statementSample, objectives });
    expect(await lead.attempt(submitDossier, input)).toMatchObject(refusal('joining.incomplete'));
    await ownLetter(lead, dossierId, 'pirque');
    await publish(lead, publishDossiers, dossierId);
    await member.done(joinConsortium, { dossierId, lead: 'paine' });
    await publish(member, publishJoined, dossierId);
    const callId = await calledFor(member);
    expect(
      await member.attempt(beginDossier, { kind: 'joining', callId, partners: [] }),
    ).toMatchObject(refusal('joining.already-applying'));
    await lead.done(submitDossier, input);
    await publish(lead, publishDossiers, dossierId);
    expect(await lead.look(viewDossier, { dossierId })).toMatchObject({
      value: { title: 'Postulación de Paine y Pirque', joined: ['pirque'] },
    });
    await lead.done(withdrawDossier, { dossierId, reason });
    await publish(lead, publishDossiers, dossierId);
    await member.done(beginDossier, { kind: 'joining', callId, partners: [] });
  });

  test.each([
    [['buin'], 'joining.own-partner'],
    [['valparaiso'], 'joining.not-an-applicant'],
    [['ong-puentes'], 'joining.not-an-applicant'],
  ])('with %j is refused', async (partners, code) => {
    const scene = asTenant('buin');
    const callId = await calledFor(scene);
    expect(await scene.attempt(beginDossier, { kind: 'joining', callId, partners })).toMatchObject(
      refusal(code, 'partners'),
    );
  });

  test('is joined by nobody who was not asked', async () => {
    const scene = asTenant('quinta-normal');
    const dossierId = await begun(openScene());
    expect(await scene.attempt(joinConsortium, { dossierId, lead: 'paine' })).toMatchObject(
      refusal('joining.not-asked'),
    );
  });
});
