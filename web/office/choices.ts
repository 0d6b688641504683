import { listCommitments, viewCommitment } from '#commitments';
import { listConsultations } from '#consultations';
import { listContributions, listThemes } from '#contributions';
import { listDialogues, viewDialogueDraft } from '#dialogues';
import type { PersonId, TenantId } from '#kernel';
import { listOrganisations } from '#organisations';
import { listProposals } from '#proposals';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { day } from '../ui/format.ts';

export type Choice = { readonly value: string; readonly label: string };

type Given = Readonly<Record<string, string>>;
type Who = { readonly tenant: TenantId; readonly person: PersonId | undefined };
type Chooser = (ask: Ask, who: Who, given: Given) => Promise<readonly Choice[]>;

type Titled = { readonly id: string; readonly title: string };
const titled = (items: readonly Titled[]) =>
  items.map(({ id, title }) => ({ value: id, label: title }));

const shorten = (text: string) => (text.length > 110 ? `${text.slice(0, 110)}…` : text);

const dialogues: Chooser = async (ask, who, { processId }) => {
  const seen = await ask.read(listDialogues, who, { processId });
  return seen.ok ? titled(seen.value.items) : [];
};

const contributions: Chooser = async (ask, who, { processId }) => {
  const seen = await ask.read(listContributions, who, { processId });
  if (!seen.ok) return [];
  const standing = seen.value.items.filter(({ state }) => state === 'received');
  return standing.map(({ id, text }) => ({ value: id, label: shorten(text) }));
};

const themes: Chooser = async (ask, who, { processId }) => {
  const seen = await ask.read(listThemes, who, { processId });
  return seen.ok ? titled(seen.value.items.filter(({ state }) => state === 'open')) : [];
};

const proposals: Chooser = async (ask, who, { processId }) => {
  const seen = await ask.read(listProposals, who, { processId });
  return seen.ok ? titled(seen.value.items) : [];
};

const commitments: Chooser = async (ask, who, { processId }) => {
  const seen = await ask.read(listCommitments, who, { processId });
  return seen.ok ? titled(seen.value.items.filter(({ state }) => state === 'draft')) : [];
};

const milestones: Chooser = async (ask, who, { processId, commitmentId }) => {
  const seen = await ask.read(viewCommitment, who, { processId, commitmentId });
  if (!seen.ok) return [];
  return seen.value.milestones.map(({ milestoneId, title }) => ({
    value: milestoneId,
    label: title,
  }));
};

const consultations: Chooser = async (ask, who, { processId }) => {
  const seen = await ask.read(listConsultations, who, { processId });
  return seen.ok ? titled(seen.value.items) : [];
};

const organisations: Chooser = async (ask, who) => {
  const seen = await ask.read(listOrganisations, who, {});
  return seen.ok ? seen.value.items.map(({ id, name }) => ({ value: id, label: name })) : [];
};

const attendance: Chooser = async (ask, who, { processId, dialogueId }) => {
  const seen = await ask.read(viewDialogueDraft, who, { processId, dialogueId });
  if (!seen.ok) return [];
  return seen.value.attendance
    .filter(({ reversal }) => !reversal)
    .map(({ attendanceId, category, people, recordedAt }) => ({
      value: attendanceId,
      label: `${es.categories[category]}: ${people} (${day(recordedAt)})`,
    }));
};

/** Fields that name something else, and where its names are read. */
const choosers: Readonly<Record<string, Chooser>> = {
  dialogueId: dialogues,
  contributionId: contributions,
  contributionIds: contributions,
  themeId: themes,
  themeIds: themes,
  mergedId: themes,
  proposalId: proposals,
  proposalIds: proposals,
  commitmentId: commitments,
  commitmentIds: commitments,
  milestoneId: milestones,
  consultationId: consultations,
  organisationId: organisations,
  attendanceId: attendance,
};

/** What can be chosen for a field, or nothing where the field is not a choice of things. */
export const choicesFor = async (ask: Ask, who: Who, name: string, given: Given) =>
  Object.hasOwn(choosers, name) ? choosers[name]?.(ask, who, given) : undefined;
