import { followAddress, officeProcessAddress, processAddress } from '#addresses';
import { areTaken, takenUntil } from '#contributions';
import type { Instant } from '#kernel';
import { type Process, readCalendar, readProcess } from '#processes';
import { readProposal } from '#proposals';
import type { Act, Records } from '#table';
import { holdersOf, tenantName } from '#tenancy';
import { followersOf } from './following.ts';
import { isNews, newsOf } from './news.ts';
import {
  type Notice,
  type Reader,
  day,
  officersOf,
  opinionAsked,
  reportPublished,
} from './notice.ts';

/** What telling of an act may read, and the origin that its links begin with. */
export type Telling = {
  readonly records: Records;
  readonly now: Instant;
  readonly publicOrigin: string;
};

export type Addressed = Notice & Pick<Reader, 'personId'>;

type Told = Pick<Act, 'tenant' | 'collection' | 'kind' | 'about' | 'origin'>;
type Tell = (telling: Telling, act: Told) => Promise<readonly Addressed[]>;

const officeOf = ({ publicOrigin }: Telling, { tenant, collection }: Told) =>
  publicOrigin + officeProcessAddress(tenant, collection);

const addressed = (readers: readonly Reader[], write: (reader: Reader) => Notice) =>
  readers.map((reader) => ({ personId: reader.personId, ...write(reader) }));

const tellings: Readonly<Record<string, Tell>> = {
  'proposals.opinion-requested': async (telling, act) => {
    const proposal = (await readProposal(telling.records, act.collection, act.about))?.value;
    // An act may come late: nobody is asked for what was given or withdrawn meanwhile.
    if (proposal?.state !== 'with-unit' || !proposal.request) return [];
    const { unit, dueOn } = proposal.request;
    const officers = await holdersOf(telling.records, 'unit-officer', telling.now);
    const asked = {
      government: tenantName(act.tenant),
      title: proposal.title,
      unit,
      dueOn,
      link: officeOf(telling, act),
    };
    return addressed(officersOf(unit, officers), (reader) => opinionAsked(asked, reader));
  },
  'monitoring.report-published': async (telling, act) => {
    const coordinators = await holdersOf(telling.records, 'coordinator', telling.now);
    const published = { government: tenantName(act.tenant), link: officeOf(telling, act) };
    return addressed(coordinators, (reader) => reportPublished(published, reader));
  },
};

/** Whoever is told of a new phase is told until when they can say something in it. */
const canSay = async ({ records, now }: Telling, { processId, phase }: Process) => {
  const calendar = await readCalendar(records, processId);
  if (!areTaken(phase, calendar, now)) return undefined;
  const until = takenUntil(calendar);
  return until === undefined
    ? 'Puedes dar tu aporte.'
    : `Puedes dar tu aporte hasta el ${day(until)}.`;
};

/** What everybody is told who follows the process, each by the name that they go by. */
const toFollowers = async (telling: Telling, act: Told): Promise<readonly Addressed[]> => {
  if (!isNews(act.kind)) return [];
  const followers = await followersOf(telling.records, act.collection);
  const process = followers.length > 0 && (await readProcess(telling.records, act.collection));
  if (!process) return [];
  const can = act.kind === 'processes.phase-entered' ? await canSay(telling, process) : undefined;
  const happened = {
    ...(can ? { now: can } : {}),
    kind: act.kind,
    government: tenantName(act.tenant),
    title: process.title,
    link: telling.publicOrigin + processAddress(act.tenant, act.collection),
    stop: telling.publicOrigin + followAddress(act.tenant, act.collection),
  };
  const readers = followers.map((personId): Reader => ({ personId, name: 'vecina o vecino' }));
  return addressed(readers, (reader) => newsOf(happened, reader));
};

/** The letters that follow from an act. None from what the demonstration made up or took from a source. */
export const noticesOf = async (telling: Telling, act: Told): Promise<readonly Addressed[]> => {
  if (act.origin !== undefined) return [];
  const tell = Object.hasOwn(tellings, act.kind) ? tellings[act.kind] : undefined;
  const [asked, followed] = await Promise.all([
    tell ? tell(telling, act) : [],
    toFollowers(telling, act),
  ]);
  const told = new Set(asked.map(({ personId }) => personId));
  // Whoever is asked to do something is not told of it a second time.
  return [...asked, ...followed.filter(({ personId }) => !told.has(personId))];
};
