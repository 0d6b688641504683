import { nameKey } from '#organisations';
import { tenantName } from '#tenancy';
import { type Letter, type LetterId, counts } from './letter.ts';
import type { Passage, Topic } from './passage.ts';

/** What one letter claims, with its author and its own words. */
export type Claim = Pick<Passage, 'says' | 'quote'> & {
  readonly letterId: LetterId;
  readonly by: string;
};

/** Everything that letters claim of one relation, side by side. Nobody decides here who is right. */
export type Claims = {
  readonly topic: Topic;
  readonly about: string;
  readonly claims: readonly Claim[];
  readonly isContradicted: boolean;
};

const disputable: ReadonlySet<Topic> = new Set(['collaboration', 'participation']);

export const authorOf = ({
  government,
  organisation,
  signatures: [first],
}: Pick<Letter, 'government' | 'organisation' | 'signatures'>) =>
  organisation ?? (government === undefined ? (first?.name ?? '') : tenantName(government));

/** The other side of a claim: whom an applicant names, or the organisation that itself speaks. */
const otherSide = (letter: Letter, passage: Passage) =>
  letter.role === 'support' ? authorOf(letter) : passage.about;

/** Puts the claims on the same relation beside each other and says where they do not agree. */
export const sideBySide = (letters: readonly Letter[]): readonly Claims[] => {
  const said = letters.filter(counts).flatMap((letter) =>
    letter.passages.flatMap((passage) => {
      const about = otherSide(letter, passage);
      if (!disputable.has(passage.topic) || about === undefined) return [];
      const { says, quote, topic } = passage;
      const claim = { says, quote, letterId: letter.letterId, by: authorOf(letter) };
      return [{ key: `${topic} ${nameKey(about)}`, topic, about, claim }];
    }),
  );
  return [...Map.groupBy(said, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const claims = group.map(({ claim }) => claim);
    // Who speaks alone of something contradicts nobody: the letter itself shows it.
    if (claims.length < 2) return [];
    const positions = new Set(claims.map(({ says }) => says === 'not-yet'));
    return [{ topic: first.topic, about: first.about, claims, isContradicted: positions.size > 1 }];
  });
};
