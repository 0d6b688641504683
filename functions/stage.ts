import { randomBytes } from 'node:crypto';
import { instantOf } from '#kernel';
import type { Stage } from '#perform';
import { phaseOf } from '#processes';
import { type Config, bytesFolder } from '#runtime';
import { openTable } from '#table';
import { region, standingOf } from '#tenancy';

/** Builds what every function works with, from the parsed environment. The only place that fills the ports. */
export const stageOf = (config: Config, nowMs: () => number = Date.now): Stage => {
  const table = openTable({
    records: config.RECORDS_TABLE,
    ballots: config.BALLOTS_TABLE,
    endpoint: config.DYNAMODB_ENDPOINT,
  });
  return {
    table,
    region: region.tenant,
    now: () => instantOf(nowMs()),
    random: (bytes) => randomBytes(bytes),
    bytes: bytesFolder(config.FILES_FOLDER),
    ports: {
      standingOf: (tenant, person, now) => standingOf(table, tenant, person, now),
      phaseOf: (tenant, processId) => phaseOf(table, tenant, processId),
    },
  };
};
