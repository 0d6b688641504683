import { type Ok, type Refusal, type Result, ok, refuse } from '#kernel';
import * as z from 'zod';
import { readFile } from '#files';
import { type Change, takeStep } from '#perform';
import type { Records } from '#table';
import { tenantName } from '#tenancy';
import { type Dossier, DossierId, applicants, takesLetters } from './dossier.ts';
import { counts } from './letter.ts';
import { dossierRow, letterRow } from './rows.ts';

/** How every verb that changes a dossier answers. */
export const stepped = { dossierId: DossierId, version: z.int() };

type Asked = {
  readonly input: { readonly dossierId: string; readonly version?: number | undefined };
  readonly records: Records;
};

type Changed = Change<{ dossierId: Dossier['dossierId']; version: number }>;

/** Takes a dossier a step further, from the version that somebody was looking at where they say so. */
export const stepDossier = async <Code extends string>(
  { input, records }: Asked,
  act: Change<unknown>['act'],
  step: (dossier: Dossier) => Result<Dossier, Code>,
): Promise<Ok<Changed> | Refusal<Code | 'joining.not-found' | 'joining.stale'>> => {
  const found = await records.get(dossierRow, '-', input.dossierId);
  if (found && input.version !== undefined && found.version !== input.version)
    return refuse('joining.stale', 'version');
  return takeStep(dossierRow, found, 'joining.not-found', step, ({ dossierId }, version) => ({
    answer: { dossierId, version },
    act,
    about: dossierId,
  }));
};

/** All letters of a dossier, in the order in which they were entered. */
export const lettersOf = async (records: Records, dossierId: string) =>
  (await records.list(letterRow, '-', dossierId)).map(({ value }) => value);

/** Whether a file that is named was kept in this tenant. Nothing named is nothing missing. */
export const isKept = async (records: Records, fileId: string | undefined): Promise<boolean> =>
  fileId === undefined || (await readFile(records, fileId)) !== undefined;

/** A letter that may still change, with its dossier. */
export const openLetter = async (records: Records, dossierId: string, letterId: string) => {
  const [dossier, found] = await Promise.all([
    records.get(dossierRow, '-', dossierId),
    records.get(letterRow, '-', dossierId, letterId),
  ]);
  if (!dossier) return refuse('joining.not-found');
  if (!found) return refuse('joining.no-such-letter');
  if (!takesLetters(dossier.value)) return refuse('joining.wrong-state');
  if (found.value.withdrawal) return refuse('joining.letter-withdrawn');
  return ok({ dossier: dossier.value, found });
};

/** The names by which the applicants are known, and of those who signed for them: who they are endorses nobody. */
export const ownNames = async (records: Records, dossier: Dossier) => ({
  governments: applicants(dossier).map(tenantName),
  signers: (await lettersOf(records, dossier.dossierId))
    .filter((letter) => letter.role === 'application' && counts(letter))
    .flatMap(({ signatures }) => signatures.map(({ name }) => name)),
});
