import { describe, expect, test } from 'vitest';
import {
  closeCampaign,
  endorse,
  listLetters,
  openCampaign,
  publishCampaigns,
  publishDossiers,
  quoteLetter,
  recordSignature,
  enterLetter,
  submitDossier,
  transcribeEndorsement,
  viewCampaign,
  viewDossier,
  viewDossierDraft,
  withdrawDossier,
} from '#joining';
import { openScene } from '#samples';
import { keptFile } from '../files/samples.ts';
import type { Scene } from '../perform/samples.ts';
import {
  begun,
  boardSample,
  campaignSample,
  campaigning,
  letterSample,
  ownLetter,
  publish,
  reason,
} from './samples.ts';

const neighbour = { ...boardSample, name: 'Luisa Prueba', office: 'Presidenta' };
const asPerson = (scene: Scene) => ({ person: scene.personWith() });

const started = async (scene = openScene()) => {
  const dossierId = await begun(scene);
  return { scene, dossierId, campaignId: await campaigning(scene, dossierId) };
};

const lettersOf = async (scene: Scene, dossierId: string) => {
  const seen = await scene.look(viewDossierDraft, { dossierId });
  return seen.ok ? seen.value.letters : [];
};

describe('whoever has the link', () => {
  test('reads the letter and signs it once, with the code by which they entered', async () => {
    const { scene, dossierId, campaignId } = await started();
    expect(await scene.look(viewCampaign, { campaignId })).toMatchObject({
      value: { title: campaignSample.title, organisations: 0, persons: 0 },
    });
    const who = asPerson(scene);
    await scene.done(endorse, { campaignId, ...neighbour }, who);
    const [letter] = await lettersOf(scene, dossierId);
    expect(letter).toMatchObject({
      organisation: boardSample.organisation,
      text: 'Nuestra organización Junta de Vecinos de Prueba respalda la postulación. Firma Luisa Prueba, Presidenta.',
      signatures: [{ name: 'Luisa Prueba', method: 'code' }],
      campaign: { campaignId, channel: 'link' },
    });
    expect(
      await scene.attempt(endorse, { campaignId, ...neighbour, name: 'Otra' }, who),
    ).toMatchObject({
      code: 'joining.already-endorsed',
    });
    await publish(scene, publishCampaigns, dossierId);
    expect(await scene.look(viewCampaign, { campaignId })).toMatchObject({
      value: { organisations: 1 },
    });
  });

  test('has their name in no act: the same request with another name is the same one', async () => {
    const { scene, dossierId, campaignId } = await started();
    const who = { ...asPerson(scene), key: 'una-llave' };
    const first = await scene.done(endorse, { campaignId, ...neighbour, remark: 'Uno.' }, who);
    const other = { campaignId, ...neighbour, name: 'Otra', office: 'Otra', remark: 'Dos.' };
    expect(await scene.done(endorse, other, who)).toEqual(first);
    expect(await lettersOf(scene, dossierId)).toHaveLength(1);
  });

  test('who is nobody signed in, or belongs to no such campaign, finds nothing', async () => {
    const { scene, campaignId } = await started();
    expect(
      await scene.attempt(endorse, { campaignId, ...neighbour }, { person: undefined }),
    ).toMatchObject({
      ok: false,
    });
    const other = openScene();
    expect(
      await other.attempt(endorse, { campaignId, ...neighbour }, asPerson(other)),
    ).toMatchObject({
      code: 'joining.no-such-campaign',
    });
    expect(await other.look(viewCampaign, { campaignId })).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('who speaks for the council is its vice-president, not the mayor', async () => {
    const { scene, dossierId, campaignId } = await started();
    const council = { campaignId, organisation: 'COSOC', kind: 'council', name: 'Lidia Prueba' };
    const mayor = { ...council, office: 'Presidenta', capacity: 'head' };
    expect(await scene.attempt(endorse, mayor, asPerson(scene))).toMatchObject({
      code: 'joining.council-through-its-head',
    });
    await scene.done(
      endorse,
      { ...council, office: 'Vicepresidenta', capacity: 'deputy-head' },
      asPerson(scene),
    );
    expect(await lettersOf(scene, dossierId)).toHaveLength(1);
  });

  test('may sign as a person, and persons are counted apart', async () => {
    const { scene, dossierId, campaignId } = await started();
    const person = { campaignId, name: 'Pedro Prueba', office: 'Vecino', capacity: 'oneself' };
    await scene.done(endorse, person, asPerson(scene));
    expect(
      await scene.attempt(endorse, { ...person, organisation: 'X' }, asPerson(scene)),
    ).toMatchObject({
      code: 'joining.person-with-organisation',
    });
    const seen = await scene.look(viewDossierDraft, { dossierId });
    expect(seen).toMatchObject({
      value: { reckoning: { support: { persons: 1, organisations: 0 } } },
    });
    const [letter] = await lettersOf(scene, dossierId);
    expect(letter?.text).toContain('Nuestra organización Pedro Prueba');
  });

  test('who has not worked with them yet is put beside the mayor who says they have', async () => {
    const { scene, dossierId, campaignId } = await started();
    const { letterId } = await scene.done(enterLetter, {
      ...letterSample,
      dossierId,
      government: scene.tenant,
    });
    const quote = 'recibimos apoyos específicos';
    const claim = { topic: 'collaboration', says: 'yes', about: 'Fundación Prueba', quote };
    await scene.done(quoteLetter, { dossierId, letterId, ...claim });
    const foundation = { organisation: 'Fundación Prueba', kind: 'foundation', capacity: 'head' };
    const remark = 'Todavía no hemos trabajado juntos, y los apoyamos igual.';
    const said = {
      ...foundation,
      name: 'Tomás Prueba',
      office: 'Presidente',
      collaboration: 'not-yet',
      remark,
    };
    await scene.done(endorse, { campaignId, ...said }, asPerson(scene));
    const seen = await scene.look(viewDossierDraft, { dossierId });
    expect(seen.ok && seen.value.reckoning.claims).toMatchObject([
      {
        isContradicted: true,
        claims: [
          { says: 'yes', quote },
          { says: 'not-yet', quote: remark },
        ],
      },
    ]);
  });

  test('who leaves brackets in their own words is asked to complete them', async () => {
    const { scene, campaignId } = await started();
    const open = { campaignId, ...neighbour, remark: 'Estuvimos en [fecha].' };
    expect(await scene.attempt(endorse, open, asPerson(scene))).toMatchObject({
      code: 'joining.unfilled',
      at: 'remark',
    });
  });

  test('who signed for the applicant does not endorse it', async () => {
    const { scene, dossierId, campaignId } = await started();
    await ownLetter(scene, dossierId);
    const mayor = { campaignId, ...neighbour, name: `Ana Prueba de ${scene.tenant}` };
    expect(await scene.attempt(endorse, mayor, asPerson(scene))).toMatchObject({
      code: 'joining.own-beneficiary',
    });
  });
});

describe('a campaign', () => {
  test.each([
    [{ text: 'Nosotros apoyamos.' }, 'joining.letter-names-nobody'],
    [{ text: '[[organización]] estuvo en (u otras actividades)' }, 'joining.unfilled'],
    [{ text: '[[organización]] de [[barrio]]' }, 'joining.unfilled'],
    [{ closesOn: '2026-03-01' }, 'joining.closes-in-the-past'],
    [{ covers: ['vitacura'] }, 'joining.not-an-applicant'],
    [{ text: 'x'.repeat(4001) }, 'request.invalid'],
  ])('with %j is refused', async (wrong, code) => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const input = { dossierId, ...campaignSample, ...wrong };
    expect(await scene.attempt(openCampaign, input)).toMatchObject({ code });
  });

  test('takes signatures to the end of its day in Chile and not a minute longer, or until it is closed', async () => {
    const { scene, campaignId } = await started();
    scene.at('2026-05-01T03:59:00.000Z');
    await scene.done(endorse, { campaignId, ...neighbour }, asPerson(scene));
    scene.at('2026-05-01T04:00:00.000Z');
    const late = { campaignId, ...neighbour, organisation: 'Otra' };
    expect(await scene.attempt(endorse, late, asPerson(scene))).toMatchObject({
      code: 'joining.campaign-closed',
    });
    const other = await started();
    await other.scene.done(closeCampaign, { campaignId: other.campaignId });
    expect(
      await other.scene.attempt(
        endorse,
        { campaignId: other.campaignId, ...neighbour },
        asPerson(other.scene),
      ),
    ).toMatchObject({ code: 'joining.campaign-closed' });
    expect(
      await other.scene.attempt(closeCampaign, { campaignId: other.campaignId }),
    ).toMatchObject({
      code: 'joining.campaign-closed',
    });
  });

  test('ends with the application that it is for', async () => {
    const { scene, dossierId, campaignId } = await started();
    await scene.done(withdrawDossier, { dossierId, reason });
    expect(
      await scene.attempt(endorse, { campaignId, ...neighbour }, asPerson(scene)),
    ).toMatchObject({
      code: 'joining.wrong-state',
    });
  });

  test('may bring letters after the application was sent, and they are published', async () => {
    const { scene, dossierId, campaignId } = await started();
    await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcaldesa' });
    await scene.done(endorse, { campaignId, ...neighbour }, asPerson(scene));
    await publish(scene, publishDossiers, dossierId);
    expect(await scene.look(listLetters, { dossierId })).toMatchObject({
      value: { items: [{ role: 'support' }] },
    });
  });
});

describe('a letter on paper', () => {
  test('is transcribed beside its scan, and what was left unfilled on it stays and is shown', async () => {
    const { scene, dossierId, campaignId } = await started();
    const fileId = await keptFile(scene);
    const text =
      'Hemos sido parte de las caminatas (u otras actividades en las que hayan participado).';
    const paper = { campaignId, ...neighbour, date: '2026-03-01', text, fileId };
    const { letterId } = await scene.done(transcribeEndorsement, paper);
    const seen = await scene.look(viewDossierDraft, { dossierId });
    expect(seen).toMatchObject({
      value: {
        letters: [{ text, sha256: expect.any(String), campaign: { channel: 'paper' } }],
        reckoning: { unfilled: [{ letterId, places: [expect.stringContaining('(u otras')] }] },
      },
    });
    const named = { dossierId, letterId, method: 'handwritten', office: 'Secretaria' };
    await scene.done(recordSignature, { ...named, name: 'Segunda Firma' });
  });

  test.each([
    [{ date: '2026-03-03' }, 'joining.future-letter'],
    [{ fileId: '0'.repeat(26) }, 'joining.no-such-file'],
    [{ fileId: undefined }, 'request.invalid'],
    [{ organisation: undefined }, 'joining.organisation-missing'],
    [{ campaignId: '0'.repeat(26) }, 'joining.no-such-campaign'],
  ])('with %j is refused', async (wrong, code) => {
    const { scene, campaignId } = await started();
    const fileId = await keptFile(scene);
    const paper = {
      campaignId,
      ...neighbour,
      date: '2026-03-01',
      text: 'Apoyamos.',
      fileId,
      ...wrong,
    };
    expect(await scene.attempt(transcribeEndorsement, paper)).toMatchObject({ code });
  });
});

test('an application seen by everybody names nobody who signed beyond their letter', async () => {
  const { scene, dossierId, campaignId } = await started();
  await scene.done(endorse, { campaignId, ...neighbour }, asPerson(scene));
  await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcaldesa' });
  await publish(scene, publishDossiers, dossierId);
  const seen = await scene.look(viewDossier, { dossierId });
  expect(JSON.stringify(seen)).not.toContain(neighbour.name);
});
