import { listConsultations } from '#consultations';
import type { SignedIn } from '#identity';
import { type Instant, type Phase, type TenantId, instantAt } from '#kernel';
import type { Looking, OfferedPlace } from '#perform';
import type { Ask } from '../http/ask.ts';
import { wallClock } from '../text/format.ts';
import { everyItem } from '../http/reading.ts';

/** What somebody works on in a process, with the verb that it waits for, if it waits for one. */
export type Thing = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** What an address says to name it, where its room tells. */
  readonly given?: Readonly<Record<string, string>>;
  readonly next?: string;
  readonly note?: string;
  /** The day on which what it waits for is due. */
  readonly dueOn?: string;
  /** Pieces of it that are each done by a verb of their own. */
  readonly parts?: readonly Part[];
  /** What it consists of, where its room tells. */
  readonly pieces?: OfferedPlace['things'][number]['parts'];
  /** Of what it waits for: itself, or a piece of it. */
  readonly nextOf?: OfferedPlace['things'][number]['waits'][number];
};

type Part = {
  readonly title: string;
  readonly isDone: boolean;
  readonly verb: string;
  readonly given: Readonly<Record<string, string>>;
};

export type Place = {
  readonly ask: Ask;
  readonly tenant: TenantId;
  readonly person: SignedIn;
  readonly processId: string;
  readonly phase: Phase;
  readonly now: Instant;
  readonly standing: Pick<Looking, 'roles' | 'mandates'>;
};

/** The things of a station; of what has no bound, as many as a page can show, and whether there are more. */
type Gathered = readonly Thing[] | { readonly things: readonly Thing[]; readonly isCut: boolean };

export type Gather = (place: Place) => Promise<Gathered>;

const next = (verb: string | undefined) => (verb === undefined ? {} : { next: verb });

const ofConsultation: Readonly<Record<string, string>> = {
  draft: 'consultations.open-consultation',
  over: 'consultations.close-consultation',
  closed: 'consultations.count-consultation',
  counted: 'consultations.certify-count',
};

export const consultations: Gather = async ({ ask, now, ...at }) => {
  const found = await everyItem((cursor) =>
    ask.read(listConsultations, at, { ...named(at), ...cursor }),
  );
  return found.map(({ id, title, state, opensAt, closesAt, certifiedOn }) => {
    const isOver = state === 'open' && instantAt(closesAt) <= now;
    const seen = isOver ? 'over' : certifiedOn ? 'certified' : state;
    return {
      id,
      title,
      state: seen,
      note: `Desde el ${wallClock(opensAt)} hasta el ${wallClock(closesAt)}.`,
      ...next(ofConsultation[seen]),
    };
  });
};

const named = ({ processId }: Pick<Place, 'processId'>) => ({ processId });
