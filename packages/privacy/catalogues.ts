import { rowsOfArchive } from '#archive';
import { rowsOfAudit } from '#audit';
import { rowsOfBoard } from '#board';
import { rowsOfCommitments } from '#commitments';
import { rowsOfConsultations } from '#consultations';
import { rowsOfContributions } from '#contributions';
import { rowsOfDialogues } from '#dialogues';
import { rowsOfFiles } from '#files';
import { rowsOfIdentity } from '#identity';
import { rowsOfImplementation } from '#implementation';
import { rowsOfJoining } from '#joining';
import { rowsOfMonitoring } from '#monitoring';
import { rowsOfNotices } from '#notices';
import { rowsOfOrganisations } from '#organisations';
import { rowsOfPlans } from '#plans';
import { rowsOfProcesses } from '#processes';
import { rowsOfProposals } from '#proposals';
import { rowsOfSearch } from '#search';
import { rowsOfWaiting } from '#waiting';
import { rowsOfStandards } from '#standards';
import { catalogueOf } from '#table';
import { rowsOfTenancy } from '#tenancy';
import { rowsOfPrivacy } from './rows.ts';

/** What every room keeps. A room that is missing here makes a test fail. */
export const catalogues = [
  rowsOfIdentity,
  rowsOfFiles,
  rowsOfTenancy,
  rowsOfStandards,
  rowsOfProcesses,
  rowsOfOrganisations,
  rowsOfDialogues,
  rowsOfContributions,
  rowsOfProposals,
  rowsOfCommitments,
  rowsOfConsultations,
  rowsOfPlans,
  rowsOfImplementation,
  rowsOfMonitoring,
  rowsOfJoining,
  rowsOfBoard,
  rowsOfAudit,
  rowsOfNotices,
  rowsOfSearch,
  rowsOfWaiting,
  rowsOfArchive,
  rowsOfPrivacy,
].map(catalogueOf);
