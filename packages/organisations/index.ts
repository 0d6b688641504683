export { rowsOfOrganisations } from './rows.ts';
export { correctOrganisation } from './correct-organisation.ts';
export {
  type Organisation,
  OrganisationId,
  OrganisationKind,
  isGroup,
  nameKey,
} from './organisation.ts';
export { publishOrganisations } from './projections.ts';
export { registerOrganisation } from './register-organisation.ts';
export { listOrganisations, organisationsById, readOrganisation } from './views.ts';
export { organisationThing } from './things.ts';
export { organisationKinds } from './words.ts';
