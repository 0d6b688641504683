import type { TenantId } from '#kernel';
import { type Records, publishedRecords, tenantRecords } from '#table';
import type { Stage } from './context.ts';
import type { Sources } from './thing.ts';

/** Reads every place once: a thing, its pieces and their pieces are put together of the same records. */
const remembering = (records: Records): Records => {
  const known = new Map<object, Map<string, unknown>>();
  const once = <Answer>(row: object, asked: readonly unknown[], read: () => Answer): Answer => {
    const ofRow = known.get(row) ?? new Map<string, unknown>();
    known.set(row, ofRow);
    const place = JSON.stringify(asked);
    if (!ofRow.has(place)) ofRow.set(place, read());
    // Put there by the line above: one place of one row is read in one way.
    return ofRow.get(place) as Answer;
  };
  const get: Records['get'] = (row, ...at) =>
    once(row, ['get', ...at], () => records.get(row, ...at));
  const page: Records['page'] = (row, ...at) =>
    once(row, ['page', ...at], () => records.page(row, ...at));
  // What one page holds is one page, whoever asks for all of it.
  const whole: Records['list'] = async (row, within, ...prefix) => {
    const { items, next } = await page(row, within, undefined, ...prefix);
    return next === null ? items : records.list(row, within, ...prefix);
  };
  const list: Records['list'] = (row, ...at) => once(row, ['list', ...at], () => whole(row, ...at));
  return { get, page, list };
};

/** What the things of a tenant are put together of. */
export const sourcesOf = ({ table }: Pick<Stage, 'table'>, tenant: TenantId): Sources => ({
  ...tenantRecords(table, tenant),
  tenant,
  published: (other) => publishedRecords(table, other),
});

/** The same for an answer that is about many things: as they were when it was first asked. */
export const listSourcesOf = (stage: Pick<Stage, 'table'>, tenant: TenantId): Sources => {
  const sources = sourcesOf(stage, tenant);
  return { ...sources, ...remembering(sources) };
};
