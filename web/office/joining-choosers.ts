import { listCalls, takesApplications, viewDossierDraft } from '#joining';
import { instantOf } from '#kernel';
import { communes, region, tenantName } from '#tenancy';
import { authorOf } from '../parts/letters.tsx';
import { day, wallClock } from '../text/format.ts';
import type { Chooser } from './choosers.ts';
import { everyItem } from '../http/reading.ts';

/** The calls that take applications now, each with the time by its own clock. */
export const callsHere: Chooser = async (ask) => {
  const who = { tenant: ask.region, person: undefined };
  const all = await everyItem((cursor) => ask.read(listCalls, who, cursor));
  const now = instantOf(ask.nowMs());
  const open = all.toReversed().filter((call) => takesApplications(call, now));
  return open.map(({ callId, title, closes }) => ({
    value: callId,
    label: closes ? `${title}, hasta el ${wallClock(closes.at)} (${closes.zone})` : title,
  }));
};

/** Every government of the region, the regional one first. */
export const governments: Chooser = async () =>
  [region.tenant, ...communes.map(({ tenant }) => tenant)].map((tenant) => ({
    value: tenant,
    label: tenantName(tenant),
  }));

/** Those who apply together in the dossier that the address names. */
export const applicantsHere: Chooser = async (ask, who, { dossierId }) => {
  const seen = await ask.read(viewDossierDraft, who, { dossierId });
  if (!seen.ok) return [];
  const { lead, partners } = seen.value.dossier;
  return [lead, ...partners].map((tenant) => ({ value: tenant, label: tenantName(tenant) }));
};

export const lettersHere: Chooser = async (ask, who, { dossierId }) => {
  const seen = await ask.read(viewDossierDraft, who, { dossierId });
  if (!seen.ok) return [];
  return seen.value.letters.map((letter) => ({
    value: letter.letterId,
    label: [authorOf(letter), letter.date ? day(letter.date) : ''].filter(Boolean).join(', '),
  }));
};
