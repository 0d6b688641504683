import { takenArchive } from '#archive';
import { type Stage, offeringOf } from '#perform';
import { ownData } from '#privacy';
import type { Config } from '#runtime';
import type { OfficeAsk } from '#web';
import { askOf } from '../asking.ts';
import { verbs } from '../doors.ts';

/** How offices ask the rooms: what others ask, and what only offices hand out. */
export const officeAskOf = (stage: Stage, config: Config): OfficeAsk => ({
  ...askOf(stage, config, false, offeringOf(stage, verbs)),
  ownData: ({ personId }) => ownData(stage, personId),
  archiveOf: (tenant, archiveId) => takenArchive(stage, tenant, archiveId),
});
