import { FileId, fileWords } from '#files';
import { LocalDate, dayOf, only, paragraph, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { canBeEndorsed } from './application.ts';
import { CampaignId } from './campaign.ts';
import { endorserCodes, endorserFields, letterOf } from './endorsing.ts';
import { LetterId } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { scanOf } from './stated.ts';
import { campaignThing } from './things.ts';
import { authorWords } from './words.ts';

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
  offer: {
    of: campaignThing,
    when: (campaigning, { now }) => canBeEndorsed(campaigning, now),
    es: {
      name: 'Transcribir un respaldo en papel',
      button: 'Guardar respaldo',
      intro: 'Sube la foto y copia el texto tal como está, también lo que quedó sin llenar.',
      done: 'Guardaste el respaldo en papel.',
      fields: {
        name: 'Nombre',
        office: 'Cargo',
        ...authorWords,
        date: 'Fecha de la carta',
        text: 'Lo que dice el papel',
        fileId: fileWords,
      },
    },
  },
  run: async (call) => {
    const { input, thing, records, now, newId } = call;
    const { campaignId: _, date, text, fileId, ...endorser } = input;
    if (date > dayOf(now)) return refuse('joining.future-letter', 'date');
    const scan = await scanOf(records, fileId);
    if (!scan.ok) return scan;
    const { name, office } = endorser;
    const letter = await letterOf(records, thing.value, endorser, {
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
