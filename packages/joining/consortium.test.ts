import { describe, expect, test } from 'vitest';
import {
  beginDossier,
  decideApplication,
  describeGovernment,
  joinConsortium,
  leaveConsortium,
  listApplications,
  listDossiers,
  openReview,
  publishDossiers,
  publishJoined,
  publishReviews,
  scoreDossier,
  submitDossier,
  viewDossier,
  viewDossierDraft,
  viewReview,
  withdrawDossier,
  writeStatement,
} from '#joining';
import { publishMemberships, viewCommune } from '#tenancy';
import { projectorScope, publishedRecords, tenantRecords, within } from '#table';
import type { Scene } from '../perform/samples.ts';
import { Review } from './review.ts';
import { titleOf } from './reckoning.ts';
import {
  asTenant,
  begun,
  calledFor,
  decisionSample,
  officeOf,
  publish,
  reason,
  sheetSample,
  statementSample,
} from './samples.ts';

const objectives = ['Articular región y comuna'];

/** An application with a partner that was asked, sent with a public reason. */
const asked = async (lead: Scene, partner: string) => {
  const dossierId = await begun(lead, { partners: [partner] });
  await publish(lead, publishDossiers, dossierId);
  return dossierId;
};

const send = async (lead: Scene, dossierId: string) => {
  const written = { dossierId, ...statementSample, objectives };
  await lead.done(writeStatement, written);
  await lead.done(submitDossier, { dossierId, reason, signedAs: 'Alcaldía' });
  await publish(lead, publishDossiers, dossierId);
};

describe('a government that was asked to apply together', () => {
  test('may take it back before it is sent, is no applicant then, and may agree again', async () => {
    const [lead, partner] = [asTenant('lo-prado'), asTenant('lo-barnechea')];
    const dossierId = await asked(lead, 'lo-barnechea');
    const together = { dossierId, lead: 'lo-prado' };
    expect(await partner.attempt(leaveConsortium, together)).toMatchObject({
      code: 'joining.not-together',
    });
    await partner.done(joinConsortium, together);
    await partner.done(leaveConsortium, together);
    await publish(partner, publishJoined, dossierId);
    expect(await lead.look(viewDossierDraft, { dossierId })).toMatchObject({
      value: { joined: [] },
    });
    expect(await lead.attempt(leaveConsortium, together)).toMatchObject({
      code: 'joining.not-asked',
    });
    await partner.done(joinConsortium, together);
    await publish(partner, publishJoined, dossierId);
    await send(lead, dossierId);
    expect(await lead.look(viewDossier, { dossierId })).toMatchObject({
      value: { joined: ['lo-barnechea'] },
    });
    expect(await partner.attempt(leaveConsortium, together)).toMatchObject({
      code: 'joining.wrong-state',
    });
  });

  test('has its place again once the lead withdraws what it never sent', async () => {
    const [lead, partner] = [asTenant('conchali'), asTenant('melipilla')];
    const dossierId = await asked(lead, 'melipilla');
    await partner.done(joinConsortium, { dossierId, lead: 'conchali' });
    await publish(partner, publishJoined, dossierId);
    const callId = await calledFor(partner);
    const own = { kind: 'joining', callId, partners: [] };
    expect(await partner.attempt(beginDossier, own)).toMatchObject({
      code: 'joining.already-applying',
    });
    await lead.done(withdrawDossier, { dossierId, reason });
    await publish(lead, publishDossiers, dossierId);
    await partner.done(beginDossier, own);
  });

  test('and never agreed is no applicant: it is not in the title, not in the review and no member', async () => {
    const [lead, partner] = [asTenant('pudahuel'), asTenant('maria-pinto')];
    const dossierId = await asked(lead, 'maria-pinto');
    await send(lead, dossierId);
    expect(await lead.look(viewDossier, { dossierId })).toMatchObject({
      value: { title: 'Postulación de Pudahuel', joined: [] },
    });
    expect(await partner.look(listDossiers, {})).toMatchObject({ value: { items: [] } });
    const { office, asking } = officeOf(lead);
    await office.done(openReview, { dossierId, lead: 'pudahuel' }, asking);
    await publish(office, publishReviews, dossierId);
    expect(await office.look(viewReview, { dossierId })).toMatchObject({
      value: { applicants: ['pudahuel'], title: 'Postulación de Pudahuel' },
    });
    const sent = await office.look(listApplications, {});
    const line = sent.ok ? sent.value.items.find((one) => one.dossierId === dossierId) : undefined;
    expect(line).toMatchObject({ applicants: ['pudahuel'] });
    const other = { person: office.personWith('regional-officer') };
    await office.done(scoreDossier, { dossierId, ...sheetSample }, other);
    await office.done(decideApplication, { dossierId, ...decisionSample }, asking);
    await publish(office, publishMemberships, '-');
    expect(await lead.look(viewCommune, {})).toMatchObject({ value: { state: 'active' } });
    expect(await partner.look(viewCommune, {})).toMatchObject({ value: { state: 'outside' } });
  });

  test('agrees once, and only while the application is written', async () => {
    const [lead, partner] = [asTenant('penaflor'), asTenant('talagante')];
    const dossierId = await asked(lead, 'talagante');
    const agreeing = () => partner.attempt(joinConsortium, { dossierId, lead: 'penaflor' });
    const both = await Promise.all([agreeing(), agreeing()]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const [late, later] = [asTenant('el-monte'), asTenant('isla-de-maipo')];
    const other = await asked(late, 'isla-de-maipo');
    await send(late, other);
    expect(
      await later.attempt(joinConsortium, { dossierId: other, lead: 'el-monte' }),
    ).toMatchObject({ code: 'joining.not-asked' });
  });

  test('reads the same application at home, and its review names the true lead wherever it was opened from', async () => {
    const [lead, partner] = [asTenant('padre-hurtado'), asTenant('calera-de-tango')];
    const dossierId = await asked(lead, 'calera-de-tango');
    await partner.done(joinConsortium, { dossierId, lead: 'padre-hurtado' });
    await publish(partner, publishJoined, dossierId);
    await send(lead, dossierId);
    expect(await partner.look(listDossiers, {})).toMatchObject({
      value: { items: [{ id: dossierId, lead: 'padre-hurtado' }] },
    });
    const { office, asking } = officeOf(lead);
    await office.done(openReview, { dossierId, lead: 'calera-de-tango' }, asking);
    await publish(office, publishReviews, dossierId);
    expect(await office.look(viewReview, { dossierId })).toMatchObject({
      value: { lead: 'padre-hurtado', applicants: ['padre-hurtado', 'calera-de-tango'] },
    });
  });

  test('stays an applicant of what was sent, wherever it applies afterwards', async () => {
    const [lead, partner] = [asTenant('cerrillos'), asTenant('san-jose-de-maipo')];
    const dossierId = await asked(lead, 'san-jose-de-maipo');
    await partner.done(joinConsortium, { dossierId, lead: 'cerrillos' });
    await publish(partner, publishJoined, dossierId);
    await send(lead, dossierId);
    await lead.done(withdrawDossier, { dossierId, reason });
    await publish(lead, publishDossiers, dossierId);
    const callId = await calledFor(partner);
    await partner.done(beginDossier, { kind: 'joining', callId, partners: [] });
    const rebuilt = await within(projectorScope(lead.tenant), () =>
      publishDossiers.project({
        tenant: lead.tenant,
        region: lead.stage.region,
        collection: '-',
        about: [dossierId],
        records: tenantRecords(lead.stage.table, lead.tenant),
        published: (of) => ({
          ...publishedRecords(lead.stage.table, of),
          list: async () => [],
        }),
        ballotsIn: async () => [],
      }),
    );
    const at = rebuilt.filter(({ item }) => item['sk']?.S?.startsWith('dossier#'));
    expect(at.map(({ tenant }) => tenant)).toEqual(['cerrillos', 'san-jose-de-maipo']);
  });

  test('whose term nobody told leaves the rule of the term unmet', async () => {
    const lead = asTenant('pedro-aguirre-cerda');
    const dossierId = await begun(lead, { partners: ['san-bernardo'] });
    const own = { tenant: lead.tenant, termEndsOn: '2028-12-05', indicators: [] };
    await lead.done(describeGovernment, { dossierId, ...own });
    const termOf = async () => {
      const seen = await lead.look(viewDossierDraft, { dossierId });
      const advice = seen.ok ? seen.value.reckoning.advice : [];
      return advice.find(({ rule }) => rule === 'J6');
    };
    expect(await termOf()).toMatchObject({ isMet: false, found: 0 });
    await lead.done(describeGovernment, { dossierId, ...own, tenant: 'san-bernardo' });
    expect(await termOf()).toMatchObject({ isMet: true });
  });
});

test('a title of twelve governments fits in their review', () => {
  const twelve = [
    'gobierno-regional',
    'pedro-aguirre-cerda',
    'san-jose-de-maipo',
    'estacion-central',
    'calera-de-tango',
    'isla-de-maipo',
    'quinta-normal',
    'padre-hurtado',
    'independencia',
    'quilicura',
    'san-bernardo',
    'providencia',
  ];
  const [lead, ...partners] = twelve;
  const title = titleOf({ lead, partners, kind: 'renewal' } as never);
  expect(Review.shape.title.safeParse(title)).toMatchObject({ success: true });
});
