import * as z from 'zod';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  StatedDay,
  TenantId,
  idOf,
  line,
  noted,
  ok,
  paragraph,
  refuse,
} from '#kernel';
import { FileId } from '#files';
import { CallId } from './call.ts';

export const DossierId = idOf('DossierId');
export type DossierId = z.infer<typeof DossierId>;

/** Why, how far, to what good, and what the applicants bring to the others (J8). */
export const Statement = z.strictObject({
  reasons: paragraph(4000),
  ambition: paragraph(4000),
  benefits: paragraph(4000),
  contribution: paragraph(4000),
  /** What the governments of a consortium want together. */
  objectives: z.array(line(300)).max(10),
});

const BudgetLine = z.strictObject({ item: line(160), source: line(160).optional() });

/** Who does the work and with what (J7). People are named only where their office makes them public. */
export const Team = z.strictObject({
  unit: line(160),
  /** By office; no source of ours names the person. */
  coordinator: line(160).optional(),
  supportingUnits: z.array(line(160)).max(20),
  counterpart: line(200).optional(),
  budget: z.array(BudgetLine).max(20),
  programme: line(200).optional(),
});

const Indicator = z.strictObject({
  what: line(120),
  value: line(60),
  year: StatedDay.optional(),
  source: line(200),
});

/** A government as it describes itself: its term, and figures each with their source and year. */
export const Government = z.strictObject({
  tenant: TenantId,
  termStartsOn: StatedDay.optional(),
  termEndsOn: LocalDate,
  indicators: z.array(Indicator).max(20),
});

export const Pillar = z.enum(['transparency', 'participation', 'accountability', 'innovation']);

/** A reform or a process of co-creation that was already done (J5). */
export const Achievement = z.strictObject({
  title: line(200),
  pillar: Pillar,
  tenant: TenantId,
  on: StatedDay.optional(),
  evidence: line(300),
  fileId: FileId.optional(),
});

/** What a council decided: the text that binds, with its votes where the source tells them. */
export const Agreement = z.strictObject({
  body: line(160),
  number: line(60).optional(),
  on: StatedDay.optional(),
  what: line(300),
  inFavour: z.int().min(0).max(200).optional(),
  against: z.int().min(0).max(200).optional(),
  abstained: z.int().min(0).max(200).optional(),
  fileId: FileId.optional(),
});

/** A self-diagnosis of good practice. */
export const Diagnosis = z.strictObject({
  title: line(200),
  on: StatedDay.optional(),
  where: line(300),
  fileId: FileId.optional(),
});

const Answer = z.strictObject({ questionId: z.string(), text: paragraph(4000), at: Instant });

/** How many governments apply together with one that heads them. */
export const mostPartners = 11;

const draftFields = {
  dossierId: DossierId,
  kind: z.enum(['joining', 'renewal']),
  callId: CallId,
  lead: TenantId,
  /** The governments that the lead asked to apply together. Which of them agreed, they say themselves. */
  partners: z.array(TenantId).max(mostPartners),
  statement: Statement.optional(),
  team: Team.optional(),
  governments: z.array(Government).max(12),
  achievements: z.array(Achievement).max(40),
  agreements: z.array(Agreement).max(12),
  diagnosis: Diagnosis.optional(),
  answers: z.array(Answer).max(40),
  begunAt: Instant,
};

/** What somebody decided outside this house, with the source that says so. */
export const Outcome = z.strictObject({
  verdict: z.enum(['admitted', 'declined']),
  on: StatedDay,
  source: line(300),
});

/** An application with all that travels with it. */
export const Dossier = z.strictObject({
  ...draftFields,
  state: z.enum(['draft', 'submitted', 'withdrawn', 'concluded']),
  submission: noted(
    z
      .strictObject({
        at: Instant,
        reason: Reason.optional(),
        signedAs: line(120).optional(),
        /** Which of the partners had agreed by then: whoever applies elsewhere later does not leave this one. */
        joined: z.array(TenantId).max(11).optional(),
      })
      .optional(),
    { treatment: 'signed' },
  ),
  withdrawal: z.strictObject({ at: Instant, reason: Reason }).optional(),
  outcome: Outcome.optional(),
});
export type Dossier = z.infer<typeof Dossier>;

export const applicants = ({ lead, partners }: Pick<Dossier, 'lead' | 'partners'>) => [
  lead,
  ...partners,
];

/** Those who do apply: the lead, and whoever of the others agreed. Nobody applies because somebody names them. */
export const applying = (
  { lead, partners }: Pick<Dossier, 'lead' | 'partners'>,
  joined: readonly TenantId[],
) => [lead, ...partners.filter((tenant) => joined.includes(tenant))];

/** How many reforms and how many decisions of councils one application lists. */
export const mostAchievements = 40;
export const mostAgreements = 12;

/** What is judged of an application, as whoever sends it reads it. */
export const contentOf = ({
  statement,
  team,
  governments,
  achievements,
  agreements,
  diagnosis,
}: Dossier) => ({
  content: {
    ...(statement ? { statement } : {}),
    ...(team ? { team } : {}),
    governments,
    achievements,
    agreements,
    ...(diagnosis ? { diagnosis } : {}),
  },
});

/** Its parts that are written again as a whole: nothing, as long as nobody wrote them. */
export const statementOf = ({ statement }: Pick<Dossier, 'statement'>) => ({ ...statement });
export const teamOf = ({ team }: Pick<Dossier, 'team'>) => ({ ...team });
export const diagnosisOf = ({ diagnosis }: Pick<Dossier, 'diagnosis'>) => ({ ...diagnosis });

export const submit = (
  dossier: Dossier,
  submission: NonNullable<Dossier['submission']>,
): Dossier => ({ ...dossier, state: 'submitted', submission });

export const withdraw = (dossier: Dossier, reason: string, at: Instant): Dossier => ({
  ...dossier,
  state: 'withdrawn',
  withdrawal: { at, reason },
});

export const conclude = (dossier: Dossier, outcome: z.infer<typeof Outcome>): Dossier => ({
  ...dossier,
  state: 'concluded',
  outcome,
});

/** Answers a question of the reviewers, once: what they read does not change under them. */
export const answer = (
  dossier: Dossier,
  said: z.infer<typeof Answer>,
): Result<Dossier, 'joining.already-answered'> =>
  dossier.answers.some(({ questionId }) => questionId === said.questionId)
    ? refuse('joining.already-answered')
    : ok({ ...dossier, answers: [...dossier.answers, said] });
