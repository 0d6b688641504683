import type { TenantId } from '#kernel';
import { type Table, countActs, tenantScope, within } from '#table';
import type { Answered, Asked, Send } from './gateway.ts';

/** What an answer must be: closed, alike the answer about what there is not, or open to anybody. */
export type Rule = 'closed' | 'open' | { readonly alike: Asked };

export type Shot = { readonly asked: Asked; readonly rule: Rule; readonly what: string };

// Which methods an address takes stands in the public document, and is the same whatever its names name.
const closed = new Set([401, 403, 404, 405]);

/** Refused at the door: not signed in, not there, not from our pages, or sent to sign in. */
const isClosed = ({ status, to }: Answered) =>
  closed.has(status) || (status === 303 && to.startsWith('/entrar?'));

const plain = (text: string) =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}|[0-9a-hjkmnp-tv-z]{26}/g, '*');

/** Sends shots and counts what came through the walls. */
export const openTally = (send: Send, canaries: readonly string[], say: (text: string) => void) => {
  const seen = { requests: 0, leaks: 0, foreignWrites: 0, found: 0 };
  const told = new Set<string>();
  const leak = ({ what, asked }: Shot, why: string) => {
    seen.leaks += 1;
    if (told.size < 40 && !told.has(what))
      say(`LEAK ${why}: ${what}: ${asked.method} ${asked.path}`);
    told.add(what);
  };
  const ask = async (asked: Asked) => {
    seen.requests += 1;
    const answer = await send(asked);
    if (answer.status === 200) seen.found += 1;
    return answer;
  };
  const fire = async (shot: Shot) => {
    const answer = await ask(shot.asked);
    if (canaries.some((canary) => `${answer.text} ${answer.to}`.includes(canary)))
      return leak(shot, 'a foreign canary');
    if (answer.status >= 500) return leak(shot, `a fault, ${answer.status}`);
    if (shot.rule === 'open') return;
    if (shot.rule === 'closed') {
      if (!isClosed(answer)) leak(shot, `answered ${answer.status}`);
      return;
    }
    const missing = await ask(shot.rule.alike);
    if (missing.status !== answer.status || plain(missing.text) !== plain(answer.text))
      leak(shot, `${answer.status}, where nothing is ${missing.status}`);
  };
  return { seen, fire };
};

/** Counts the acts of tenants: every write there is leaves one. */
export const actsOf = async (
  table: Table,
  places: readonly { readonly tenant: TenantId; readonly collections: readonly string[] }[],
): Promise<number> => {
  const counts = places.flatMap(({ tenant, collections }) =>
    collections.map((collection) =>
      within(tenantScope(tenant), () => countActs(table, tenant, collection)),
    ),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

/** Does the work of a list, so many at once. */
export const inTurns = async <One>(
  list: readonly One[],
  atOnce: number,
  work: (one: One) => Promise<void>,
): Promise<void> => {
  const rest = list.values();
  const worker = async () => {
    for (const one of rest) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
