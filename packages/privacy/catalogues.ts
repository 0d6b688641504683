import { archiveCatalogue } from '#archive';
import { auditCatalogue } from '#audit';
import { boardCatalogue } from '#board';
import { commitmentsCatalogue } from '#commitments';
import { consultationsCatalogue } from '#consultations';
import { contributionsCatalogue } from '#contributions';
import { dialoguesCatalogue } from '#dialogues';
import { filesCatalogue } from '#files';
import { identityCatalogue } from '#identity';
import { implementationCatalogue } from '#implementation';
import { joiningCatalogue } from '#joining';
import { monitoringCatalogue } from '#monitoring';
import { noticesCatalogue } from '#notices';
import { organisationsCatalogue } from '#organisations';
import { plansCatalogue } from '#plans';
import { processesCatalogue } from '#processes';
import { proposalsCatalogue } from '#proposals';
import { searchCatalogue } from '#search';
import { standardsCatalogue } from '#standards';
import { tenancyCatalogue } from '#tenancy';
import { privacyCatalogue } from './catalogue.ts';

/** What every room keeps. A room that is missing here makes a test fail. */
export const catalogues = [
  identityCatalogue,
  filesCatalogue,
  tenancyCatalogue,
  standardsCatalogue,
  processesCatalogue,
  organisationsCatalogue,
  dialoguesCatalogue,
  contributionsCatalogue,
  proposalsCatalogue,
  commitmentsCatalogue,
  consultationsCatalogue,
  plansCatalogue,
  implementationCatalogue,
  monitoringCatalogue,
  joiningCatalogue,
  boardCatalogue,
  auditCatalogue,
  noticesCatalogue,
  searchCatalogue,
  archiveCatalogue,
  privacyCatalogue,
] as const;
