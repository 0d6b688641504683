import type * as z from 'zod';
import type { Role } from '#access';
import type { Instant, LocalDate, Phase, Sentence, TenantId } from '#kernel';
import type { Found, Page, Published, Records, Row } from '#table';

/** What a rule may ask beside the thing itself. `phase` is absent where there is no process. */
export type At = { readonly now: Instant; readonly phase: Phase | undefined };

/** A step that is due: by which verb, of whom, from which day on, and until when if that was set. */
export type Wait = {
  readonly verb: `${string}.${string}`;
  readonly who: Role;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
  /** The phases in which it is due, where it can be done before. */
  readonly phases?: readonly Phase[] | undefined;
};

/** Where a process's office shows the things of a room, and in which phases they are the main work. */
export type Place = {
  /** Its anchor on the page. */
  readonly key: string;
  readonly es: string;
  readonly phases: readonly Phase[];
};

/** What a thing is put together of: the records of the tenant in which it is asked for, and what others published. */
export type Sources = Records & {
  readonly tenant: TenantId;
  readonly published: (tenant: TenantId) => Published;
};

/** The page where somebody finds a thing, by the ids that name it. `slug` is whose office it is. */
export type ThingAddress = (
  named: Readonly<Record<string, string>> & { readonly slug: string },
) => string;

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
  /** The same of several: "Diálogos". */
  readonly many?: string | undefined;
  /** Whether its records lie with their process, or with their tenant at large. */
  readonly lives: 'process' | 'tenant';
  /** What it is part of. Its place is there. */
  readonly parent?: Thing | undefined;
  readonly place?: Place | undefined;
  /** Where it is drawn, if a process's office does not draw it. */
  readonly address?: ThingAddress | undefined;
  /** What is told where an address names one that is not there: one code with its sentence. */
  readonly missing: Readonly<Record<string, Sentence>>;
  readonly states: Readonly<Record<string, string>>;
  /** Whether they tell of people: they are called by name only where it is written who read it. */
  readonly isPersonal: boolean;
  /** The kinds of the rows that they are read from: when one of those changes, what waits may be another. */
  readonly kinds: readonly string[];
  get(
    records: Sources,
    collection: string,
    ids: readonly string[],
  ): Promise<Found<Value> | undefined>;
  page(
    records: Sources,
    collection: string,
    after: string | undefined,
    within: readonly string[],
  ): Promise<Page<Found<Value>>>;
  /** Its ids as in its key: of what it is part of first, its own last. */
  idsOf(value: Value): readonly string[];
  title(value: Value): string;
  /** What its state and its note need of other records, read once for a whole list. */
  beside(records: Sources, collection: string): Promise<unknown>;
  /** A key of `states`. */
  state(value: Value, at: At, beside: unknown): string;
  note(value: Value, at: At, beside: unknown): string;
  /** What several of them, part of one thing, say of it together. */
  together(values: readonly Value[]): string;
  /** Whether anything ever waits in it. */
  readonly hasWaits: boolean;
  /** Reads no clock: what waits from tomorrow on is said today. */
  waits(value: Value): readonly Wait[];
};

/** How one is called where nobody writes down who reads it: people by what they are here, and not by name. */
export const calledIn = (thing: Thing, value: unknown): string =>
  thing.isPersonal ? thing.es : thing.title(value);

/** A thing and what it is part of, the whole first. */
export const lineOf = (thing: Thing | undefined): readonly Thing[] =>
  thing ? [...lineOf(thing.parent), thing] : [];

/** How a thing is put together of rows. Of which kinds: whatever waits in it follows those. */
type Reading<Value> = Pick<Thing<Value>, 'get' | 'page' | 'idsOf'> & {
  readonly kinds?: readonly string[];
  readonly isPersonal?: boolean;
};

const readingOf = <Value>(
  row: Row<Value> | Reading<Value>,
): Reading<Value> & Pick<Thing, 'kinds' | 'isPersonal'> =>
  'get' in row
    ? { kinds: [], isPersonal: false, ...row }
    : {
        kinds: [row.kind],
        isPersonal: row.isSealed ?? false,
        get: (records, collection, ids) => records.get(row, collection, ...ids),
        page: (records, collection, after, within) =>
          records.page(row, collection, after, ...within),
        idsOf: row.id,
      };

/** Describes the things of one kind of record. */
export const defineThing = <
  Value,
  const Name extends string,
  const State extends string,
  Id extends z.ZodType,
  Beside = undefined,
>(thing: {
  readonly name: Name;
  readonly id: Id;
  readonly es: string;
  readonly many?: string;
  /** Where they are kept, or how they are put together of what is. */
  readonly row: Row<Value> | Reading<Value>;
  readonly lives?: 'process' | 'tenant';
  /** False where the name of people is public by its purpose, though their record is sealed. */
  readonly isPersonal?: false;
  readonly parent?: Thing;
  readonly place?: Place;
  readonly address?: ThingAddress;
  readonly missing: Readonly<Record<string, Sentence>>;
  readonly states: Readonly<Record<State, string>>;
  readonly beside?: (records: Sources, collection: string) => Promise<Beside>;
  readonly state: (value: Value, at: At, beside: NoInfer<Beside>) => NoInfer<State>;
  readonly title: (value: Value) => string;
  readonly note?: (value: Value, at: At, beside: NoInfer<Beside>) => string;
  readonly together?: (values: readonly Value[]) => string;
  readonly waits?: (value: Value) => readonly Wait[];
}): Thing<Value, Name, Id> => ({
  type: 'thing',
  name: thing.name,
  id: thing.id,
  es: thing.es,
  many: thing.many,
  lives: thing.lives ?? 'process',
  parent: thing.parent,
  place: thing.place,
  address: thing.address,
  missing: thing.missing,
  states: thing.states,
  ...readingOf(thing.row),
  ...(thing.isPersonal === false ? { isPersonal: false } : {}),
  title: thing.title,
  beside: thing.beside ?? (async () => undefined),
  state: (value, at, beside) => thing.state(value, at, beside as Beside),
  note: (value, at, beside) => thing.note?.(value, at, beside as Beside) ?? '',
  together: thing.together ?? (() => ''),
  hasWaits: thing.waits !== undefined,
  waits: thing.waits ?? (() => []),
});
