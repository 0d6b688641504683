import type { LocalDate, TenantId } from '#kernel';
import type { Fact, Projecting } from '#perform';
import { type Measure, bounded } from '#standards';
import { type Copy, copy } from '#table';
import { type Told, tell } from './reckon.ts';
import { factRow, sheetRow } from './rows.ts';

type Place = Pick<Projecting, 'tenant'> & { readonly process: string; readonly room: string };

const sheet = ({ tenant, process, room }: Place, part: string, told: readonly Told[]): Copy =>
  copy(sheetRow, tenant, {
    process,
    room,
    part,
    told: told.map(({ measure, series, shown }) => ({
      measure,
      series: bounded(series, mostSteps).map(
        ([day, worth, change]): [LocalDate, string, number] => [day, worth, change],
      ),
      shown: [...shown],
    })),
  });

/** Days that a measure of one room keeps apart; with all its measures a room still fits in an item. */
const mostSteps = 600;

/** What a room tells of a process, all of it. */
export const sheetCopies = (place: Place, facts: readonly Fact<Measure>[]): readonly Copy[] => [
  sheet(place, 'all', tell(facts)),
];

/** What one thing says, and the day that it belongs to for ever. */
export type Saying = {
  readonly day: LocalDate;
  readonly thing: string;
  readonly facts: readonly Fact<Measure>[];
};

type Published = ReturnType<Projecting['published']>;

/**
 * The same for a room with very many things: only the days of the things that changed are added up
 * again, so that what a change costs does not grow with the process. `thing` shown is the whole list.
 */
export const sheetCopiesByDay = async (
  published: (tenant: TenantId) => Published,
  place: Place,
  changed: readonly Saying[],
): Promise<readonly Copy[]> => {
  const { tenant, process, room } = place;
  const days = [...Map.groupBy(changed, ({ day }) => day)].map(async ([day, sayings]) => {
    const before = await published(tenant).list(factRow, process, room, day);
    const standing = new Map<string, readonly Fact<Measure>[]>(
      before.map(({ value }) => [value.thing, value.facts]),
    );
    const news = sayings.filter(
      ({ thing, facts }) => JSON.stringify(standing.get(thing)) !== JSON.stringify(facts),
    );
    if (news.length === 0) return [];
    for (const { thing, facts } of news) standing.set(thing, facts);
    const told = tell([...standing.values()].flat());
    return [
      ...news.map(({ thing, facts }) =>
        copy(factRow, tenant, { process, room, day, thing, facts: [...facts] }),
      ),
      sheet(
        place,
        day,
        told.map((one) => ({ ...one, shown: one.shown.slice(0, 1) })),
      ),
    ];
  });
  return (await Promise.all(days)).flat();
};
