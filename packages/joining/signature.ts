import * as z from 'zod';
import { type LocalDate, type Result, line, meaning, ok, refuse } from '#kernel';

/** `2024.01.26 19:17:04 -03'00'`, as PDF readers print it. */
const stamp = /^(\d{4})\.(\d{2})\.(\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})'?(\d{2})'?$/;

/** When a signature says it was made, in the offset of its own clock: `2024-01-26T19:17:04-03:00`. A printed stamp is read too. */
export const SignedAt = z
  .string()
  .max(35)
  .transform((text) => text.trim().replace(stamp, '$1-$2-$3T$4$5:$6'))
  .refine(
    (text) => z.iso.datetime({ offset: true }).safeParse(text).success,
    meaning('not-a-moment'),
  )
  .brand('SignedAt');
export type SignedAt = z.infer<typeof SignedAt>;

/** By hand on paper, by an electronic certificate, or with the code that was sent to the signer's mailbox here. */
export const SignatureMethod = z.enum(['handwritten', 'electronic', 'code']);

/** Who signed, in which office and how. Whether a certificate is valid is not checked here: it is as the document states it. */
export const Signature = z.strictObject({
  name: line(120),
  office: line(160).optional(),
  method: SignatureMethod,
  signedAt: SignedAt.optional(),
  /** The serial that is printed beside the signature, by which its issuer knows it. */
  serial: line(80).optional(),
});
export type Signature = z.infer<typeof Signature>;

type Code =
  | 'joining.signed-before-written'
  | 'joining.signatures-out-of-order'
  | 'joining.signed-twice'
  | 'joining.signature-without-time'
  | 'joining.too-many-signatures';

export const mostSignatures = 12;

const msOf = (at: SignedAt | undefined) => (at === undefined ? undefined : Date.parse(at));

/** Adds who signed next. A document is signed after it is written, each after the one before. */
export const sign = (
  letter: { readonly date?: LocalDate | undefined; readonly signatures: readonly Signature[] },
  next: Signature,
): Result<readonly Signature[], Code> => {
  const { signatures } = letter;
  if (signatures.length >= mostSignatures) return refuse('joining.too-many-signatures');
  // An electronic signature may show its serial and no time.
  const isTraced = next.signedAt !== undefined || next.serial !== undefined;
  if (next.method !== 'handwritten' && !isTraced)
    return refuse('joining.signature-without-time', 'signedAt');
  const day = next.signedAt?.slice(0, 10) ?? '9';
  if (letter.date !== undefined && day < letter.date)
    return refuse('joining.signed-before-written', 'signedAt');
  const before = signatures.findLast(({ signedAt }) => signedAt !== undefined)?.signedAt;
  if ((msOf(next.signedAt) ?? Infinity) < (msOf(before) ?? -Infinity))
    return refuse('joining.signatures-out-of-order', 'signedAt');
  if (signatures.some(({ name, office }) => name === next.name && office === next.office))
    return refuse('joining.signed-twice', 'name');
  return ok([...signatures, next]);
};
