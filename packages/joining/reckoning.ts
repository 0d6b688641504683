import { tenantName } from '#tenancy';
import { type Seen, adviseOn, partsOf } from './advice.ts';
import { sideBySide } from './claims.ts';
import { type Dossier, applicants } from './dossier.ts';
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

/** Everything that is counted over a dossier and its letters. */
export const reckon = (seen: Seen): Reckoning => {
  const standing = seen.letters.filter(counts);
  const open = standing.map(({ letterId, text = '', passages }) => ({
    letterId,
    places: [...unfilled([text, ...passages.map(({ quote }) => quote)].join('\n'))],
  }));
  const again = repeated(standing);
  return {
    advice: [...adviseOn(seen)],
    ...partsOf(seen),
    support: countSupport(standing),
    claims: sideBySide(standing).map((one) => ({ ...one, claims: [...one.claims] })),
    repeated: standing.map(({ letterId }) => letterId).filter((id) => again.has(id)),
    unfilled: open.filter(({ places }) => places.length > 0),
  };
};
