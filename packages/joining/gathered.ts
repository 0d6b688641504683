import type { TenantId } from '#kernel';
import type { Sources } from '#perform';
import type { Found } from '#table';
import { region } from '#tenancy';
import type { Application } from './application.ts';
import { takePlace } from './applying.ts';
import type { Campaign } from './campaign.ts';
import type { Dossier } from './dossier.ts';
import type { Letter } from './letter.ts';
import {
  askedToJoinRow,
  lettersRow,
  publishedCallRow,
  publishedDossierRow,
  publishedReviewRow,
  sentRow,
} from './published.ts';
import { applyingRow, dossierRow, reviewRow, sheetRow } from './rows.ts';
import { readWholeList } from '#table';

/** An application with its record, for whoever writes it. */
export type Gathered = Application & { readonly found: Found<Dossier> };

const withReview = async (records: Sources, found: Found<Dossier>): Promise<Gathered> => {
  const { dossierId } = found.value;
  const review = await records.published(region.tenant).get(publishedReviewRow, '-', dossierId);
  return {
    found,
    dossier: found.value,
    questions: review?.value.questions ?? [],
    isDecided: review?.value.decision !== undefined,
  };
};

export const gatherApplication = async (
  records: Sources,
  dossierId: string,
): Promise<Gathered | undefined> => {
  const found = await records.get(dossierRow, '-', dossierId);
  return found && withReview(records, found);
};

/** An application with the call that it answers. */
export const gatherDossier = async (records: Sources, found: Found<Dossier>) => {
  const [application, call] = await Promise.all([
    withReview(records, found),
    records.published(region.tenant).get(publishedCallRow, '-', found.value.callId),
  ]);
  return { ...found, value: { ...application, call: call?.value } };
};

/** Letters with the applications that they belong to. A letter without its application is none. */
export const gatherLetters = async (records: Sources, letters: readonly Found<Letter>[]) => {
  const ids = [...new Set(letters.map(({ value }) => value.dossierId))];
  const known = new Map(
    await Promise.all(ids.map(async (id) => [id, await gatherApplication(records, id)] as const)),
  );
  return letters.flatMap((found) => {
    const application = known.get(found.value.dossierId);
    return application ? [{ ...found, value: { found, letter: found.value, application } }] : [];
  });
};

export const gatherCampaign = async (records: Sources, found: Found<Campaign>) => {
  const application = await gatherApplication(records, found.value.dossierId);
  return application && { ...found, value: { found, campaign: found.value, application } };
};

/** What other governments ask this one for: to apply together with them. */
export const gatherAsked = async (records: Sources) => {
  const { tenant, published } = records;
  const [asked, places] = await Promise.all([
    published(tenant).list(askedToJoinRow, '-'),
    records.list(applyingRow, '-'),
  ]);
  return Promise.all(
    asked.map(async (found) => {
      const { programme, dossierId, lead } = found.value;
      const place = places.find(
        ({ value }) => value.dossierId === dossierId && value.lead === lead && !value.isLeft,
      );
      const free = await takePlace({ tenant, records, published }, { programme, dossierId, lead });
      return { ...found, value: { asked: found.value, place, isFree: free.ok } };
    }),
  );
};

/** Who heads an application that was sent: the region knows all of them. */
const leadOf = async (records: Sources, dossierId: string): Promise<TenantId | undefined> =>
  (await records.published(region.tenant).list(sentRow, '-')).find(
    ({ value }) => value.dossierId === dossierId,
  )?.value.lead;

/** An application on the desk of the region: as it was sent, and its review where one was opened. */
export const gatherReview = async (records: Sources, dossierId: string) => {
  const found = await records.get(reviewRow, '-', dossierId);
  const lead = found?.value.lead ?? (await leadOf(records, dossierId));
  if (lead === undefined) return undefined;
  const [sent, sheets] = await Promise.all([
    records.published(lead).get(publishedDossierRow, '-', dossierId),
    records.list(sheetRow, '-', dossierId),
  ]);
  const value = {
    dossierId,
    lead,
    found,
    review: found?.value,
    sent: sent?.value,
    sheets: sheets.map((sheet) => sheet.value),
  };
  return { version: 0, head: '', ...found, value };
};

/** The letters of support that travel with an application, as its lead published them. */
export const gatherSupport = async (records: Sources, dossierId: string) => {
  const desk = await gatherReview(records, dossierId);
  if (!desk) return [];
  const letters = await readWholeList(records.published(desk.value.lead), lettersRow, dossierId);
  return letters
    .filter(({ role }) => role === 'support')
    .map((letter) => ({ ...desk, value: { desk: desk.value, letter } }));
};
