import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  listMandates,
  listPartnerMandates,
  listPartners,
  publishMandates,
  region,
  registerPartner,
  revokeMandate,
} from '#tenancy';
import { publishIn } from '../contributions/samples.ts';
import { letIn, reason, registeredPartner } from './samples.ts';

const nowhere = { ok: false, code: 'request.not-found' };

describe('everybody', () => {
  test('reads to whom a commune gave what, and its end', async () => {
    const scene = openScene();
    const { partner, mandateId } = await letIn(scene);
    const publish = () => publishIn(scene, publishMandates, '-', mandateId);
    await publish();
    const mandate = { mandateId, partner, partnerName: `Fundación ${partner}`, state: 'in-force' };
    expect(await scene.look(listMandates, {}, { person: undefined })).toMatchObject({
      value: { items: [mandate], next: null },
    });
    const theirs = await scene.look(listPartnerMandates, {}, { tenant: partner });
    expect(theirs).toMatchObject({ value: { items: [{ mandateId, commune: scene.tenant }] } });
    await scene.done(revokeMandate, { mandateId, reason });
    await publish();
    expect(await scene.look(listMandates, {}, { person: undefined })).toMatchObject({
      value: { items: [{ state: 'revoked', revocation: { reason } }] },
    });
  });

  test('reads which organisations there are, each registered once, by the region', async () => {
    const scene = openScene(undefined, region.tenant);
    const asking = { person: scene.personWith('regional-officer') };
    const { partner } = await registeredPartner(scene);
    const again = { partner, name: 'Otra', basis: 'Estatutos' };
    expect(await scene.attempt(registerPartner, again, asking)).toMatchObject({
      code: 'tenancy.partner-registered',
    });
    for (const wrong of ['renca', 'puentes', 'ong', 'ong-', 'articula', 'ONG-X'])
      expect(
        await scene.attempt(registerPartner, { ...again, partner: wrong }, asking),
      ).toMatchObject({ code: 'request.invalid' });
    expect(await scene.attempt(registerPartner, again)).toEqual(nowhere);
    expect(await scene.look(listPartners, {})).toMatchObject({ ok: true });
  });
});
