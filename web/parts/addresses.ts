import type { TenantId } from '#kernel';
import { region } from '#tenancy';

/** Where the office of a commune is. */
export const officeAddress = (slug: string) => `/${slug}/oficina`;

/** Where somebody says in which commune they live; the one they come from is proposed. */
export const residenceAddress = (slug?: string) =>
  slug === undefined ? '/residencia' : `/residencia?comuna=${slug}`;

/** Where somebody shows their second factor. */
export const secondFactorAddress = '/entrar/segundo';

/** Where a team and the mandates that it gave are looked after. */
export const teamAddress = (slug: string) => `${officeAddress(slug)}/equipo`;

/** Where an office says how it is reached and how its pages look. */
export const settingsAddress = (slug: string) => `${officeAddress(slug)}/ajustes`;

/** Where a government prepares its applications to join. */
export const applyingAddress = (slug: string) => `${officeAddress(slug)}/postulaciones`;

export const dossierAddress = (slug: string, dossierId: string) =>
  `${applyingAddress(slug)}/${dossierId}`;

/** Where the region reviews an application. */
export const reviewAddress = (dossierId: string) =>
  `${officeAddress(region.tenant)}/revisiones/${dossierId}`;

/** Where a government takes all that it holds here. */
export const leavingAddress = (slug: string) => `${officeAddress(slug)}/llevarse-todo`;

/** Where what people ask about their data is answered. */
export const rightsAddress = (slug: string) => `${officeAddress(slug)}/derechos`;

const ofTeam: ReadonlySet<string> = new Set([
  'tenancy.appoint',
  'tenancy.confirm-invitation',
  'tenancy.end-appointment',
  'tenancy.grant-mandate',
  'tenancy.hand-over',
  'tenancy.invite',
  'tenancy.register-partner',
  'tenancy.revoke-invitation',
  'tenancy.revoke-mandate',
]);

/** Whether a verb is done from the page of the team. */
export const isOfTeam = (verbId: string): boolean => ofTeam.has(verbId);

/** Where the office of one process is. */
export const processAddress = (slug: string, processId: string) =>
  `${officeAddress(slug)}/procesos/${processId}`;

/** Where the calendar of a process is written. */
export const calendarAddress = (slug: string, processId: string) =>
  `${processAddress(slug, processId)}/calendario`;

/** Where somebody begins or stops to be told of a process. */
export const followAddress = (slug: string, processId: string) =>
  `${officeAddress(slug)}/seguir/${processId}`;

/** Where the form of a verb is. What the address names is not asked for again. */
export const formAddress = (
  slug: string,
  verbId: string,
  given: Readonly<Record<string, string>> = {},
) => {
  const query = new URLSearchParams(given).toString();
  return `${officeAddress(slug)}/hacer/${verbId}${query ? `?${query}` : ''}`;
};

/** Where the regional team begins a proposal of an edition. */
export const proposeAddress = () => `${officeAddress(region.tenant)}/estandares`;

type Named = { readonly id: string; readonly edition: number | string };

/** Where the regional team works on a proposal, requirement by requirement. */
export const proposalAddress = ({ id, edition }: Named) => `${proposeAddress()}/${id}/${edition}`;

export const requirementAddress = (named: Named, requirementId: string) =>
  `${proposalAddress(named)}/requisitos/${requirementId}`;

export const newRequirementAddress = (named: Named) => `${proposalAddress(named)}/agregar`;

/** Where a chain of acts can be had as a file. */
export const logAddress = (tenant: TenantId, collection: string) =>
  `/api/v1/communes/${tenant}/log/${collection}`;
