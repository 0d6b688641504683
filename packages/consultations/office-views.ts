import * as z from 'zod';
import { ok, refuse } from '#kernel';
import { Version, defineOfficeView, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { Consultation, ConsultationId, paperFactsOf } from './consultation.ts';
import { readAtHand } from './things.ts';
import { writtenCount, writtenPaper } from './words.ts';

/** A consultation with the versions of its paper as it is written, as it would be printed, and of its count. */
export const viewConsultationDraft = defineOfficeView({
  id: 'consultations.consultation-draft',
  route: 'GET /processes/:processId/consultations/:consultationId/draft',
  capability: 'office.read',
  input: { processId: ProcessId, consultationId: ConsultationId },
  output: z.strictObject({
    consultation: Consultation,
    version: Version,
    openingVersion: Version,
    countVersion: Version,
  }),
  run: async ({ input, records }) => {
    const found = await readAtHand(records, input.processId, input.consultationId);
    if (!found) return refuse('request.not-found');
    const { consultation } = found.value;
    return ok({
      consultation,
      version: versionOf(paperFactsOf(consultation)),
      openingVersion: versionOf(writtenPaper(consultation)),
      countVersion: versionOf(writtenCount(consultation)),
    });
  },
});
