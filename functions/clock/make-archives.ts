import { makeArchives } from '#archive';
import type { Stage } from '#perform';
import { catalogues } from '#privacy';
import { faultOf, log } from '#runtime';
import { publicScope, publishedRecords, within } from '#table';
import { tenantsHere } from '#tenancy';

/** What one minute may take of the clock's half: the rest is for what has a deadline. */
const mostMs = 12_000;

/** Goes on with the archives that were asked for, for as long as a minute allows. A fault at one leaves no other out. */
export const makeAllArchives = async (
  stage: Stage,
  origin: string,
  nowMs: () => number = Date.now,
): Promise<number> => {
  const until = nowMs() + mostMs;
  const maker = { stage, catalogues, origin, isOver: () => nowMs() >= until };
  const tenants = await within(publicScope, () =>
    tenantsHere((tenant) => publishedRecords(stage.table, tenant), stage.region),
  );
  let steps = 0;
  for (const tenant of tenants)
    try {
      steps += await makeArchives(maker, tenant);
    } catch (error) {
      log({ event: 'fault', function: 'clock', fault: faultOf(error) });
    }
  return steps;
};
