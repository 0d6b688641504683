import { readFile } from '#files';
import { type Result, type TenantId, ok, refuse } from '#kernel';
import { type Change, Version, versionOf } from '#perform';
import { type Check, type Found, type Published, type Records, change, stays } from '#table';
import { tenantName } from '#tenancy';
import { type Dossier, DossierId, applicants } from './dossier.ts';
import { sentOf } from './written.ts';
import { bytesOf } from './fitting.ts';
import type { Gathered } from './gathered.ts';
import { type Letter, counts } from './letter.ts';
import { joinedRow } from './published.ts';
import { dossierRow, letterRow } from './rows.ts';

/** How every verb that changes a dossier answers: with the version of what stands there now. */
export const stepped = { dossierId: DossierId, version: Version };

/** What every step of a dossier may be refused for. */
export const stepCodes = ['joining.too-long', 'joining.wrong-state'] as const;

/** How large a dossier may grow while it is written, and with its answers: what is counted over it is published in the same item. */
const mostWritten = 120_000;
const mostAnswered = 260_000;

const isTooLong = (before: Dossier, after: Dossier) => {
  const size = bytesOf(after);
  if (size <= bytesOf(before)) return false;
  if (after.state === 'draft') return size > mostWritten;
  return after.answers.length > before.answers.length && size > mostAnswered;
};

type Changed = Change<{ dossierId: Dossier['dossierId']; version: string }>;

/** Writes what a dossier became, and answers the version of its content or of the part that was written. */
export const became = (
  act: `joining.${string}`,
  { found }: Gathered,
  next: Dossier,
  {
    text = sentOf,
    checks = [],
  }: {
    readonly text?: (dossier: Dossier) => Parameters<typeof versionOf>[0];
    readonly checks?: readonly Check[];
  } = {},
): Result<Changed, 'joining.too-long'> => {
  if (isTooLong(found.value, next)) return refuse('joining.too-long');
  const { dossierId } = next;
  return ok({
    answer: { dossierId, version: versionOf(text(next)) },
    act,
    about: dossierId,
    writes: [change(dossierRow, found, next)],
    checks,
  });
};

/** All letters of a dossier as they were found, in the order in which they were entered. */
export const foundLetters = (records: Records, dossierId: string) =>
  records.list(letterRow, '-', dossierId);

export const lettersOf = async (records: Records, dossierId: string) =>
  (await foundLetters(records, dossierId)).map(({ value }) => value);

/** Whether a file that is named was kept in this tenant. Nothing named is nothing missing. */
export const isKept = async (records: Records, fileId: string | undefined): Promise<boolean> =>
  fileId === undefined || (await readFile(records, fileId)) !== undefined;

/** What keeps letters from coming. */
export const takingCodes = ['joining.wrong-state', 'joining.decided'] as const;

/** An applicant's letter rests on the dossier being a draft: what is sent in the same moment is sent without the change. */
export const whileDraft = (dossier: Found<Dossier>): readonly Check[] => [
  stays(dossierRow, dossier),
];

/** What the change of a letter rests on: that of an applicant does not change once the application was sent. */
export const lastingOf = ({
  letter,
  application,
}: {
  readonly letter: Letter;
  readonly application: Gathered;
}): readonly Check[] => (letter.role === 'application' ? whileDraft(application.found) : []);

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
