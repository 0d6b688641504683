import * as z from 'zod';
import { Instant, dayOf, ok, refuse } from '#kernel';
import { Version, defineOfficeView, definePublicList, definePublicView, versionOf } from '#perform';
import { readList } from '#table';
import { Wording, votedOf, wordingOf } from './draft.ts';
import { Edition, EditionNumber, Pin, StandardId } from './edition.ts';
import { editionOf } from './editions.ts';
import {
  baselineOf,
  findEdition,
  headOf,
  headsIn,
  publishedEdition,
  standingOf,
} from './published.ts';
import { Change, redlineOf } from './redline.ts';
import {
  CommentView,
  DraftState,
  EditionHead,
  VotesView,
  commentsRow,
  editionKey,
  votesRow,
} from './rows.ts';
import { draftOf } from './steps.ts';

const standing = {
  state: z.enum([...DraftState.options, 'superseded']),
  isInForce: z.boolean(),
  /** Absent on what came with the house. */
  proposedAt: Instant.optional(),
};

const named = { standardId: StandardId, edition: EditionNumber };

export const listStandards = definePublicList({
  id: 'standards.editions',
  route: 'GET /standards',
  reach: 'region',
  input: {},
  output: EditionHead.extend(standing),
  run: async ({ published, region, now }) => {
    const heads = await headsIn(published, region);
    const items = heads.map((head) => ({ ...head, ...standingOf(heads, head, now) }));
    return ok({ items, next: null });
  },
});

/** An edition, shipped, agreed or proposed, with what it changes. */
export const viewEdition = definePublicView({
  id: 'standards.edition',
  route: 'GET /standards/:standardId/editions/:edition',
  reach: 'region',
  input: named,
  output: Edition.extend({
    ...EditionHead.pick({ closes: true, withdrawal: true, origin: true }).shape,
    ...standing,
    redline: z.strictObject({ against: Pin.optional(), changes: z.array(Change) }),
  }),
  run: async ({ input, published, region, now }) => {
    const pin = { id: input.standardId, edition: input.edition };
    const shipped = editionOf(pin);
    const found = shipped ? { edition: shipped } : await publishedEdition(published, region, pin);
    if (!found) return refuse('request.not-found');
    const heads = await headsIn(published, region);
    // Between two copies of one act the list may be a moment behind.
    const head = headOf(heads, pin);
    if (!head) return refuse('request.not-found');
    const against = baselineOf(heads, head, dayOf(now));
    const before = against && (await findEdition(published, region, against));
    const { edition, ...progress } = found;
    const changes = before ? [...redlineOf(before.requirements, edition.requirements)] : [];
    return ok({
      ...edition,
      ...progress,
      ...standingOf(heads, head, now),
      redline: { ...(against ? { against } : {}), changes },
    });
  },
});

export const listEditionComments = definePublicList({
  id: 'standards.edition-comments',
  route: 'GET /standards/:standardId/editions/:edition/comments',
  reach: 'region',
  input: named,
  output: CommentView,
  run: async ({ input, published, region }) =>
    ok(await readList(published(region), commentsRow, editionKey(input), input.cursor)),
});

/** Who has voted, and who voted what once the vote is closed. */
export const viewEditionVotes = definePublicView({
  id: 'standards.edition-votes',
  route: 'GET /standards/:standardId/editions/:edition/votes',
  reach: 'region',
  input: named,
  output: VotesView,
  run: async ({ input, published, region }) => {
    const found = await published(region).get(votesRow, '-', editionKey(input));
    if (!found) return refuse('request.not-found');
    const { key: _, ...votes } = found.value;
    return ok(votes);
  },
});

/** A proposal with the version of its text, for the one who edits it. */
export const viewEditionDraft = defineOfficeView({
  id: 'standards.edition-draft',
  route: 'GET /standards/:standardId/editions/:edition/draft',
  reach: 'region',
  capability: 'standards.propose',
  input: named,
  output: z.strictObject({
    draft: Wording.omit({ parent: true }).extend({
      parent: StandardId,
      parentEdition: Pin.shape.edition,
      state: DraftState,
    }),
    version: Version,
    /** What opening the vote names. */
    textVersion: Version,
  }),
  run: async ({ input, records }) => {
    const found = await draftOf(records, input);
    if (!found) return refuse('request.not-found');
    const wording = wordingOf(found.value);
    const { state } = found.value;
    return ok({
      draft: { ...wording, state },
      version: versionOf(wording),
      textVersion: versionOf(votedOf(found.value)),
    });
  },
});
