import { type Projecting, defineProjection } from '#perform';
import { type Found, copy, listCopies } from '#table';
import { type Draft, editionFrom } from './draft.ts';
import {
  type VotesView,
  commentRow,
  commentsRow,
  editionHeadRow,
  numbered,
  publishedEditionRow,
  readEditionKey,
  voteRow,
  votesRow,
} from './rows.ts';
import { draftOf } from './steps.ts';

const progressOf = ({ value, origin }: Found<Draft>) => ({
  state: value.state,
  proposedAt: value.proposedAt,
  ...('closes' in value ? { closes: value.closes } : {}),
  ...(value.state === 'withdrawn' ? { withdrawal: value.withdrawal } : {}),
  ...(origin ? { origin } : {}),
});

/** The editions that acts were about. */
const namedIn = ({ about }: Pick<Projecting, 'about'>) =>
  about.map(readEditionKey).filter((named) => named !== undefined);

/** A proposed or agreed edition, whole and as one line of the list. */
export const publishEditions = defineProjection({
  id: 'standards.agreed-editions',
  // A vote or a comment changes nothing of the text.
  on: [
    'standards.proposed',
    'standards.changed',
    'standards.withdrawn',
    'standards.vote-opened',
    'standards.vote-closed',
  ],
  project: async ({ tenant, records, about }) => {
    const found = await Promise.all(namedIn({ about }).map((named) => draftOf(records, named)));
    return found
      .filter((one) => one !== undefined)
      .flatMap((one) => {
        const edition = editionFrom(one.value);
        const { requirements, ...head } = edition;
        const unverified = requirements.filter(({ isVerified }) => !isVerified).length;
        const counts = { requirements: requirements.length, unverified };
        const progress = progressOf(one);
        return [
          copy(publishedEditionRow, tenant, { edition, ...progress }),
          copy(editionHeadRow, tenant, { ...head, ...counts, ...progress }),
        ];
      });
  },
});

/** What members said about the requirements of a proposal. */
export const publishComments = defineProjection({
  id: 'standards.comments',
  on: ['standards.commented'],
  project: async ({ tenant, records, about }) => {
    const lists = namedIn({ about }).map(async ({ standardId, edition }) => {
      const found = await records.list(commentRow, '-', standardId, numbered(edition));
      const comments = found.map(({ value, origin }) => {
        const { standardId: _, edition: __, commentId: id, ...said } = value;
        return { id, ...said, ...(origin ? { origin } : {}) };
      });
      return listCopies(commentsRow, tenant, `${standardId}-${edition}`, comments);
    });
    return (await Promise.all(lists)).flat();
  },
});

const rollOf = ({ value, origin }: Found<Draft>, voted: VotesView['voted']): VotesView => ({
  state: value.state,
  voted,
  ...('rule' in value
    ? {
        rule: {
          quorumPercent: value.rule.quorumPercent,
          majorityPercent: value.rule.majorityPercent,
        },
        closes: value.closes,
      }
    : {}),
  ...('tally' in value ? { tally: value.tally } : {}),
  ...(value.state === 'adopted' ? { inForceFrom: value.inForceFrom } : {}),
  ...(origin ? { origin } : {}),
});

/** Who has voted, and who voted what once the vote is closed. */
export const publishVotes = defineProjection({
  id: 'standards.votes',
  on: ['standards.vote-opened', 'standards.voted', 'standards.vote-closed'],
  project: async ({ tenant, records, about }) => {
    const rolls = namedIn({ about }).map(async (named) => {
      const { standardId, edition } = named;
      const [found, votes] = await Promise.all([
        draftOf(records, named),
        records.list(voteRow, '-', standardId, numbered(edition)),
      ]);
      if (!found) return [];
      const voted = votes.map(({ value }) => value.commune);
      const key = `${standardId}-${edition}`;
      return [copy(votesRow, tenant, { ...rollOf(found, voted), key })];
    });
    return (await Promise.all(rolls)).flat();
  },
});
