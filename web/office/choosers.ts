import { listCommitments, viewCommitmentDraft } from '#commitments';
import { listConsultations } from '#consultations';
import { listObligations, viewObligation, viewProgress } from '#implementation';
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { viewPlanDraft } from '#plans';
import { listProposals } from '#proposals';
import type { Ask } from '../http/ask.ts';
import { day } from '../text/format.ts';
import { everyItem } from '../http/reading.ts';
import type { Choice } from '../parts/form/asked.ts';
import { beginningOf } from '../text/format.ts';

export type Given = Readonly<Record<string, string>>;
export type Who = { readonly tenant: TenantId; readonly person: SignedIn | undefined };
export type Chooser = (ask: Ask, who: Who, given: Given) => Promise<readonly Choice[]>;

type Titled = { readonly id: string; readonly title: string };
const titled = (items: readonly Titled[]) =>
  items.map(({ id, title }) => ({ value: id, label: title }));

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
