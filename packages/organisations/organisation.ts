import * as z from 'zod';
import { idOf, line, noted } from '#kernel';

export const OrganisationId = idOf('OrganisationId');
export type OrganisationId = z.infer<typeof OrganisationId>;

/** What kind of body it is. Municipal units and other public bodies never count as groups. */
export const OrganisationKind = z.enum([
  'neighbourhood-board',
  'functional-organisation',
  'indigenous-association',
  'council',
  'union',
  'foundation',
  'university',
  'company',
  'collective',
  'public-body',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const Organisation = z.strictObject({
  organisationId: OrganisationId,
  name: noted(line(160), { treatment: 'recorded' }),
  kind: OrganisationKind,
});
export type Organisation = z.infer<typeof Organisation>;

/** What a correction replaces. */
export const correctedIn = ({ kind }: Organisation) => ({ kind });

/** Whether it is civil society, and so can be a group that took part. */
export const isGroup = ({ kind }: Pick<Organisation, 'kind'>): boolean => kind !== 'public-body';

/** One spelling of a name, by which an organisation is found twice or not at all. Letters of any script count. */
export const nameKey = (name: string): string => {
  const key = name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return key === '' ? name.trim() : key;
};
