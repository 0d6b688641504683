import { listCommitments, viewCommitmentDraft } from '#commitments';
import { listConsultations } from '#consultations';
import { listContributions, listThemes } from '#contributions';
import { listDialogues, viewDialogueDraft } from '#dialogues';
import { listObligations, viewObligation, viewProgress } from '#implementation';
import type { PersonId, TenantId } from '#kernel';
import { listReports } from '#monitoring';
import { listOrganisations } from '#organisations';
import { questions, viewPlanDraft } from '#plans';
import { listProposals } from '#proposals';
import { listStandards } from '#standards';
import { communes } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { day } from '../ui/format.ts';
import { beginningOf, everyItem } from './lists.ts';

export type Choice = { readonly value: string; readonly label: string };

export type Given = Readonly<Record<string, string>>;
export type Who = { readonly tenant: TenantId; readonly person: PersonId | undefined };
export type Chooser = (ask: Ask, who: Who, given: Given) => Promise<readonly Choice[]>;

type Titled = { readonly id: string; readonly title: string };
const titled = (items: readonly Titled[]) =>
  items.map(({ id, title }) => ({ value: id, label: title }));

export const standingDialogues: Chooser = async (ask, who, { processId }) =>
  titled(await everyItem((cursor) => ask.read(listDialogues, who, { processId, ...cursor })));

export const receivedContributions: Chooser = async (ask, who, { processId }) => {
  const all = await everyItem((cursor) =>
    ask.read(listContributions, who, { processId, ...cursor }),
  );
  return all
    .filter(({ state }) => state === 'received')
    .map(({ id, text }) => ({ value: id, label: beginningOf(text) }));
};

export const openThemes: Chooser = async (ask, who, { processId }) => {
  const all = await everyItem((cursor) => ask.read(listThemes, who, { processId, ...cursor }));
  return titled(all.filter(({ state }) => state === 'open'));
};

export const standingProposals: Chooser = async (ask, who, { processId }) => {
  const all = await everyItem((cursor) => ask.read(listProposals, who, { processId, ...cursor }));
  return titled(all.filter(({ state }) => state !== 'withdrawn'));
};

export const standingCommitments: Chooser = async (ask, who, { processId }) => {
  const all = await everyItem((cursor) => ask.read(listCommitments, who, { processId, ...cursor }));
  return titled(all.filter(({ state }) => state === 'draft'));
};

/** Only what the plan holds can be assessed. */
export const plannedCommitments: Chooser = async (ask, who, given) => {
  const { processId } = given;
  const [plan, all] = await Promise.all([
    ask.read(viewPlanDraft, who, { processId }),
    standingCommitments(ask, who, given),
  ]);
  const planned = new Set<string>(plan.ok ? plan.value.plan.commitmentIds : []);
  return all.filter(({ value }) => planned.has(value));
};

export const milestones: Chooser = async (ask, who, { processId, commitmentId }) => {
  const seen = await ask.read(viewCommitmentDraft, who, { processId, commitmentId });
  if (!seen.ok) return [];
  return seen.value.commitment.milestones.map(({ milestoneId, title }) => ({
    value: milestoneId,
    label: title,
  }));
};

export const evidence: Chooser = async (ask, who, { processId, commitmentId }) => {
  const seen = await ask.read(viewProgress, who, { processId, commitmentId });
  if (!seen.ok) return [];
  return seen.value.milestones.flatMap(({ title: milestone, evidence: attached }) =>
    attached.map(({ id, title }) => ({ value: id, label: `${milestone}: ${title}` })),
  );
};

const consultationsIn =
  (isOffered: (state: string) => boolean): Chooser =>
  async (ask, who, { processId }) => {
    const all = await everyItem((cursor) =>
      ask.read(listConsultations, who, { processId, ...cursor }),
    );
    return titled(all.filter(({ state }) => isOffered(state)));
  };

export const openConsultations = consultationsIn(() => true);
/** A plan comes from a counted consultation only. */
export const countedConsultations = consultationsIn((state) => state === 'counted');

export const organisations: Chooser = async (ask, who) => {
  const all = await everyItem((cursor) => ask.read(listOrganisations, who, cursor));
  return all.map(({ id, name }) => ({ value: id, label: name }));
};

export const attendance: Chooser = async (ask, who, { processId, dialogueId }) => {
  const seen = await ask.read(viewDialogueDraft, who, { processId, dialogueId });
  if (!seen.ok) return [];
  return seen.value.attendance
    .filter(({ reversal }) => !reversal)
    .map(({ attendanceId, category, people, recordedAt }) => ({
      value: attendanceId,
      label: `${es.categories[category]}: ${people} (${day(recordedAt)})`,
    }));
};

export const endorsements: Chooser = async (ask, who, { processId }) => {
  const seen = await ask.read(viewPlanDraft, who, { processId });
  if (!seen.ok) return [];
  return seen.value.endorsements
    .filter(({ reversal }) => !reversal)
    .map(({ endorsementId, name, office }) => ({
      value: endorsementId,
      label: `${name}, ${office}`,
    }));
};

export const obligationsHere: Chooser = async (ask, who, { processId }) =>
  titled(await everyItem((cursor) => ask.read(listObligations, who, { processId, ...cursor })));

export const discharges: Chooser = async (ask, who, { processId, obligationId }) => {
  const seen = await ask.read(viewObligation, who, { processId, obligationId });
  if (!seen.ok) return [];
  return seen.value.discharges.map(({ on, note }) => ({
    value: on,
    label: `${day(on)}: ${beginningOf(note, 60)}`,
  }));
};

export const reportsHere: Chooser = async (ask, who, { processId }) => {
  const all = await everyItem((cursor) => ask.read(listReports, who, { processId, ...cursor }));
  return all.map(({ id, title, kind }) => ({
    value: id,
    label: `${word(es.reportKinds, kind)}: ${title}`,
  }));
};

/** The questions that people answer; the others are counted from the records. */
export const formQuestions: Chooser = async () =>
  questions
    .filter(({ source }) => source !== 'computed')
    .map(({ id, es: title }) => ({ value: id, label: `${id}. ${title}` }));

/** Editions by their number: the standard is chosen beside it. */
export const editionNumbers: Chooser = async (ask) => {
  const who = { tenant: ask.region, person: undefined };
  const all = await everyItem((cursor) => ask.read(listStandards, who, cursor));
  const agreed = all.filter(({ state }) => state === 'adopted' || state === 'superseded');
  return [...Map.groupBy(agreed, ({ edition }) => edition)].map(([edition, same]) => ({
    value: String(edition),
    label: `${edition}: ${same.map(({ name, label }) => `${name} (${label})`).join(', ')}`,
  }));
};

export const communeNames: Chooser = async () =>
  communes.map(({ tenant, name }) => ({ value: tenant, label: name }));
