import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';
import { Passage, stands } from './passage.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { openLetter, takingCodes } from './steps.ts';

const most = 30;

/** Marks a passage of a letter and what it bears witness to, in its own words: the declaration (J4), who worked with whom. */
export const quoteLetter = defineVerb({
  id: 'joining.quote-letter',
  route: 'POST /dossiers/:dossierId/letters/:letterId/passages',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, letterId: LetterId, ...Passage.shape },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    ...takingCodes,
    'joining.no-such-letter',
    'joining.letter-withdrawn',
    'joining.not-in-letter',
    'joining.about-whom',
    'joining.too-many-passages',
  ),
  run: async (call) => {
    const { dossierId, letterId, ...passage } = call.input;
    const open = await openLetter(call, dossierId, letterId);
    if (!open.ok) return open;
    const { found, checks } = open.value;
    const { text, role, passages } = found.value;
    if (text !== undefined && !stands(passage.quote, text))
      return refuse('joining.not-in-letter', 'quote');
    const isOfSomebody = passage.topic === 'collaboration' || passage.topic === 'participation';
    if (role === 'application' && isOfSomebody && passage.about === undefined)
      return refuse('joining.about-whom', 'about');
    if (passages.length >= most) return refuse('joining.too-many-passages');
    return decide({
      answer: { letterId },
      act: 'joining.letter-quoted',
      about: dossierId,
      writes: [change(letterRow, found, { ...found.value, passages: [...passages, passage] })],
      checks,
    });
  },
});
