export { acceptInvitation } from './accept-invitation.ts';
export { appoint } from './appoint.ts';
export { GivenRole } from './appointment.ts';
export { rowsOfTenancy } from './rows.ts';
export { confirmInvitation } from './confirm-invitation.ts';
export { endAppointment } from './end-appointment.ts';
export { eraseMember } from './erase-member.ts';
export { communeThing } from './commune.ts';
export { communes, provinces } from './facts.ts';
export { foundRegion } from './found-region.ts';
export { grantMandate } from './grant-mandate.ts';
export { handOverTeam } from './hand-over.ts';
export { invite } from './invite.ts';
export { invitationPath } from './letter.ts';
export { activeMembers, communeSpokenFor, memberSpokenFor } from './members.ts';
export { type Membership, MembershipState, isInNetwork } from './membership.ts';
export { isPartner } from './partner.ts';
export {
  type MandateView,
  listMandates,
  listPartnerMandates,
  listPartners,
} from './partner-views.ts';
export {
  publishMandates,
  publishMemberships,
  publishPartners,
  publishProfile,
} from './projections.ts';
export { contrastOf, leastContrast, shadeOn, shownRatio, surfaces } from './contrast.ts';
export { type ProfileView, viewProfile, viewProfileDraft } from './profile-views.ts';
export { setProfile } from './set-profile.ts';
export { recordMembership } from './record-membership.ts';
export { profileWords } from './reach.ts';
export { teamNames } from './names.ts';
export { invitationThing, mandateThing, memberThing, partnerThing } from './things.ts';
export { guestWords, mandateStates, membershipStates } from './words.ts';
export { tenancyRefusals } from './refusals.ts';
export { registerPartner } from './register-partner.ts';
export { revokeInvitation } from './revoke-invitation.ts';
export { revokeMandate } from './revoke-mandate.ts';
export { appointmentOf, tenantsHere } from './people.ts';
export { publishedStateOf, standingOfCommune, standingWrite } from './standings.ts';
export { holdersOf, mandatesOf, standingOf } from './standing.ts';
export { rolesGivenIn } from './team.ts';
export { workplacesOf } from './workplaces.ts';
export { listInvitations, listTeam } from './team-views.ts';
export { hasOffice, isTenant, tenantName } from './tenants.ts';
export { type Commune, region } from './territory.ts';
export {
  type CommuneView,
  governmentsIn,
  listCommunes,
  viewCommune,
  viewOwnMembership,
  viewRegion,
} from './views.ts';
