import { contributionAddress } from '#addresses';
import { viewContribution } from '#contributions';
import type { OwnData } from '#privacy';
import { waysOf } from '../parts/ways-of.ts';
import type { Ask } from '../http/ask.ts';
import { moment } from '../text/format.ts';
import { WayOf } from '../parts/ways.tsx';

type Place = OwnData['places'][number];

/** «Lo que dije»: what somebody gave online in a commune, each with what became of it. */
export const ownContributions = async (ask: Ask, { tenant, contributions }: Place) => {
  if (contributions.length === 0) return null;
  const who = { tenant, person: undefined };
  const processes = [...new Set(contributions.map(({ processId }) => processId))];
  const waysBy = new Map(
    await Promise.all(processes.map(async (id) => [id, await waysOf(ask, tenant, id)] as const)),
  );
  const told = await Promise.all(
    contributions.map(async ({ contributionId, processId, text, givenAt }) => {
      const seen = await ask.read(viewContribution, who, { processId, contributionId });
      return { contributionId, processId, text, givenAt, themes: seen.ok ? seen.value.themes : [] };
    }),
  );
  return (
    <section id={`dije-${tenant}`}>
      <h3>Lo que dije</h3>
      <p>Se publica sin tu nombre. Debajo de cada aporte ves qué pasó con él.</p>
      <ul class="cards">
        {told.map(({ contributionId, processId, text, givenAt, themes }) => {
          const ways = waysBy.get(processId);
          return (
            <li class="card">
              <p>
                <a href={contributionAddress(tenant, processId, contributionId)}>{text}</a>
              </p>
              <small>{moment(givenAt)}</small>
              {ways ? <WayOf ways={ways} themes={themes} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
