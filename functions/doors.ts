import * as archive from '#archive';
import * as audit from '#audit';
import * as board from '#board';
import * as commitments from '#commitments';
import * as consultations from '#consultations';
import * as contributions from '#contributions';
import * as dialogues from '#dialogues';
import * as files from '#files';
import * as identity from '#identity';
import * as implementation from '#implementation';
import * as joining from '#joining';
import * as monitoring from '#monitoring';
import * as notices from '#notices';
import * as organisations from '#organisations';
import * as plans from '#plans';
import * as privacy from '#privacy';
import * as processes from '#processes';
import * as proposals from '#proposals';
import * as search from '#search';
import * as standards from '#standards';
import * as tenancy from '#tenancy';
import * as waiting from '#waiting';
import { waitingThings } from '#waiting';
import { demandPolicies, projectionsIn, showingOf, verbsIn, viewsIn } from '#perform';

/** Every room whose door may hold verbs, views or projections. A room that is missing here is served nowhere. */
const doors = [
  identity,
  files,
  tenancy,
  standards,
  processes,
  organisations,
  dialogues,
  contributions,
  proposals,
  commitments,
  consultations,
  plans,
  implementation,
  monitoring,
  joining,
  board,
  audit,
  notices,
  search,
  archive,
  privacy,
  waiting,
] as const;

export const verbs = verbsIn(...doors);
export const views = viewsIn(...doors);
export const projections = projectionsIn(...doors);

/** What follows from acts: which copies, and what the public log tells of them. */
export const following = {
  projections,
  shows: showingOf(verbs),
  things: waitingThings(verbs),
};

demandPolicies([...verbs, ...views]);
