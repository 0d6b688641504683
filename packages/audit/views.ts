import { ok } from '#kernel';
import { definePublicList } from '#perform';
import { PublishedHead, headRow } from './rows.ts';

export const listHeads = definePublicList({
  id: 'audit.heads',
  route: 'GET /log/heads',
  input: {},
  output: PublishedHead,
  run: async ({ input, published, tenant }) => {
    const page = await published(tenant).page(headRow, 'log', input.cursor);
    return ok({ items: page.items.map(({ value }) => value), next: page.next });
  },
});
