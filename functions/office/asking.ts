import { takenArchive } from '#archive';
import { type Stage, offeringOf } from '#perform';
import { ownData } from '#privacy';
import type { Config } from '#runtime';
import type { OfficeAsk } from '#web';
import { waitingFor, waitingIn } from '#waiting';
import { askOf } from '../asking.ts';
import { verbs } from '../doors.ts';
import { withFacts } from '../facts.ts';

/** How offices ask the rooms: what others ask, and what only offices hand out. */
export const officeAskOf = (bare: Stage, config: Config): OfficeAsk => {
  const stage = withWaiting(withFacts(bare));
  return {
    ...askOf(stage, config, false, offeringOf(stage, verbs)),
    waitingIn: (looking) => waitingIn(stage, verbs, looking),
    ownData: ({ personId }) => ownData(stage, personId),
    archiveOf: (tenant, archiveId) => takenArchive(stage, tenant, archiveId),
  };
};

/** What waits is told of the verbs of every room: no other function carries them. */
const withWaiting = (stage: Stage): Stage => ({
  ...stage,
  ports: { ...stage.ports, waitingFor: (asker) => waitingFor(stage, verbs, asker) },
});
