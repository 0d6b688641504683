import { TenantId } from '#kernel';

export type Province = { readonly code: string; readonly name: string };

/** A commune as public registers state it: territorial code, census population, place on the mosaic. */
export type Commune = {
  readonly tenant: TenantId;
  readonly cut: string;
  readonly name: string;
  readonly label: string;
  readonly province: string;
  readonly population: number;
  readonly cell: readonly [column: number, row: number];
};

/** The region, which is also a tenant with its own plan. */
export const region = {
  tenant: TenantId.parse('gobierno-regional'),
  code: '13',
  name: 'Región Metropolitana de Santiago',
  government: 'Gobierno Regional Metropolitano de Santiago',
} as const;

export const populationSource = { source: 'INE, Censo 2024', year: 2024 } as const;
