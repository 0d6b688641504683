import { FileId } from '#files';
import { LocalDate, dayOf, only, paragraph, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { CampaignId } from './campaign.ts';
import { endorserCodes, endorserFields, letterOf, openCampaignOf } from './endorsing.ts';
import { LetterId } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { scanOf } from './stated.ts';

/** Transcribes a letter of a campaign that somebody signed on paper, beside its scan. What was left unfilled there stays so and is shown. */
export const transcribeEndorsement = defineVerb({
  id: 'joining.transcribe-endorsement',
  route: 'POST /campaigns/:campaignId/papers',
  capability: 'applications.prepare',
  shows: 'kind',
  input: {
    campaignId: CampaignId,
    ...endorserFields,
    date: LocalDate,
    text: paragraph(6000),
    fileId: FileId,
  },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    ...endorserCodes,
    'joining.future-letter',
    'joining.no-such-file',
    'joining.file-not-a-letter',
  ),
  sealed: ['name', 'office', 'text'],
  run: async (call) => {
    const { input, records, now, newId } = call;
    const { campaignId, date, text, fileId, ...endorser } = input;
    const open = await openCampaignOf(call, campaignId);
    if (!open.ok) return open;
    if (date > dayOf(now)) return refuse('joining.future-letter', 'date');
    const scan = await scanOf(records, fileId);
    if (!scan.ok) return scan;
    const { name, office } = endorser;
    const letter = await letterOf(records, open.value, endorser, {
      letterId: newId(),
      text,
      date,
      signature: { name, office, method: 'handwritten' },
      channel: 'paper',
      now,
      file: scan.value,
    });
    if (!letter.ok) return letter;
    return decide({
      answer: { letterId: letter.value.letterId },
      act: 'joining.endorsement-transcribed',
      about: letter.value.dossierId,
      writes: [create(letterRow, letter.value)],
    });
  },
});
