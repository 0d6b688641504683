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
  minutes: paragraph(20_000).optional(),
  approvedAt: Instant.optional(),
  annulment: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Dialogue = z.infer<typeof Dialogue>;

export type Announcement = Pick<
  Dialogue,
  'title' | 'topics' | 'scheduledOn' | 'mode' | 'place' | 'focus'
>;

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

/** Changes what was announced, as long as the meeting was not held. */
export const announce = (
  dialogue: Dialogue,
  facts: Announcement,
  now: Instant,
): Result<Dialogue, 'dialogues.wrong-state' | 'dialogues.too-soon'> => {
  if (dialogue.state !== 'called') return refuse('dialogues.wrong-state');
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
  if (dialogue.state !== 'called') return refuse('dialogues.wrong-state');
  if (heldOn > dayOf(now)) return refuse('dialogues.not-yet-held', 'heldOn');
  return ok({ ...dialogue, state: 'held', heldOn, changedAt: now });
};

/** Writes the minutes, or writes them again until they are approved. */
export const minute = (
  dialogue: Dialogue,
  minutes: string,
): Result<Dialogue, 'dialogues.wrong-state'> =>
  dialogue.state === 'held' || dialogue.state === 'minuted'
    ? ok({ ...dialogue, state: 'minuted', minutes })
    : refuse('dialogues.wrong-state');

export const approve = (
  dialogue: Dialogue,
  now: Instant,
): Result<Dialogue, 'dialogues.wrong-state'> =>
  dialogue.state === 'minuted'
    ? ok({ ...dialogue, state: 'approved', approvedAt: now })
    : refuse('dialogues.wrong-state');

/** Takes a dialogue out of every count. It stays on record with the reason. */
export const annul = (
  dialogue: Dialogue,
  reason: string,
  now: Instant,
): Result<Dialogue, 'dialogues.wrong-state'> =>
  dialogue.state === 'annulled'
    ? refuse('dialogues.wrong-state')
    : ok({ ...dialogue, state: 'annulled', annulment: { reason, at: now }, changedAt: now });

const heldStates: ReadonlySet<Dialogue['state']> = new Set(['held', 'minuted', 'approved']);

/** Whether the meeting took place and still stands. */
export const wasHeld = ({ state }: Pick<Dialogue, 'state'>): boolean => heldStates.has(state);
