import type * as z from 'zod';
import type { Role } from '#access';
import type { Instant, LocalDate, Phase, Sentence } from '#kernel';
import type { Found, Page, Records, Row } from '#table';

/** What a rule may ask beside the thing itself. `phase` is absent where there is no process. */
export type At = { readonly now: Instant; readonly phase: Phase | undefined };

/** A step that is due: by which verb, of whom, from which day on, and until when if that was set. */
export type Wait = {
  readonly verb: `${string}.${string}`;
  readonly who: Role;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
};

/** Where a process's office shows the things of a room, and in which phases they are the main work. */
export type Place = {
  /** Its anchor on the page. */
  readonly key: string;
  readonly es: string;
  readonly phases: readonly Phase[];
};

/**
 * Something that offices work on, as its room describes it to whoever shows it, chooses among it or waits for it.
 * Methods, so that a thing of anything is a `Thing`.
 */
export type Thing<
  Value = unknown,
  Name extends string = string,
  Id extends z.ZodType = z.ZodType,
> = {
  readonly type: 'thing';
  /** How addresses call it: `dialogueId`. */
  readonly name: Name;
  readonly id: Id;
  /** What it is called in a form: "Diálogo". */
  readonly es: string;
  /** Whether its records lie with their process, or with their tenant at large. */
  readonly lives: 'process' | 'tenant';
  /** What it is part of. Its place is there. */
  readonly parent?: Thing | undefined;
  readonly place?: Place | undefined;
  /** What is told where an address names one that is not there: one code with its sentence. */
  readonly missing: Readonly<Record<string, Sentence>>;
  readonly states: Readonly<Record<string, string>>;
  get(
    records: Records,
    collection: string,
    ids: readonly string[],
  ): Promise<Found<Value> | undefined>;
  page(
    records: Records,
    collection: string,
    after: string | undefined,
    within: readonly string[],
  ): Promise<Page<Found<Value>>>;
  /** Its ids as in its key: of what it is part of first, its own last. */
  idsOf(value: Value): readonly string[];
  title(value: Value): string;
  /** A key of `states`. */
  state(value: Value, at: At): string;
  note(value: Value, at: At): string;
  /** What several of them, part of one thing, say of it together. */
  together(values: readonly Value[]): string;
  /** Reads no clock: what waits from tomorrow on is said today. */
  waits(value: Value): readonly Wait[];
};

/** Describes the things of one kind of record. What is kept in another way is put together in its `get` and `page`. */
export const defineThing = <
  Value,
  const Name extends string,
  const State extends string,
  Id extends z.ZodType,
>(thing: {
  readonly name: Name;
  readonly id: Id;
  readonly es: string;
  readonly row: Row<Value>;
  readonly lives?: 'process' | 'tenant';
  readonly parent?: Thing;
  readonly place?: Place;
  readonly missing: Readonly<Record<string, Sentence>>;
  readonly states: Readonly<Record<State, string>>;
  readonly state: (value: Value, at: At) => NoInfer<State>;
  readonly title: (value: Value) => string;
  readonly note?: (value: Value, at: At) => string;
  readonly together?: (values: readonly Value[]) => string;
  readonly waits?: (value: Value) => readonly Wait[];
}): Thing<Value, Name, Id> => ({
  type: 'thing',
  name: thing.name,
  id: thing.id,
  es: thing.es,
  lives: thing.lives ?? 'process',
  parent: thing.parent,
  place: thing.place,
  missing: thing.missing,
  states: thing.states,
  get: (records, collection, ids) => records.get(thing.row, collection, ...ids),
  page: (records, collection, after, within) =>
    records.page(thing.row, collection, after, ...within),
  idsOf: thing.row.id,
  title: thing.title,
  state: thing.state,
  note: thing.note ?? (() => ''),
  together: thing.together ?? (() => ''),
  waits: thing.waits ?? (() => []),
});
