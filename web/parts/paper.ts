import type { PublishedReview } from '#joining';
import { region } from '#tenancy';
import { day } from '../text/format.ts';

/** An official letter in the fixed layout that offices expect, whatever prints it. */
export type Paper = {
  readonly title: string;
  readonly letterhead: string;
  /** Number, antecedent and matter, as they stand at the right. */
  readonly heading: readonly (readonly [label: string, value: string])[];
  readonly placeAndDate: string;
  readonly parties: readonly (readonly [label: string, value: string])[];
  readonly body: readonly string[];
  readonly signature: readonly string[];
  readonly foot: readonly string[];
  /** The day of the document, `2024-01-26`: what the file says of when it was made. */
  readonly date: string;
};

/** The reply to an application as an oficio. */
export const oficioOf = (review: PublishedReview): Paper | undefined => {
  if (!review.decision) return undefined;
  const { oficio, reasons } = review.decision;
  return {
    title: `Oficio N° ${oficio.number}: ${oficio.matter}`,
    letterhead: region.government,
    heading: [
      ['OFICIO N°', oficio.number],
      ['ANT.', oficio.antecedent],
      ['MAT.', oficio.matter],
    ],
    placeAndDate: `Santiago, ${day(oficio.date)}`,
    parties: [
      ['DE', `${oficio.sender}\n${oficio.senderOffice}`],
      ['A', oficio.addressee],
    ],
    body: reasons.split(/\n{2,}/u),
    signature: [oficio.sender, oficio.senderOffice],
    foot: [
      oficio.initials,
      ...(oficio.distribution.length > 0 ? ['Distribución:', ...oficio.distribution] : []),
      `ID DOC ${review.dossierId}`,
    ],
    date: oficio.date,
  };
};
