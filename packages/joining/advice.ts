import { type Instant, type LocalDate, addMonths, dayOf, monthsBetween, lastDayOf } from '#kernel';
import type { JoiningCall } from './call.ts';
import { type Dossier, applicants } from './dossier.ts';
import { type Letter, counts } from './letter.ts';

/** The rules of joining that a dossier can be held against (`ogp-local` J1 to J10; J9 is the review's). */
export const adviceRules = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7', 'J8', 'J10'] as const;
export type AdviceRule = (typeof adviceRules)[number];

/** Advice to people, with what was found. It never decides: both Chilean applications of 2024 failed J6. */
export type Advice = {
  readonly rule: AdviceRule;
  readonly isMet: boolean;
  /** What a dossier cannot be sent without, unless somebody says publicly why. */
  readonly isNeeded: boolean;
  readonly found: number;
  readonly wanted: number;
};

export type Seen = {
  readonly dossier: Dossier;
  readonly letters: readonly Letter[];
  readonly call: Pick<JoiningCall, 'termMonths' | 'practiceYears'>;
  /** The governments that agreed to apply together, without the lead. */
  readonly joined: readonly string[];
  readonly now: Instant;
};

const isSigned = ({ signatures }: Letter) => signatures.length > 0;

/** Whether a letter that counts is the signed one by which a government itself applies. */
export const speaksFor = (letter: Letter, government: string): boolean =>
  counts(letter) &&
  letter.role === 'application' &&
  isSigned(letter) &&
  letter.government === government;

const declares = (one: Letter) =>
  one.role === 'application' &&
  isSigned(one) &&
  one.passages.some(({ topic }) => topic === 'declaration');

const ofCivilSociety = (letters: readonly Letter[]) =>
  letters.filter(
    (one) =>
      one.role === 'support' &&
      isSigned(one) &&
      one.organisation !== undefined &&
      one.kind !== undefined &&
      one.kind !== 'public-body',
  );

/** Whole months from a day to the end of the term that ends first. A term that nobody told leaves none. */
const monthsLeft = (dossier: Dossier, day: LocalDate) => {
  const left = applicants(dossier).map((tenant) => {
    const told = dossier.governments.find((one) => one.tenant === tenant);
    if (!told || told.termEndsOn < day) return 0;
    const months = monthsBetween(day, told.termEndsOn);
    return addMonths(day, months) <= told.termEndsOn ? months : months - 1;
  });
  return Math.min(...left);
};

/** What the dossier shows under each rule today. */
export const adviseOn = ({ dossier, letters: all, call, joined, now }: Seen): readonly Advice[] => {
  const letters = all.filter(counts);
  const governments = applicants(dossier);
  const speaks = (tenant: string) => letters.some((one) => speaksFor(one, tenant));
  const day = dossier.submission ? dayOf(dossier.submission.at) : dayOf(now);
  const since = addMonths(day, -12 * call.practiceYears);
  const practice = dossier.achievements.filter(
    ({ on }) => on !== undefined && String(on) <= day && lastDayOf(on) >= since,
  );
  const declared = letters.filter(declares);
  const agreed = dossier.partners.filter((tenant) => joined.includes(tenant));
  const said = (rule: AdviceRule, found: number, wanted: number, isNeeded: boolean): Advice => ({
    rule,
    isMet: found >= wanted,
    isNeeded,
    found,
    wanted,
  });
  return [
    said('J1', 1, 1, true),
    said('J2', governments.filter(speaks).length, governments.length, true),
    said('J3', ofCivilSociety(letters).length, 1, true),
    said('J4', Math.min(declared.length, 1), 1, false),
    said('J5', practice.length, 1, true),
    said('J6', monthsLeft(dossier, day), call.termMonths, false),
    said('J7', Number(dossier.team !== undefined), 1, true),
    said('J8', Number(dossier.statement !== undefined), 1, true),
    ...(dossier.partners.length === 0
      ? []
      : [said('J10', agreed.length, dossier.partners.length, true)]),
  ];
};

/** What keeps a dossier from being sent as it is. */
export const lacking = (advice: readonly Advice[]): readonly AdviceRule[] =>
  advice.filter(({ isMet, isNeeded }) => isNeeded && !isMet).map(({ rule }) => rule);

/** The parts of a dossier that every application needs, and those that strengthen it. */
export const partsOf = ({ dossier, letters: all, joined }: Omit<Seen, 'call' | 'now'>) => {
  const letters = all.filter(counts);
  const speaks = (tenant: string) => letters.some((one) => speaksFor(one, tenant));
  const governments = applicants(dossier);
  const needed = {
    letters: governments.every(speaks),
    declaration: letters.some(declares),
    support: ofCivilSociety(letters).length > 0,
    statement: dossier.statement !== undefined,
    team: dossier.team !== undefined,
    governments: governments.every((tenant) =>
      dossier.governments.some((one) => one.tenant === tenant),
    ),
    achievements: dossier.achievements.length > 0,
    ...(dossier.partners.length === 0
      ? {}
      : { consortium: dossier.partners.every((tenant) => joined.includes(tenant)) }),
  };
  const welcome = {
    agreement: dossier.agreements.length > 0,
    budget: (dossier.team?.budget.length ?? 0) > 0,
    diagnosis: dossier.diagnosis !== undefined,
  };
  return { needed, welcome };
};

type Parts = ReturnType<typeof partsOf>;
export type DossierPart = keyof Parts['needed'] | keyof Parts['welcome'];
