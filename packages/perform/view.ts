import * as z from 'zod';
import { meaning } from '#kernel';
import type { Capability } from '#access';
import type { Instant, Ok, PersonId, Refusal, Sentence, TenantId } from '#kernel';
import type { Published, Records, Table } from '#table';
import type { Output, Params, Shape } from './shape.ts';
import type { Reach } from './verb.ts';
import type { Waiting } from './waiting.ts';

/** What a view may read: a public one published copies only, an office one also its tenant's records. */
export type Look<Input> = {
  readonly input: Input;
  readonly tenant: TenantId;
  readonly region: TenantId;
  readonly published: (tenant: TenantId) => Published;
  readonly now: Instant;
};

export type OfficeLook<Input> = Look<Input> & {
  readonly records: Records;
  /** For acts and logs, which are no rows. The guard holds it in the tenant's scope. */
  readonly table: Table;
  readonly person: PersonId;
  /** What waits for whoever asks, wherever they work. */
  readonly waiting: () => Promise<readonly Waiting[]>;
};

export type View<Input extends Shape = Shape, Answer extends z.ZodType = z.ZodType> = {
  readonly type: 'view';
  readonly id: string;
  readonly path: string;
  readonly reach: Reach;
  readonly capability: Capability | 'public';
  readonly input: z.ZodObject<Input>;
  readonly output: Answer;
  readonly isList: boolean;
  /** Whether it tells of people what is not public: then every reading is an act. */
  readonly reads: 'personal' | 'plain';
  readonly refusals: Readonly<Record<string, Sentence>>;
  readonly run: (look: OfficeLook<Output<Input>>) => Promise<Ok<z.output<Answer>> | Refusal>;
};

type Declared<Route extends string, Input extends Shape, Answer extends z.ZodType> = {
  readonly id: `${string}.${string}`;
  readonly route: Route;
  readonly reach?: Reach;
  readonly input: Input;
  readonly output: Answer;
};

const define = <Input extends Shape, Answer extends z.ZodType>(
  view: Declared<string, Input, Answer> & {
    readonly capability: Capability | 'public';
    readonly isList: boolean;
    readonly reads?: 'personal';
    readonly run: View<Input, Answer>['run'];
  },
): View<Input, Answer> => ({
  type: 'view',
  id: view.id,
  path: view.route.slice('GET '.length),
  reach: view.reach ?? 'tenant',
  capability: view.capability,
  input: z.strictObject(view.input),
  output: view.output,
  isList: view.isList,
  reads: view.reads ?? 'plain',
  refusals: {},
  run: view.run,
});

/** Declares a public reading: it sees published copies and nothing else. */
export const definePublicView = <
  const Route extends `GET /${string}`,
  Input extends { readonly [P in Params<Route>]: z.ZodType } & Shape,
  Answer extends z.ZodType,
>(
  view: Declared<Route, Input, Answer> & {
    readonly run: (look: Look<Output<Input>>) => Promise<Ok<z.output<Answer>> | Refusal>;
  },
): View<Input, Answer> => define({ ...view, capability: 'public', isList: false });

/** Declares a reading of an office: it needs a capability in the tenant. */
export const defineOfficeView = <
  const Route extends `GET /${string}`,
  Input extends { readonly [P in Params<Route>]: z.ZodType } & Shape,
  Answer extends z.ZodType,
>(
  view: Declared<Route, Input, Answer> & {
    readonly capability: Capability;
    readonly reads?: 'personal';
    readonly run: View<Input, Answer>['run'];
  },
): View<Input, Answer> => define({ ...view, isList: false });

const Cursor = z
  .string()
  .max(200)
  .regex(/^[a-z0-9:#-]+$/, meaning('stale-page'))
  .optional();

/** The shape of every list: at most 100 items and an opaque cursor for the rest. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** Declares a public list. `?cursor=` is part of its input; it answers CSV too. */
export const definePublicList = <
  const Route extends `GET /${string}`,
  Input extends { readonly [P in Params<Route>]: z.ZodType } & Shape,
  Item extends z.ZodType,
>(
  view: Declared<Route, Input, Item> & {
    readonly run: (
      look: Look<Output<Input & { cursor: typeof Cursor }>>,
    ) => Promise<Ok<{ items: readonly z.output<Item>[]; next: string | null }> | Refusal>;
  },
) =>
  define({
    ...view,
    input: { ...view.input, cursor: Cursor },
    output: listOf(view.output),
    capability: 'public',
    isList: true,
    run: view.run as never,
  });
