import { isOpenIn } from '#access';
import { type Instant, type LocalDate, type Phase, dayOf } from '#kernel';
import { type Calendar, publishedEnd } from '#processes';

type Published = Pick<Calendar, 'phases'> | undefined;

/** The last day on which contributions are taken, that day included; nothing where no calendar says one. */
export const takenUntil = (calendar: Published): LocalDate | undefined =>
  publishedEnd(calendar, 'dialogues');

/** The day on which they ended, once it is over by Chile's clock. */
export const endedOn = (calendar: Published, now: Instant): LocalDate | undefined => {
  const until = takenUntil(calendar);
  return until !== undefined && dayOf(now) > until ? until : undefined;
};

/** Whether a contribution is taken now: the process is in its dialogues, and their published end is not over. */
export const areTaken = (phase: Phase, calendar: Published, now: Instant): boolean =>
  isOpenIn('contributions.give', phase) && endedOn(calendar, now) === undefined;
