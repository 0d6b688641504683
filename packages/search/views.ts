import * as z from 'zod';
import { publishedContributions } from '#contributions';
import { ok } from '#kernel';
import { definePublicList } from '#perform';
import { ProcessId } from '#processes';
import { type Published, pageSize, readList } from '#table';
import { type Entry, Kind, entryOf, kinds } from './entry.ts';
import { indexRow } from './rows.ts';
import { around, scoreOf, termsOf } from './words.ts';

/** A search reads so much of a process and no more: 200 things of the index, 200 contributions. */
const indexPages = 2;
const contributionPages = 2;
/** How many of a process are answered, what fits best first. */
export const mostFound = 50;
export const mostSearched = {
  things: indexPages * pageSize,
  contributions: contributionPages * pageSize,
};

const indexed = async (published: Published, process: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < indexPages; page += 1) {
    const { items, next } = await readList(published, indexRow, process, cursor);
    entries.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return entries;
};

const voices = async (published: Published, process: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < contributionPages; page += 1) {
    const { items, next } = await publishedContributions(published, process, cursor);
    for (const { id, text, neighbourhood } of items.filter(({ state }) => state === 'received'))
      entries.push(entryOf('contribution', id, '', text, neighbourhood));
    if (next === null) break;
    cursor = next;
  }
  return entries;
};

/** Everything published of a process in which all the words are, what fits best first. */
export const searchProcess = definePublicList({
  id: 'search.process',
  route: 'GET /processes/:processId/search',
  input: { processId: ProcessId, q: z.string().max(100) },
  output: z.strictObject({ kind: Kind, id: z.string(), title: z.string(), excerpt: z.string() }),
  run: async ({ input: { processId, q }, published, tenant }) => {
    const terms = termsOf(q);
    if (terms.length === 0) return ok({ items: [], next: null });
    const copies = published(tenant);
    const [entries, said] = await Promise.all([
      indexed(copies, processId),
      voices(copies, processId),
    ]);
    const found = [...entries, ...said]
      .map((entry) => ({ entry, score: scoreOf(entry, terms) }))
      .filter(({ score }) => score > 0)
      .toSorted(
        (a, b) => kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) || b.score - a.score,
      )
      .slice(0, mostFound);
    return ok({
      items: found.map(({ entry: { text, ...entry } }) => ({
        ...entry,
        excerpt: around(text, terms),
      })),
      next: null,
    });
  },
});
