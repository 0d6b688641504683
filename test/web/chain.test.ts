import { expect, test } from 'vitest';
import { type Page, check } from '../proofs/check-chain.ts';
import { forged, kindsOfForgery, numbersFrom } from '../proofs/forging.ts';
import { origin } from './people.ts';

const address = (path: string) => `${origin()}/api/v1${path}`;
const json = async <Answer>(path: string) => (await (await fetch(address(path))).json()) as Answer;

const exported = async (path: string, cursor = ''): Promise<readonly Page[]> => {
  const page = await json<Page>(`${path}${cursor && `?cursor=${cursor}`}`);
  return page.next === null ? [page] : [page, ...(await exported(path, page.next))];
};

type Heads = { readonly heads: readonly { tenant: string; collection: string; acts: number }[] };

test('Every log of the demonstration is whole for whoever downloads it', async () => {
  const { heads } = await json<Heads>('/region/heads');
  expect(heads.length).toBeGreaterThan(2);
  for (const { tenant, collection, acts } of heads) {
    const pages = await exported(`/communes/${tenant}/log/${collection}`);
    expect(check([...pages]).acts).toBeGreaterThanOrEqual(acts);
  }
});

test('A log of the demonstration says nothing of who, and no forgery of it passes', async () => {
  const { heads } = await json<Heads>('/region/heads');
  const longest = heads.toSorted((a, b) => b.acts - a.acts)[0];
  const pages = await exported(`/communes/${longest?.tenant}/log/${longest?.collection}`);
  const text = pages.map((page) => JSON.stringify(page)).join('\n');
  expect(text).not.toMatch(/"(person|answer|request|about|key)":"[0-9a-hjkmnp-tv-z]{26}"/);
  const pick = numbersFrom(11);
  const passed = Array.from({ length: 200 }, (_, at) => {
    const forgery = forged(text, kindsOfForgery[at % kindsOfForgery.length] ?? 'flip', pick);
    try {
      check(forgery.split('\n').map((line) => JSON.parse(line) as Page));
      return forgery;
    } catch {
      return undefined;
    }
  });
  expect(passed.filter((one) => one !== undefined)).toEqual([]);
});
