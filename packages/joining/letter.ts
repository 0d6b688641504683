import * as z from 'zod';
import { FileId } from '#files';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  TenantId,
  idOf,
  line,
  noted,
  ok,
  paragraph,
  refuse,
} from '#kernel';
import { OrganisationKind, nameKey } from '#organisations';
import { isGovernment } from './government-name.ts';
import { Passage } from './passage.ts';
import { Signature } from './signature.ts';

export const LetterId = idOf('LetterId');
export type LetterId = z.infer<typeof LetterId>;

/** In whose name somebody of an organisation signs. A council that the mayor presides speaks through another. */
export const Capacity = z.enum(['head', 'deputy-head', 'agreement', 'member', 'oneself']);
export type Capacity = z.infer<typeof Capacity>;

/** The heading of an official letter, field by field as its layout has it (seed F038, F074 to F076). */
export const Heading = z.strictObject({
  number: line(40).optional(),
  antecedent: line(300).optional(),
  matter: line(300).optional(),
  distribution: z.array(line(160)).max(30),
  documentIds: z.array(line(120)).max(10),
  initials: line(60).optional(),
});
export type Heading = z.infer<typeof Heading>;

/** A letter of an application: from one of the applicants, or from somebody who stands behind them. */
export const Letter = z.strictObject({
  letterId: LetterId,
  dossierId: idOf('DossierId'),
  role: z.enum(['application', 'support']),
  /** The applicant who writes, where it is one. */
  government: TenantId.optional(),
  /** Who stands behind the application, where it is not. A person alone names no organisation. */
  organisation: noted(line(160).optional(), { treatment: 'signed' }),
  kind: OrganisationKind.optional(),
  capacity: Capacity.optional(),
  /** What the document does not say stays unsaid: real letters lack a date or an addressee. */
  addressee: line(200).optional(),
  date: LocalDate.optional(),
  language: z.enum(['es', 'en']),
  heading: Heading,
  /** Which applicants it speaks of. One letter may speak of several. */
  covers: z.array(TenantId).min(1).max(12),
  signatures: noted(z.array(Signature).max(12), { treatment: 'signed' }),
  passages: noted(z.array(Passage).max(30), { treatment: 'signed' }),
  /** The whole wording, where it was written or transcribed here. */
  text: noted(paragraph(6000).optional(), { treatment: 'signed' }),
  fileId: FileId.optional(),
  sha256: z.string().optional(),
  /** Where it came by a campaign: by the link, or on paper that somebody transcribed. */
  campaign: z
    .strictObject({ campaignId: idOf('CampaignId'), channel: z.enum(['link', 'paper']) })
    .optional(),
  enteredAt: Instant,
  withdrawal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Letter = z.infer<typeof Letter>;

/** How many passages one letter is quoted with. */
export const mostPassages = 30;

export const counts = ({ withdrawal }: Pick<Letter, 'withdrawal'>): boolean => !withdrawal;

type SupportCode =
  | 'joining.own-beneficiary'
  | 'joining.council-through-its-head'
  | 'joining.organisation-missing'
  | 'joining.person-with-organisation';

const isPerson = ({ capacity }: Pick<Letter, 'capacity'>) => capacity === 'oneself';

/** Whether somebody is among these names, however they are written. */
export const isNamed = (name: string, names: readonly string[]): boolean =>
  names.some((one) => nameKey(one) === nameKey(name));

type Author = Pick<Letter, 'organisation' | 'kind' | 'capacity'>;

/** Whether an author speaks for themselves alone, or for an organisation of a known kind. */
const saysForWhom = ({ organisation, kind, capacity }: Author): Result<true, SupportCode> => {
  if (isPerson({ capacity })) {
    if (organisation !== undefined)
      return refuse('joining.person-with-organisation', 'organisation');
    return kind === undefined ? ok(true) : refuse('joining.person-with-organisation', 'kind');
  }
  if (organisation === undefined) return refuse('joining.organisation-missing', 'organisation');
  return kind === undefined ? refuse('joining.organisation-missing', 'kind') : ok(true);
};

/** Whether somebody may stand behind these applicants: not they themselves, and a council not through the mayor. */
export const mayStandBehind = (
  letter: Author,
  signer: string | undefined,
  own: { readonly governments: readonly string[]; readonly signers: readonly string[] },
): Result<true, SupportCode> => {
  const { organisation, kind } = letter;
  const speaks = saysForWhom(letter);
  if (!speaks.ok) return speaks;
  if (kind === 'council' && letter.capacity === 'head')
    return refuse('joining.council-through-its-head', 'capacity');
  if (organisation !== undefined && isGovernment(organisation, own.governments))
    return refuse('joining.own-beneficiary', 'organisation');
  if (signer !== undefined && isNamed(signer, own.signers))
    return refuse('joining.own-beneficiary', 'name');
  return ok(true);
};

/** Letters by which somebody stands behind an application: signed, and not taken back. */
const supporting = (letters: readonly Letter[]) =>
  letters.filter((one) => one.role === 'support' && counts(one) && one.signatures.length > 0);

/** Who stands behind an application: organisations and persons counted apart, each once, public bodies apart from both. */
export const countSupport = (letters: readonly Letter[]) => {
  const standing = supporting(letters);
  const named = (of: readonly Letter[]) =>
    new Set(of.flatMap(({ organisation }) => (organisation ? [nameKey(organisation)] : []))).size;
  const persons = standing.filter(isPerson).flatMap(({ signatures }) => signatures);
  return {
    letters: standing.length,
    organisations: named(
      standing.filter(({ kind }) => kind !== undefined && kind !== 'public-body'),
    ),
    publicBodies: named(standing.filter(({ kind }) => kind === 'public-body')),
    persons: new Set(persons.map(({ name }) => nameKey(name))).size,
  };
};

/** Letters of an organisation that already spoke: kept, shown, and counted once. */
export const repeated = (letters: readonly Letter[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const letter of supporting(letters)) {
    const [signature] = letter.signatures;
    const key = letter.organisation ?? signature?.name;
    if (key === undefined) continue;
    if (seen.has(nameKey(key))) again.add(letter.letterId);
    seen.add(nameKey(key));
  }
  return again;
};
