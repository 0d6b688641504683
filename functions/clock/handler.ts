import { sweep } from '#privacy';
import { Failed, faultOf, log, readConfig, shell } from '#runtime';
import { following } from '../doors.ts';
import { stageOf } from '../stage.ts';
import { anchorDays } from './anchor-days.ts';
import { closeDue } from './close-due.ts';
import { makeAllArchives } from './make-archives.ts';
import { recoverActs } from './recover-acts.ts';

const config = readConfig(process.env);
const stage = stageOf(config);

/** What a minute brings. What fails keeps nothing else from being done, and fails the minute. */
export const handler = shell('clock', async () => {
  const done = await Promise.allSettled([
    closeDue(stage),
    anchorDays(stage),
    recoverActs(stage, following),
    sweep(stage),
    makeAllArchives(stage, config.PUBLIC_ORIGIN),
  ]);
  const faults = done.filter((one) => one.status === 'rejected');
  for (const { reason } of faults)
    log({ event: 'fault', function: 'clock', fault: faultOf(reason) });
  if (faults.length > 0) throw new Failed('clock failed');
});
