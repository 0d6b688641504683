import { TenantId } from '#kernel';
import {
  beginDossier,
  describeGovernment,
  enterLetter,
  listLetters,
  enterSupport,
  nameTeam,
  openCall,
  openCampaign,
  openReview,
  publishCalls,
  publishCampaigns,
  publishDossiers,
  publishReviews,
  quoteLetter,
  recordAchievement,
  recordSignature,
  submitDossier,
  writeStatement,
} from '#joining';
import type { Projection } from '#perform';
import { openScene } from '#samples';
import { region } from '#tenancy';
import { publishIn } from '../contributions/samples.ts';
import type { Scene } from '../perform/samples.ts';

export const reason = 'Se decidió así para la prueba.';

export const callSample = {
  title: 'Convocatoria de prueba',
  programme: 'regional-network',
  opensOn: '2026-01-01',
  termMonths: 16,
  practiceYears: 3,
  source: 'Resolución de prueba',
} as const;

/** The region's office, with its clock where the scene's stands and somebody who may review. */
export const officeOf = (scene: Scene) => {
  const office = openScene(scene.stage.now(), region.tenant);
  const officer = office.personWith('regional-officer');
  return { office, officer, asking: { person: officer } };
};

/** A call that the region opened and published. */
export const calledFor = async (scene: Scene, more: Record<string, unknown> = {}) => {
  const { office, asking } = officeOf(scene);
  const { callId } = await office.done(openCall, { ...callSample, ...more }, asking);
  await publishIn(office, publishCalls, '-', callId);
  return callId;
};

export const begun = async (scene: Scene, more: Record<string, unknown> = {}) => {
  const callId = await calledFor(scene);
  const input = { kind: 'joining', callId, partners: [], ...more };
  return (await scene.done(beginDossier, input)).dossierId;
};

export const letterSample = {
  addressee: 'Gobierno Regional',
  date: '2026-02-20',
  language: 'es',
  distribution: [],
  documentIds: [],
  covers: [],
} as const;

export const statementSample = {
  reasons: 'Queremos gobernar con la comunidad.',
  ambition: 'Un plan en un año.',
  benefits: 'Decisiones que se entienden.',
  contribution: 'Compartimos lo que aprendimos.',
  objectives: [],
} as const;

export const teamSample = {
  unit: 'Administración Municipal',
  coordinator: 'Coordinación de gobierno abierto',
  supportingUnits: [],
  budget: [],
} as const;

export const signatureSample = {
  name: 'Ana Prueba',
  office: 'Alcaldesa',
  method: 'handwritten',
} as const;
export const boardSample = {
  organisation: 'Junta de Vecinos de Prueba',
  kind: 'neighbourhood-board',
  capacity: 'head',
} as const;

/** A letter of the applicant, signed and with the passage that endorses the declaration. */
export const ownLetter = async (
  scene: Scene,
  dossierId: string,
  government: string = scene.tenant,
) => {
  const { letterId } = await scene.done(enterLetter, { ...letterSample, dossierId, government });
  const named = { dossierId, letterId };
  const name = `${signatureSample.name} de ${government}`;
  await scene.done(recordSignature, { ...named, ...signatureSample, name });
  const quote = 'Suscribimos la Declaración de Gobierno Abierto.';
  await scene.done(quoteLetter, { ...named, topic: 'declaration', says: 'yes', quote });
  return letterId;
};

/** A letter of a neighbourhood board, signed. */
export const boardLetter = async (
  scene: Scene,
  dossierId: string,
  more: Record<string, unknown> = {},
) => {
  const entered = { ...letterSample, ...boardSample, dossierId, ...more };
  const { letterId } = await scene.done(enterSupport, entered);
  const signed = {
    dossierId,
    letterId,
    name: 'Luis Prueba',
    office: 'Presidente',
    method: 'handwritten',
  };
  await scene.done(recordSignature, signed);
  return letterId;
};

/** Everything that an application needs, so that it can be sent. */
export const complete = async (scene: Scene, dossierId: string) => {
  await scene.done(writeStatement, { dossierId, ...statementSample });
  await scene.done(nameTeam, { dossierId, ...teamSample });
  const government = { dossierId, tenant: scene.tenant, termEndsOn: '2028-12-05', indicators: [] };
  await scene.done(describeGovernment, government);
  const done = {
    dossierId,
    tenant: scene.tenant,
    title: 'Presupuesto abierto',
    pillar: 'transparency',
    on: '2025-06',
    evidence: 'Portal municipal',
  };
  const { version } = await scene.done(recordAchievement, done);
  await ownLetter(scene, dossierId);
  await boardLetter(scene, dossierId);
  return version;
};

export const publish = (scene: Scene, projection: Projection, about: string) =>
  publishIn(scene, projection, '-', about);

/** An application that was sent and published. */
export const sent = async (scene: Scene, more: Record<string, unknown> = {}) => {
  const dossierId = await begun(scene, more);
  const version = await complete(scene, dossierId);
  await scene.done(submitDossier, { dossierId, version });
  await publish(scene, publishDossiers, dossierId);
  return dossierId;
};

/** The first letter of support that travels with an application, as its lead published it. */
export const supportOf = async (scene: Scene, dossierId: string): Promise<string> => {
  const letters = await scene.look(listLetters, { dossierId });
  const found = letters.ok ? letters.value.items.find(({ role }) => role === 'support') : undefined;
  if (!found) throw new Error(`no letter of support in ${dossierId}`);
  return found.id;
};

/** A review of an application that was sent, open and published. */
export const reviewed = async (scene: Scene) => {
  const dossierId = await sent(scene);
  const at = officeOf(scene);
  await at.office.done(openReview, { dossierId, lead: scene.tenant }, at.asking);
  await publish(at.office, publishReviews, dossierId);
  return { dossierId, ...at };
};

export const campaignSample = {
  title: 'Carta de respaldo',
  addressee: 'Gobierno Regional',
  language: 'es',
  text: 'Nuestra organización [[organización]] respalda la postulación. Firma [[nombre]], [[cargo]].',
  closesOn: '2026-04-30',
  covers: [],
} as const;

/** A campaign that takes signatures. */
export const campaigning = async (scene: Scene, dossierId: string) => {
  const { campaignId } = await scene.done(openCampaign, { dossierId, ...campaignSample });
  await publish(scene, publishCampaigns, campaignId);
  return campaignId;
};

export const decisionSample = {
  verdict: 'admitted',
  reasons: 'Cumple lo que la convocatoria pide.',
  number: '12',
  antecedent: 'Postulación de prueba',
  matter: 'Responde postulación',
  sender: 'Equipo regional (ficticio)',
  senderOffice: 'Gobierno Regional',
  addressee: 'Municipalidad de prueba',
  distribution: ['Oficina de Partes'],
  initials: 'AP/lp',
} as const;

export const sheetSample = {
  commitment: 3,
  practice: 2,
  capacity: 2,
  'civil-society': 3,
  contribution: 2,
  remark: 'Tiene experiencia y equipo.',
} as const;

export const asTenant = (slug: string) => openScene(undefined, TenantId.parse(slug));
