import type { LocalDate } from '#kernel';

/**
 * What a record says to whoever measures: which measure, of which thing, from which day on and until
 * when. Later rooms say it, an earlier room adds it up. `thing` is an address below its government's.
 */
export type Fact<Measure extends string = string> = {
  readonly measure: Measure;
  readonly thing: string;
  readonly from: LocalDate;
  /** The first day on which it no longer holds. */
  readonly until?: LocalDate | undefined;
  /** A number, a day, or whether the thing belongs to the part that is asked for. */
  readonly worth?: number | LocalDate | boolean | undefined;
};
