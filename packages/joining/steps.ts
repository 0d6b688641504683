import { type Ok, type Refusal, type Result, type TenantId, ok, refuse } from '#kernel';
import * as z from 'zod';
import { readFile } from '#files';
import { type Change, takeStep } from '#perform';
import { type Check, type Found, type Published, type Records, stays } from '#table';
import { tenantName, region } from '#tenancy';
import { type Dossier, DossierId, applicants, takesLetters } from './dossier.ts';
import { bytesOf } from './fitting.ts';
import { type Letter, counts } from './letter.ts';
import { joinedRow, publishedReviewRow } from './published.ts';
import { dossierRow, letterRow } from './rows.ts';

/** How every verb that changes a dossier answers. */
export const stepped = { dossierId: DossierId, version: z.int() };

type Asked = {
  readonly input: { readonly dossierId: string; readonly version?: number | undefined };
  readonly records: Records;
};

type StepCode = 'joining.not-found' | 'joining.stale' | 'joining.too-long';

/** What every step of a dossier may be refused for. */
export const stepCodes = [
  'joining.not-found',
  'joining.stale',
  'joining.too-long',
  'joining.wrong-state',
] as const;

/** How a part that is written again names what its writer was looking at. */
export const rewritten = { dossierId: DossierId, version: z.int().positive() };
type Changed = Change<{ dossierId: Dossier['dossierId']; version: number }>;

/** How large a dossier may grow while it is written, and with its answers: what is counted over it is published in the same item. */
const mostWritten = 120_000;
const mostAnswered = 260_000;

const isTooLong = (before: Dossier, after: Dossier) => {
  const size = bytesOf(after);
  if (size <= bytesOf(before)) return false;
  if (after.state === 'draft') return size > mostWritten;
  return after.answers.length > before.answers.length && size > mostAnswered;
};

/** Takes a dossier a step further, from the version that somebody was looking at where they say so. */
export const stepDossier = async <Code extends string>(
  { input, records }: Asked,
  act: Change<unknown>['act'],
  step: (dossier: Dossier) => Result<Dossier, Code>,
  checks: readonly Check[] = [],
): Promise<Ok<Changed> | Refusal<Code | StepCode>> => {
  const found = await records.get(dossierRow, '-', input.dossierId);
  if (found && input.version !== undefined && found.version !== input.version)
    return refuse('joining.stale', 'version');
  const bounded = (dossier: Dossier): Result<Dossier, Code | 'joining.too-long'> => {
    const next = step(dossier);
    return next.ok && isTooLong(dossier, next.value) ? refuse('joining.too-long') : next;
  };
  return takeStep(dossierRow, found, 'joining.not-found', bounded, ({ dossierId }, version) => ({
    answer: { dossierId, version },
    act,
    about: dossierId,
    checks,
  }));
};

/** All letters of a dossier as they were found, in the order in which they were entered. */
export const foundLetters = (records: Records, dossierId: string) =>
  records.list(letterRow, '-', dossierId);

export const lettersOf = async (records: Records, dossierId: string) =>
  (await foundLetters(records, dossierId)).map(({ value }) => value);

/** Whether a file that is named was kept in this tenant. Nothing named is nothing missing. */
export const isKept = async (records: Records, fileId: string | undefined): Promise<boolean> =>
  fileId === undefined || (await readFile(records, fileId)) !== undefined;

type Reading = {
  readonly records: Records;
  readonly published: (tenant: TenantId) => Published;
};

/** Whether the region decided. What it decided is nobody's to change afterwards. */
export const isDecided = async (
  { published }: Pick<Reading, 'published'>,
  dossierId: string,
): Promise<boolean> =>
  (await published(region.tenant).get(publishedReviewRow, '-', dossierId))?.value.decision !==
  undefined;

export const takingCodes = ['joining.not-found', 'joining.wrong-state', 'joining.decided'] as const;

/** The application to which letters may still come. */
export const takingLetters = async (
  reading: Reading,
  dossierId: string,
): Promise<Result<Found<Dossier>, (typeof takingCodes)[number]>> => {
  const found = await reading.records.get(dossierRow, '-', dossierId);
  if (!found) return refuse('joining.not-found');
  if (!takesLetters(found.value)) return refuse('joining.wrong-state');
  return (await isDecided(reading, dossierId)) ? refuse('joining.decided') : ok(found);
};

/** An applicant's letter rests on the dossier being a draft: what is sent in the same moment is sent without the change. */
export const whileDraft = (dossier: Found<Dossier>): readonly Check[] => [
  stays(dossierRow, dossier),
];

/** A letter that may still change, with its dossier. That of an applicant does not, once it was sent. */
export const openLetter = async (reading: Reading, dossierId: string, letterId: string) => {
  const taking = await takingLetters(reading, dossierId);
  if (!taking.ok) return taking;
  const found = await reading.records.get(letterRow, '-', dossierId, letterId);
  if (!found) return refuse('joining.no-such-letter');
  const isOwn = found.value.role === 'application';
  if (isOwn && taking.value.value.state !== 'draft') return refuse('joining.wrong-state');
  if (found.value.withdrawal) return refuse('joining.letter-withdrawn');
  const checks = isOwn ? whileDraft(taking.value) : [];
  return ok({ dossier: taking.value.value, found, checks });
};

/** Who signed the letters of one side that count. */
export const signersOf = async (records: Records, dossierId: string, side: Letter['role']) =>
  (await lettersOf(records, dossierId))
    .filter((letter) => letter.role === side && counts(letter))
    .flatMap(({ signatures }) => signatures.map(({ name }) => name));

/** The names by which the applicants are known, and of those who signed for them: who they are endorses nobody. */
export const ownNames = async (records: Records, dossier: Dossier) => ({
  governments: applicants(dossier).map(tenantName),
  signers: await signersOf(records, dossier.dossierId, 'application'),
});

/** The governments that agreed to apply together with the lead, as they published it. */
export const membersOf = async (published: Published, dossierId: string): Promise<TenantId[]> =>
  (await published.list(joinedRow, '-', dossierId))
    .filter(({ value }) => !value.isLeft)
    .map(({ value }) => value.tenant);
