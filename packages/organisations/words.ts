import type { OrganisationKind } from './organisation.ts';

export const organisationKinds: Readonly<Record<OrganisationKind, string>> = {
  'neighbourhood-board': 'Junta de vecinos',
  'functional-organisation': 'Organización funcional',
  'indigenous-association': 'Asociación indígena',
  council: 'Consejo',
  union: 'Asociación de funcionarios o gremio',
  foundation: 'Fundación o corporación',
  university: 'Universidad',
  company: 'Empresa',
  collective: 'Colectivo',
  'public-body': 'Organismo público',
};
