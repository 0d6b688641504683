import type { Stage } from '#perform';
import { publishedPartition } from '#table';
import { linesOf } from './checking.ts';
import type { Opened } from './opening.ts';
import { readItem } from './reading.ts';

/** The public copies that are other than they were, as `place key`. */
export const compare = async ({ table }: Stage, opened: Opened): Promise<readonly string[]> => {
  const { tenant } = opened.manifest;
  const differing = new Set<string>();
  for await (const told of linesOf(opened)) {
    if (!told.ok) throw new Error('the archive changed while it was read');
    for (const line of told.value.lines) {
      if (line.is !== 'copy') continue;
      const found = await readItem(table, publishedPartition(tenant, line.place), line.sk);
      const name = `${line.place} ${line.sk}`;
      if (found?.['body']?.S === line.body) differing.delete(name);
      else differing.add(name);
    }
  }
  return [...differing];
};
