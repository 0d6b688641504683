import * as z from 'zod';
import { type AttestedMeasure, type Measure, attestedMeasures, measureOf } from './measures.ts';
import { measureWords, unitWords } from './words.ts';

/** What a government can state, as a form asks for it. */
export const Attested = z.enum(attestedMeasures);

/** A measure with what it is counted in, as it is chosen. */
export const measureChoice = (measure: Measure): string =>
  `${measureWords[measure]} (${unitWords[measureOf(measure).unit]})`;

/** The measures that a government can state, as they are chosen. */
export const measureChoices = Object.fromEntries(
  attestedMeasures.map((measure) => [measure, measureChoice(measure)]),
) as Readonly<Record<AttestedMeasure, string>>;
