import { tenantName } from '#tenancy';
import { type Seen, adviseOn, partsOf } from './advice.ts';
import { type Claims, sideBySide } from './claims.ts';
import { type Dossier, applicants } from './dossier.ts';
import { beginningOf, fitting } from './fitting.ts';
import { counts, countSupport, repeated } from './letter.ts';
import { unfilled } from './placeholders.ts';
import type { Reckoning } from './published.ts';

/** What a call asks for where none was published: what the 2023 call of OGP Local asked for. */
export const anyCall = { termMonths: 16, practiceYears: 3 } as const;

/** How an application is called: by those who apply. */
export const titleOf = (dossier: Pick<Dossier, 'lead' | 'partners' | 'kind'>): string => {
  const names = applicants(dossier).map(tenantName);
  const all = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' y ');
  return dossier.kind === 'renewal' ? `Renovación de ${all}` : `Postulación de ${all}`;
};

/** What of it stands in one item with the dossier. The letters themselves are listed whole beside it. */
const mostOfClaims = 60_000;
const mostOfMarks = 20_000;
const mostPlaces = 10;
const mostOfPlace = 120;
const mostVoices = 3;

/** Each relation with a few who say so and a few who do not, those first where letters differ. */
const contradictedFirst = (relations: readonly Claims[]) =>
  relations
    .map((one) => {
      const voices = Map.groupBy(one.claims, ({ says }) => says === 'not-yet');
      const told = new Set([...voices.values()].flatMap((same) => same.slice(0, mostVoices)));
      return { ...one, claims: one.claims.filter((claim) => told.has(claim)) };
    })
    .toSorted((one, other) => Number(other.isContradicted) - Number(one.isContradicted));

/** Everything that is counted over a dossier and its letters. */
export const reckon = (seen: Seen): Reckoning => {
  const standing = seen.letters.filter(counts);
  const open = standing.map(({ letterId, text = '', passages }) => ({
    letterId,
    places: unfilled([text, ...passages.map(({ quote }) => quote)].join('\n'))
      .slice(0, mostPlaces)
      .map((place) => beginningOf(place, mostOfPlace)),
  }));
  const again = repeated(standing);
  return {
    advice: [...adviseOn(seen)],
    ...partsOf(seen),
    support: countSupport(standing),
    claims: [...fitting(contradictedFirst(sideBySide(standing)), mostOfClaims)],
    repeated: [
      ...fitting(
        standing.map(({ letterId }) => letterId).filter((id) => again.has(id)),
        mostOfMarks,
      ),
    ],
    unfilled: [
      ...fitting(
        open.filter(({ places }) => places.length > 0),
        mostOfMarks,
      ),
    ],
  };
};
