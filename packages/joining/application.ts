import { type Instant, type Result, ok, refuse } from '#kernel';
import { type JoiningCall, isCallClosed } from './call.ts';
import { type Campaign, takesSignatures } from './campaign.ts';
import { type Dossier, mostAchievements, mostAgreements } from './dossier.ts';
import { type Letter, mostPassages } from './letter.ts';
import { mostSignatures } from './signature.ts';

type Question = { readonly questionId: string; readonly text: string };

/** An application as its government finds it: what it wrote, and what the region published of the review. */
export type Application = {
  readonly dossier: Dossier;
  readonly questions: readonly Question[];
  /** What the region decided is nobody's to change afterwards. */
  readonly isDecided: boolean;
};

/** The same with the call that it answers, where that was published. */
export type Called = Application & {
  readonly call:
    | Pick<JoiningCall, 'programme' | 'closes' | 'termMonths' | 'practiceYears'>
    | undefined;
};

type Wrong = 'joining.wrong-state';
type Decided = 'joining.decided';

const inState = (
  { dossier }: Pick<Application, 'dossier'>,
  ...states: readonly Dossier['state'][]
): Result<true, Wrong> =>
  states.includes(dossier.state) ? ok(true) : refuse('joining.wrong-state');

/** What is written of an application is written before it is sent. */
export const isDraft = (application: Pick<Application, 'dossier'>): Result<true, Wrong> =>
  inState(application, 'draft');

/** Letters may still arrive while others decide; what is theirs to judge no longer changes. */
export const takesLetters = (application: Application): Result<true, Wrong | Decided> => {
  const live = inState(application, 'draft', 'submitted');
  if (!live.ok) return live;
  return application.isDecided ? refuse('joining.decided') : live;
};

/** It is withdrawn before it is decided, sent or not. */
export const canBeWithdrawn = (application: Application): Result<true, Wrong | Decided> =>
  application.isDecided ? refuse('joining.decided') : inState(application, 'draft', 'submitted');

export const takesAchievements = (
  application: Application,
): Result<true, Wrong | 'joining.too-many'> => {
  const open = isDraft(application);
  const isFull = application.dossier.achievements.length >= mostAchievements;
  return open.ok && isFull ? refuse('joining.too-many') : open;
};

export const takesAgreements = (
  application: Application,
): Result<true, Wrong | 'joining.too-many'> => {
  const open = isDraft(application);
  const isFull = application.dossier.agreements.length >= mostAgreements;
  return open.ok && isFull ? refuse('joining.too-many') : open;
};

/** What reviewers asked and nobody answered yet. */
export const unanswered = ({
  dossier,
  questions,
}: Pick<Application, 'dossier' | 'questions'>): readonly Question[] => {
  const answered = new Set<string>(dossier.answers.map(({ questionId }) => questionId));
  return questions.filter(({ questionId }) => !answered.has(questionId));
};

/** Whether somebody waits for an answer. */
export const canBeAnswered = (
  application: Application,
): Result<true, Wrong | Decided | 'joining.no-such-question' | 'joining.already-answered'> => {
  if (application.isDecided) return refuse('joining.decided');
  const sent = inState(application, 'submitted');
  if (!sent.ok) return sent;
  if (application.questions.length === 0) return refuse('joining.no-such-question', 'questionId');
  return unanswered(application).length === 0 ? refuse('joining.already-answered') : ok(true);
};

/** It is sent as long as its call is open. */
export const canBeSent = (
  { dossier, call }: Called,
  now: Instant,
): Result<true, Wrong | 'joining.no-such-call' | 'joining.call-closed'> => {
  const open = isDraft({ dossier });
  if (!open.ok) return open;
  if (!call) return refuse('joining.no-such-call');
  return isCallClosed(call, now) ? refuse('joining.call-closed') : ok(true);
};

/** What OGP decides is recorded here; what the region decides, the region writes down. */
export const canBeConcluded = ({
  dossier,
  call,
}: Called): Result<true, Wrong | 'joining.decided-here'> =>
  call?.programme === 'regional-network'
    ? refuse('joining.decided-here')
    : inState({ dossier }, 'submitted');

/** A letter with the application that it belongs to. */
export type Held = { readonly letter: Letter; readonly application: Application };

type LetterCode = Wrong | Decided | 'joining.letter-withdrawn';

/** Whether a letter may still change. That of an applicant does not, once the application was sent. */
export const canBeChanged = ({ letter, application }: Held): Result<true, LetterCode> => {
  const taking = takesLetters(application);
  if (!taking.ok) return taking;
  const own = letter.role === 'application' ? isDraft(application) : ok(true as const);
  if (!own.ok) return own;
  return letter.withdrawal ? refuse('joining.letter-withdrawn') : ok(true);
};

export const canBeSigned = (
  held: Held,
): Result<true, LetterCode | 'joining.too-many-signatures'> => {
  const open = canBeChanged(held);
  const isFull = held.letter.signatures.length >= mostSignatures;
  return open.ok && isFull ? refuse('joining.too-many-signatures') : open;
};

export const canBeQuoted = (held: Held): Result<true, LetterCode | 'joining.too-many-passages'> => {
  const open = canBeChanged(held);
  const isFull = held.letter.passages.length >= mostPassages;
  return open.ok && isFull ? refuse('joining.too-many-passages') : open;
};

/** A form letter with the application that it stands behind. */
export type Campaigning = { readonly campaign: Campaign; readonly application: Application };

/** Whether it is signed now. */
export const canBeEndorsed = (
  { campaign, application }: Campaigning,
  now: Instant,
): Result<true, Wrong | Decided | 'joining.campaign-closed'> => {
  const taking = takesLetters(application);
  if (!taking.ok) return taking;
  return takesSignatures(campaign, now) ? ok(true) : refuse('joining.campaign-closed');
};

/** Whether it is closed before its day: what is over needs no end. */
export const canBeClosed = (
  { campaign }: Pick<Campaigning, 'campaign'>,
  now: Instant,
): Result<true, 'joining.campaign-closed'> =>
  takesSignatures(campaign, now) ? ok(true) : refuse('joining.campaign-closed');
