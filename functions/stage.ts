import { randomBytes } from 'node:crypto';
import { findPerson } from '#identity';
import { instantOf } from '#kernel';
import type { Stage } from '#perform';
import { phaseOf } from '#processes';
import { type Config, bytesFolder, mailOf } from '#runtime';
import { openTable } from '#table';
import { mandatesOf, region, standingOf } from '#tenancy';

/** What the records of every room say is asked by offices alone: no other function carries those rooms for it. */
const untold = async (): Promise<never> => {
  throw new Error('this function carries no facts: see functions/facts.ts');
};

/** Builds what every function works with, from the parsed environment. The only place that fills the ports. */
export const stageOf = (config: Config, nowMs: () => number = Date.now): Stage => {
  const table = openTable({
    records: config.RECORDS_TABLE,
    ballots: config.BALLOTS_TABLE,
    endpoint: config.DYNAMODB_ENDPOINT,
  });
  const now = () => instantOf(nowMs());
  return {
    table,
    region: region.tenant,
    now,
    mail:
      config.MAIL_FOLDER === undefined
        ? undefined
        : { origin: config.PUBLIC_ORIGIN, send: mailOf(config.MAIL_FOLDER, now).send },
    random: (bytes) => randomBytes(bytes),
    bytes: bytesFolder(config.FILES_FOLDER),
    ports: {
      standingOf: (tenant, person, at) => standingOf(table, tenant, person, at),
      mandatesOf: (tenant, person, at) => mandatesOf(table, tenant, person, at),
      accountOf: (person) => findPerson(table, person),
      phaseOf: (tenant, processId) => phaseOf(table, tenant, processId),
      factsOf: untold,
    },
  };
};
