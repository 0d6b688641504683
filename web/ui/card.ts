import { homeAddress, homePictureAddress, picturesAddress } from '#addresses';
import { createHash } from 'node:crypto';

/** What goes with a shared link, in words: the page whose picture it is, and what stands on it. */
export type Card = {
  /** The address of its page. */
  readonly path: string;
  readonly place: string;
  readonly title: string;
  readonly line: string;
};

type Colour = { readonly primary?: string | undefined };

/** Grows when the drawing itself changes, so that nobody is shown what was drawn before. */
const drawing = 2;

/** Changes with everything that is seen on the picture. */
export const cardVersion = (card: Card, { primary }: Colour): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, card.place, card.title, card.line, primary]))
    .digest('hex')
    .slice(0, 10);

/** Where the picture of a page is. */
export const cardAddress = (card: Card, profile: Colour): string => {
  const picture =
    card.path === homeAddress() ? homePictureAddress() : `${picturesAddress()}${card.path}.png`;
  return `${picture}?v=${cardVersion(card, profile)}`;
};
