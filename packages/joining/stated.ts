import { type Result, dayOf, ok, refuse } from '#kernel';
import { type FileId, readFile } from '#files';
import { type Call, chosenFrom } from '#perform';
import type { Records } from '#table';
import * as z from 'zod';
import { type Dossier, applicants } from './dossier.ts';
import { Heading, Letter, LetterId } from './letter.ts';
import { applicantThing } from './things.ts';

const { addressee, date, language, text, fileId } = Letter.shape;

/** What every letter states, whoever wrote it. */
export const letterFields = {
  addressee,
  date,
  language,
  ...Heading.shape,
  /** Which of the applicants it speaks of. None named is all of them. */
  covers: z.array(chosenFrom(applicantThing)).max(12),
  text,
  fileId,
};

export const letterCodes = [
  'joining.not-an-applicant',
  'joining.future-letter',
  'joining.no-such-file',
  'joining.file-not-a-letter',
] as const;

type Stated = z.infer<z.ZodObject<typeof letterFields>> & { readonly dossierId: string };

type Common = Pick<
  Letter,
  | 'letterId'
  | 'dossierId'
  | 'addressee'
  | 'date'
  | 'language'
  | 'heading'
  | 'covers'
  | 'signatures'
  | 'passages'
  | 'text'
  | 'fileId'
  | 'sha256'
  | 'enteredAt'
>;

const isLetterType = (type: string) => type === 'application/pdf' || type.startsWith('image/');

const headingOf = ({ number, antecedent, matter, initials, ...rest }: Stated): Heading => ({
  distribution: rest.distribution,
  documentIds: rest.documentIds,
  ...(number === undefined ? {} : { number }),
  ...(antecedent === undefined ? {} : { antecedent }),
  ...(matter === undefined ? {} : { matter }),
  ...(initials === undefined ? {} : { initials }),
});

type FileCode = 'joining.no-such-file' | 'joining.file-not-a-letter';

/** The scan of a letter, where one is named: a kept file that is a document, not a table. */
export const scanOf = async (
  records: Records,
  kept: FileId | undefined,
): Promise<Result<Pick<Letter, 'fileId' | 'sha256'>, FileCode>> => {
  if (kept === undefined) return ok({});
  const file = await readFile(records, kept);
  if (!file) return refuse('joining.no-such-file', 'fileId');
  const { type, sha256 } = file.value;
  return isLetterType(type)
    ? ok({ fileId: kept, sha256 })
    : refuse('joining.file-not-a-letter', 'fileId');
};

type Stating = Pick<Call<Stated>, 'input' | 'records' | 'now' | 'newId'>;

/** The part that letters share, checked against the dossier and the kept file. */
export const letterFrom = async (
  { input, records, now, newId }: Stating,
  dossier: Dossier,
): Promise<Result<Common, (typeof letterCodes)[number]>> => {
  const all = applicants(dossier);
  if (!input.covers.every((tenant) => all.includes(tenant)))
    return refuse('joining.not-an-applicant', 'covers');
  if (input.date !== undefined && input.date > dayOf(now))
    return refuse('joining.future-letter', 'date');
  const scan = await scanOf(records, input.fileId);
  if (!scan.ok) return scan;
  return ok({
    letterId: LetterId.parse(newId()),
    dossierId: dossier.dossierId,
    ...(input.addressee === undefined ? {} : { addressee: input.addressee }),
    ...(input.date === undefined ? {} : { date: input.date }),
    language: input.language,
    heading: headingOf(input),
    covers: input.covers.length === 0 ? all : [...new Set(input.covers)],
    signatures: [],
    passages: [],
    ...(input.text === undefined ? {} : { text: input.text }),
    ...scan.value,
    enteredAt: now,
  });
};
