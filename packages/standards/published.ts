import { type LocalDate, type TenantId, dayOf, type Instant } from '#kernel';
import type { Published } from '#table';
import { type Edition, type Pin, type StandardId, isSamePin } from './edition.ts';
import { editionOf, editions } from './editions.ts';
import {
  type EditionHead,
  editionHeadRow,
  numbered,
  publishedEditionRow,
  shownEdition,
} from './rows.ts';
import { type Reign, beforeIt, inForceOn, isSuperseded } from './succession.ts';

type Reading = (tenant: TenantId) => Published;

/** The copy of what members proposed or agreed under a number. */
export const publishedEdition = async (published: Reading, region: TenantId, pin: Pin) =>
  (await published(region).get(publishedEditionRow, '-', pin.id, numbered(pin.edition)))?.value;

/**
 * The edition that a process may be pinned to: shipped, or adopted by the members. What was adopted
 * stays adopted, so its copy can be decided by.
 */
export const findEdition = async (
  published: Reading,
  region: TenantId,
  pin: Pin,
): Promise<Edition | undefined> => {
  const shipped = editionOf(pin);
  if (shipped) return shipped;
  const found = await publishedEdition(published, region, pin);
  return found?.state === 'adopted' ? found.edition : undefined;
};

const shippedHead = (edition: Edition): Omit<EditionHead, 'proposedAt'> => ({
  ...shownEdition.of(edition),
  requirements: edition.requirements.length,
  unverified: edition.requirements.filter(({ isVerified }) => !isVerified).length,
  state: 'adopted',
});

type Head = Omit<EditionHead, 'proposedAt'> & Partial<Pick<EditionHead, 'proposedAt'>>;

/** The heads of all editions: shipped ones first, then what members proposed, by number. */
export const headsIn = async (published: Reading, region: TenantId): Promise<readonly Head[]> => {
  const found = await published(region).list(editionHeadRow, '-');
  return [...editions.map(shippedHead), ...found.map(({ value }) => value)];
};

const reignsIn = (heads: readonly Head[], id: StandardId): readonly Reign[] =>
  heads.filter((one) => one.id === id && one.state === 'adopted');

/** Where an edition stands today: by what was decided and by the dates. */
export const standingOf = (heads: readonly Head[], head: Head, now: Instant) => {
  const reigns = reignsIn(heads, head.id);
  const day = dayOf(now);
  const isOver = head.state === 'adopted' && isSuperseded(reigns, head.edition, day);
  return {
    state: isOver ? ('superseded' as const) : head.state,
    isInForce: head.state === 'adopted' && inForceOn(reigns, day) === head.edition,
  };
};

/** With what an edition is compared: the one before it, the one in force, or what it comes from. */
export const baselineOf = (heads: readonly Head[], head: Head, today: LocalDate) => {
  const reigns = reignsIn(heads, head.id);
  const before =
    head.state === 'adopted' ? beforeIt(reigns, head.edition) : inForceOn(reigns, today);
  return before === undefined ? head.parent : { id: head.id, edition: before };
};

export const headOf = (heads: readonly Head[], pin: Pin) =>
  heads.find((head) => isSamePin(head, pin));
