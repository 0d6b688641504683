import * as z from 'zod';
import { decide, defineVerb } from '#perform';

/** Puts on record that somebody took a copy of their data, so that one that was not theirs to take shows. */
export const noteExport = defineVerb({
  id: 'privacy.note-export',
  route: 'POST /exports',
  reach: 'installation',
  capability: 'people.declare',
  input: {},
  output: { noted: z.literal(true) },
  refusals: {},
  offer: { machine: 'Anotar una copia de mis datos' },
  run: async ({ person }) =>
    decide({ answer: { noted: true }, act: 'privacy.exported', about: person, writes: [] }),
});
