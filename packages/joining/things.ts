import { applicationAddress, applyingAddress, officeAddress } from '#addresses';
import { TenantId, dayOf, fillIn, ok, only, refuse } from '#kernel';
import { defineThing } from '#perform';
import { region, communes, tenantName } from '#tenancy';
import { type Application, canBeEndorsed, unanswered } from './application.ts';
import { CallId, isCallClosed, isCallToCome } from './call.ts';
import { CampaignId } from './campaign.ts';
import { DossierId, applicants } from './dossier.ts';
import { gatherApplication, gatherCampaign, gatherDossier, gatherLetters } from './gathered.ts';
import { LetterId } from './letter.ts';
import { publishedCallRow } from './published.ts';
import { titleOf } from './reckoning.ts';
import { joiningRefusals } from './refusals.ts';
import { QuestionId } from './review.ts';
import { campaignRow, dossierRow, letterRow, referralRow } from './rows.ts';
import { authorOf } from './claims.ts';
import { dossierStates } from './words.ts';

const missing = only(joiningRefusals, 'joining.not-found');

/** Where a government prepares its applications. */
const applyingPage = ({ slug }: { readonly slug: string }) => applyingAddress(slug);

/** What one may apply to, as the region published it. */
export const callThing = defineThing({
  name: 'callId',
  id: CallId,
  es: 'Convocatoria',
  many: 'Convocatorias',
  lives: 'tenant',
  row: {
    get: (records, _, [id = '']) => records.published(region.tenant).get(publishedCallRow, '-', id),
    page: (records, _, after) =>
      records.published(region.tenant).page(publishedCallRow, '-', after),
    idsOf: ({ callId }) => [callId],
  },
  address: ({ slug }) => officeAddress(slug),
  missing: only(joiningRefusals, 'joining.no-such-call'),
  states: { coming: 'Todavía no abre', open: 'Abierta', closed: 'Cerrada' },
  state: (call, { now }) =>
    isCallClosed(call, now) ? 'closed' : isCallToCome(call, now) ? 'coming' : 'open',
  title: ({ title, closes }) =>
    closes
      ? fillIn('{title}, hasta el {day}, {hour} horas ({zone})', {
          title,
          day: closes.at.slice(0, 10),
          hour: closes.at.slice(11, 16),
          zone: closes.zone,
        })
      : title,
});

/** An application with all that travels with it. */
export const dossierThing = defineThing({
  name: 'dossierId',
  id: DossierId,
  es: 'Postulación',
  many: 'Postulaciones',
  lives: 'tenant',
  row: {
    kinds: [dossierRow.kind],
    get: async (records, _, [id = '']) => {
      const found = await records.get(dossierRow, '-', id);
      return found && gatherDossier(records, found);
    },
    page: async (records, _, after, within) => {
      const { items, next } = await records.page(dossierRow, '-', after, ...within.slice(0, 1));
      return { items: await Promise.all(items.map((one) => gatherDossier(records, one))), next };
    },
    idsOf: ({ dossier }) => [dossier.dossierId],
  },
  address: ({ slug, dossierId }) =>
    dossierId ? applicationAddress(slug, dossierId) : applyingAddress(slug),
  missing,
  states: dossierStates,
  state: ({ dossier: { state }, isDecided }) =>
    isDecided && state === 'submitted' ? 'decided' : state,
  title: ({ dossier }) => titleOf(dossier),
  waits: ({ dossier, call }) => {
    const who = 'coordinator';
    if (dossier.state === 'draft') {
      const until = call?.closes && dayOf(call.closes.instant);
      return [{ verb: 'joining.submit-dossier', who, from: dayOf(dossier.begunAt), until }];
    }
    if (dossier.state !== 'submitted' || !dossier.submission) return [];
    // That somebody asked is said in the region, and no act of here tells it: the verb's own rule is asked before anybody is told.
    const from = dayOf(dossier.submission.at);
    return [
      { verb: 'joining.answer-reviewers', who, from },
      { verb: 'joining.record-outcome', who, from },
    ];
  },
});

/** Those who apply together, for whoever writes about one of them. */
export const applicantThing = defineThing({
  name: 'tenant',
  id: TenantId,
  es: 'Gobierno',
  lives: 'tenant',
  parent: dossierThing,
  row: {
    get: async (records, _, [dossierId = '', tenant]) => {
      const found = await records.get(dossierRow, '-', dossierId);
      const of = found && applicants(found.value).find((one) => one === tenant);
      return of && { ...found, value: { dossierId, tenant: of } };
    },
    page: async (records, _, __, [dossierId = '']) => {
      const found = await records.get(dossierRow, '-', dossierId);
      const all = found ? applicants(found.value) : [];
      const items = all.map((tenant) => ({
        version: 0,
        head: '',
        ...found,
        value: { dossierId, tenant },
      }));
      return { items, next: null };
    },
    idsOf: ({ dossierId, tenant }) => [dossierId, tenant],
  },
  missing: only(joiningRefusals, 'joining.not-an-applicant'),
  states: { applying: 'Postula' },
  state: () => 'applying',
  title: ({ tenant }) => tenantName(tenant),
});

/** What reviewers asked the applicants. */
export const questionThing = defineThing({
  name: 'questionId',
  id: QuestionId,
  es: 'Pregunta',
  lives: 'tenant',
  parent: dossierThing,
  row: {
    get: async (records, _, [dossierId = '', id]) => {
      const application = await gatherApplication(records, dossierId);
      const question = application?.questions.find(({ questionId }) => questionId === id);
      return application && question
        ? { ...application.found, value: { application, question } }
        : undefined;
    },
    page: async (records, _, __, [dossierId = '']) => {
      const application = await gatherApplication(records, dossierId);
      const items = (application ? application.questions : []).map((question) => ({
        version: 0,
        head: '',
        ...application?.found,
        value: { application, question },
      }));
      return { items, next: null };
    },
    idsOf: ({ application, question }) => [
      application?.dossier.dossierId ?? '',
      question.questionId,
    ],
  },
  missing: only(joiningRefusals, 'joining.no-such-question'),
  states: { asked: 'Falta responder', answered: 'Respondida' },
  state: (value) => (isAsked(value).ok ? 'asked' : 'answered'),
  title: ({ question }) => question.text,
});

/** A question is answered once. */
export const isAsked = ({
  application,
  question,
}: {
  readonly application: Application | undefined;
  readonly question: Application['questions'][number];
}) =>
  application &&
  unanswered(application).some(({ questionId }) => questionId === question.questionId)
    ? ok(true)
    : refuse('joining.already-answered');

/** The letters of an application. */
export const letterThing = defineThing({
  name: 'letterId',
  id: LetterId,
  es: 'Carta',
  many: 'Cartas',
  lives: 'tenant',
  parent: dossierThing,
  row: {
    get: async (records, _, ids) => {
      const found = await records.get(letterRow, '-', ...ids);
      return found && (await gatherLetters(records, [found]))[0];
    },
    page: async (records, _, after, within) => {
      const { items, next } = await records.page(letterRow, '-', after, ...within);
      return { items: await gatherLetters(records, items), next };
    },
    idsOf: ({ letter }) => [letter.dossierId, letter.letterId],
  },
  missing: only(joiningRefusals, 'joining.no-such-letter'),
  states: { unsigned: 'Sin firmas', signed: 'Firmada', withdrawn: 'Retirada' },
  state: ({ letter: { withdrawal, signatures } }) =>
    withdrawal ? 'withdrawn' : signatures.length > 0 ? 'signed' : 'unsigned',
  title: ({ letter }) => {
    const author = authorOf(letter) || 'Sin firma';
    return letter.date ? fillIn('{author}, {date}', { author, date: letter.date }) : author;
  },
});

/** Form letters that organisations and neighbours sign. */
export const campaignThing = defineThing({
  name: 'campaignId',
  id: CampaignId,
  es: 'Campaña',
  many: 'Campañas',
  lives: 'tenant',
  row: {
    get: async (records, _, [id = '']) => {
      const found = await records.get(campaignRow, '-', id);
      return found && gatherCampaign(records, found);
    },
    page: async (records, _, after) => {
      const { items, next } = await records.page(campaignRow, '-', after);
      const all = await Promise.all(items.map((one) => gatherCampaign(records, one)));
      return { items: all.filter((one) => one !== undefined), next };
    },
    idsOf: ({ campaign }) => [campaign.campaignId],
  },
  address: applyingPage,
  missing: only(joiningRefusals, 'joining.no-such-campaign'),
  states: { open: 'Recibe firmas', closed: 'Cerrada' },
  state: (campaigning, { now }) => (canBeEndorsed(campaigning, now).ok ? 'open' : 'closed'),
  title: ({ campaign }) => campaign.title,
});

/** Every government of the region, the regional one first. */
export const governmentThing = defineThing({
  name: 'government',
  id: TenantId,
  es: 'Gobierno',
  lives: 'tenant',
  row: {
    get: async (_, __, [tenant]) => {
      const value = governments.find((one) => one === tenant);
      return value && { value, version: 0, head: '' };
    },
    page: async () => ({
      items: governments.map((value) => ({ value, version: 0, head: '' })),
      next: null,
    }),
    idsOf: (tenant) => [tenant],
  },
  missing: only(joiningRefusals, 'joining.not-an-applicant'),
  states: { there: 'De la región' },
  state: () => 'there',
  title: tenantName,
});

const governments = [region.tenant, ...communes.map(({ tenant }) => tenant)];

/** One invites communes, and no regional government. */
export const isCommune = (tenant: TenantId) =>
  tenant === region.tenant ? refuse('joining.not-an-applicant') : ok(true);

/** Governments that this one told of the network. */
export const referralThing = defineThing({
  name: 'commune',
  id: TenantId,
  es: 'Comuna',
  lives: 'tenant',
  row: referralRow,
  address: applyingPage,
  missing: only(joiningRefusals, 'joining.not-an-applicant'),
  states: { invited: 'Invitada' },
  state: () => 'invited',
  title: ({ commune }) => tenantName(commune),
});
