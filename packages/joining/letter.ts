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
  ok,
  paragraph,
  refuse,
} from '#kernel';
import { OrganisationKind, nameKey } from '#organisations';
import { Passage } from './passage.ts';
import { Signature } from './signature.ts';

export const LetterId = idOf('LetterId');
export type LetterId = z.infer<typeof LetterId>;

/** In whose name somebody of an organisation signs. A council that the mayor presides speaks through another. */
export const Capacity = z.enum(['head', 'deputy-head', 'agreement', 'member', 'person']);
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
  organisation: line(160).optional(),
  kind: OrganisationKind.optional(),
  capacity: Capacity.optional(),
  /** What the document does not say stays unsaid: real letters lack a date or an addressee. */
  addressee: line(200).optional(),
  date: LocalDate.optional(),
  language: z.enum(['es', 'en']),
  heading: Heading,
  /** Which applicants it speaks of. One letter may speak of several. */
  covers: z.array(TenantId).min(1).max(12),
  signatures: z.array(Signature).max(12),
  passages: z.array(Passage).max(30),
  /** The whole wording, where it was written or transcribed here. */
  text: paragraph(6000).optional(),
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

export const counts = ({ withdrawal }: Pick<Letter, 'withdrawal'>): boolean => !withdrawal;

type SupportCode =
  | 'joining.own-beneficiary'
  | 'joining.council-through-its-head'
  | 'joining.organisation-missing'
  | 'joining.person-with-organisation';

const isPerson = ({ capacity }: Pick<Letter, 'capacity'>) => capacity === 'person';

const governmentKey = (name: string) =>
  nameKey(name).replace(/^(ilustre |i )?(municipalidad|municipality) (de|of) /u, '');

/** Whether somebody may stand behind these applicants: not they themselves, and a council not through the mayor. */
export const mayStandBehind = (
  letter: Pick<Letter, 'organisation' | 'kind' | 'capacity'>,
  signer: string | undefined,
  own: { readonly governments: readonly string[]; readonly signers: readonly string[] },
): Result<true, SupportCode> => {
  const { organisation, kind } = letter;
  if (isPerson(letter) && organisation !== undefined)
    return refuse('joining.person-with-organisation', 'organisation');
  if (!isPerson(letter) && (organisation === undefined || kind === undefined))
    return refuse(
      'joining.organisation-missing',
      organisation === undefined ? 'organisation' : 'kind',
    );
  if (kind === 'council' && letter.capacity === 'head')
    return refuse('joining.council-through-its-head', 'capacity');
  const governments = new Set(own.governments.map(governmentKey));
  if (organisation !== undefined && governments.has(governmentKey(organisation)))
    return refuse('joining.own-beneficiary', 'organisation');
  const signers = new Set(own.signers.map(nameKey));
  if (signer !== undefined && signers.has(nameKey(signer)))
    return refuse('joining.own-beneficiary', 'name');
  return ok(true);
};

/** Who stands behind an application: organisations and persons counted apart, each once, public bodies apart from both. */
export const countSupport = (letters: readonly Letter[]) => {
  const standing = letters.filter((letter) => letter.role === 'support' && counts(letter));
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
  for (const letter of letters.filter((one) => one.role === 'support' && counts(one))) {
    const [signature] = letter.signatures;
    const key = letter.organisation ?? signature?.name;
    if (key === undefined) continue;
    if (seen.has(nameKey(key))) again.add(letter.letterId);
    seen.add(nameKey(key));
  }
  return again;
};
