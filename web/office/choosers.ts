import { listCommitments } from '#commitments';
import { listConsultations } from '#consultations';
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { listProposals } from '#proposals';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';
import type { Choice } from '../parts/form/asked.ts';

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

