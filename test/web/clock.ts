import { addDays, dayOf, instantOf } from '#kernel';

/** Today in Chile, or so many days from it. */
export const dayFromNow = (days: number): string => addDays(dayOf(instantOf(Date.now())), days);

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Santiago',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A minute on the wall in Chile, as a form takes it. */
export const minuteAt = (ms: number): string => wallClock.format(new Date(ms)).replace(' ', 'T');

/** The first full minute that leaves at least so long from now. */
export const minuteAfter = (ms: number): number => Math.ceil((Date.now() + ms) / 60_000) * 60_000;
