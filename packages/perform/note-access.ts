import type { Role } from '#access';
import type { Instant, Refusal } from '#kernel';
import { commit, countUp, hashOf, tenantScope, within } from '#table';
import type { Asking, Stage } from './context.ts';

/** The collection of the acts that tell who was refused and who read of people. */
export const accessCollection = 'access';

type Who = Pick<Asking, 'tenant' | 'person'>;

type Noted = {
  readonly kind: 'access.denied' | 'access.read';
  /** The verb, view or page that was asked for. */
  readonly what: string;
  readonly role: Role;
  readonly code?: string;
};

const mostUnsigned = 100_000;
const mostRemembered = 2000;

const minuteOf = (now: Instant) => `${now.slice(0, 16)}:00.000Z` as Instant;

/** What this process wrote lately, so that a rush of the same costs the table nothing. */
const lately = new Set<string>();

const remember = (id: string) => {
  if (lately.size >= mostRemembered) lately.clear();
  lately.add(id);
};

/**
 * Writes that somebody was refused, or read of people: one act per person, thing asked for and minute, for
 * its key is made of those. It holds no input and no id but the pseudonym of who asked.
 */
const note = async (stage: Stage, who: Who, noted: Noted): Promise<void> => {
  const at = minuteOf(stage.now());
  const { tenant, person } = who;
  if (!person) {
    await countUp(stage.table, { what: 'denied', subject: tenant, at }, mostUnsigned);
    return;
  }
  const { kind, what, role, code } = noted;
  const key = hashOf([person, kind, what, at]);
  const id = `access-${key}`;
  if (lately.has(`${tenant} ${id}`)) return;
  const about = what.slice(0, 80);
  const answer = code === undefined ? {} : { code };
  const act = { id, tenant, collection: accessCollection, verb: about, kind, about, person, role };
  await commit(stage.table, {
    act: { ...act, at, key, request: key, answer },
    writes: [],
    ballots: [],
  });
  remember(`${tenant} ${id}`);
};

/** A refusal of who somebody is. It is written before it is told, alike for what is foreign and what is not there. */
export const noteDenial = async <Code extends string>(
  stage: Stage,
  who: Who,
  what: string,
  refusal: Refusal<Code>,
): Promise<Refusal<Code>> => {
  const { code } = refusal;
  await within(tenantScope(who.tenant), () =>
    note(stage, who, { kind: 'access.denied', what, role: 'person', code }),
  );
  return refusal;
};

/** A reading of people's data by their office. Written before it is told: unwritten, it is not told. */
export const noteReading = (stage: Stage, who: Who, what: string, role: Role): Promise<void> =>
  note(stage, who, { kind: 'access.read', what, role });
