import * as z from 'zod';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  dayOf,
  daysBetween,
  idOf,
  line,
  noted,
  ok,
  paragraph,
  refuse,
} from '#kernel';
import { ProcessId } from '#processes';

export const DialogueId = idOf('DialogueId');
export type DialogueId = z.infer<typeof DialogueId>;

/** The nine participant categories of OGP Local's plan form as answered in 2021, and the government's own staff. */
export const categories = [
  'migrant-communities',
  'social-actors',
  'women',
  'older-adults',
  'children-and-adolescents',
  'youth',
  'indigenous-peoples',
  'people-with-disabilities',
  'gender-and-sexual-diversity',
  'municipal-staff',
] as const;
export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;

const states = ['called', 'held', 'minuted', 'approved', 'annulled'] as const;

/** A public meeting of a process: called, held, minuted, its minutes approved; or annulled with a reason. */
export const Dialogue = z.strictObject({
  dialogueId: DialogueId,
  processId: ProcessId,
  title: line(160),
  topics: z.array(line(80)).min(1).max(12),
  scheduledOn: LocalDate,
  mode: z.enum(['in-person', 'online', 'hybrid']),
  place: line(200),
  focus: Category.optional(),
  state: z.enum(states),
  calledAt: Instant,
  /** When what everybody was told last became another thing: day, place, words. */
  changedAt: Instant.optional(),
  heldOn: LocalDate.optional(),
  minutes: noted(paragraph(20_000).optional(), { treatment: 'voiced' }),
  approvedAt: Instant.optional(),
  annulment: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Dialogue = z.infer<typeof Dialogue>;

/** What a call announces. */
export const Announcement = Dialogue.pick({
  title: true,
  topics: true,
  scheduledOn: true,
  mode: true,
  place: true,
  focus: true,
});
export type Announcement = z.infer<typeof Announcement>;

/** What was announced, as whoever changes it finds it. */
export const announcementOf = ({
  title,
  topics,
  scheduledOn,
  mode,
  place,
  focus,
}: Announcement): Announcement => ({ title, topics, scheduledOn, mode, place, focus });

/** The minutes as they are now, for whoever writes them again or approves them. */
export const minutesOf = ({ minutes }: Pick<Dialogue, 'minutes'>) => ({ minutes });

/** Days between the announcement and the meeting, at least. */
export const noticeDays = 7;

export const call = (
  facts: Announcement & Pick<Dialogue, 'dialogueId' | 'processId'>,
  now: Instant,
): Result<Dialogue, 'dialogues.too-soon'> => {
  if (daysBetween(dayOf(now), facts.scheduledOn) < noticeDays)
    return refuse('dialogues.too-soon', 'scheduledOn');
  return ok({ ...facts, state: 'called', calledAt: now });
};

type Standing = Pick<Dialogue, 'state'>;
type Allowed = Result<true, 'dialogues.wrong-state'>;

const inState =
  (...allowed: readonly Dialogue['state'][]) =>
  ({ state }: Standing): Allowed =>
    allowed.includes(state) ? ok(true) : refuse('dialogues.wrong-state');

/** A meeting that was announced and did not take place yet: it can still be changed, or be recorded as held. */
export const isAhead = inState('called');

/** A meeting that took place and stands: people came, said things, and can be counted. */
export const isHeld = inState('held', 'minuted', 'approved');

/** Minutes are written, and written again, until they are approved. */
export const canBeMinuted = inState('held', 'minuted');

export const canBeApproved = inState('minuted');

export const canBeAnnulled = inState('called', 'held', 'minuted', 'approved');

/** Changes what was announced, as long as the meeting was not held. */
export const announce = (
  dialogue: Dialogue,
  facts: Announcement,
  now: Instant,
): Result<Dialogue, 'dialogues.wrong-state' | 'dialogues.too-soon'> => {
  const ahead = isAhead(dialogue);
  if (!ahead.ok) return ahead;
  const moved = facts.scheduledOn !== dialogue.scheduledOn;
  if (moved && daysBetween(dayOf(now), facts.scheduledOn) < 1)
    return refuse('dialogues.too-soon', 'scheduledOn');
  const { focus: _, ...rest } = dialogue;
  return ok({ ...rest, ...facts, changedAt: now });
};

export const hold = (
  dialogue: Dialogue,
  heldOn: LocalDate,
  now: Instant,
): Result<Dialogue, 'dialogues.wrong-state' | 'dialogues.not-yet-held'> => {
  const ahead = isAhead(dialogue);
  if (!ahead.ok) return ahead;
  if (heldOn > dayOf(now)) return refuse('dialogues.not-yet-held', 'heldOn');
  return ok({ ...dialogue, state: 'held', heldOn, changedAt: now });
};

/** Writes the minutes, or writes them again until they are approved. */
export const minute = (
  dialogue: Dialogue,
  minutes: string,
): Result<Dialogue, 'dialogues.wrong-state'> => {
  const allowed = canBeMinuted(dialogue);
  return allowed.ok ? ok({ ...dialogue, state: 'minuted', minutes }) : allowed;
};

export const approve = (
  dialogue: Dialogue,
  now: Instant,
): Result<Dialogue, 'dialogues.wrong-state'> => {
  const allowed = canBeApproved(dialogue);
  return allowed.ok ? ok({ ...dialogue, state: 'approved', approvedAt: now }) : allowed;
};

/** Takes a dialogue out of every count. It stays on record with the reason. */
export const annul = (
  dialogue: Dialogue,
  reason: string,
  now: Instant,
): Result<Dialogue, 'dialogues.wrong-state'> => {
  const allowed = canBeAnnulled(dialogue);
  if (!allowed.ok) return allowed;
  return ok({ ...dialogue, state: 'annulled', annulment: { reason, at: now }, changedAt: now });
};

/** Whether the meeting took place and still stands. */
export const wasHeld = (dialogue: Standing): boolean => isHeld(dialogue).ok;
