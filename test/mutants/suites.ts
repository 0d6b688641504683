/** The tests that must turn red, by what they are about. */
export const perform = 'packages/perform/perform.test.ts';
export const repeated = 'packages/perform/repeated.test.ts';
export const people = 'packages/perform/people.test.ts';
export const offers = 'test/offers/offers.test.ts';
export const texts = 'packages/dialogues/dialogues.test.ts';
export const waits = 'packages/waiting/waiting.test.ts';
export const racing = 'packages/plans/racing.test.ts';
export const scope = 'packages/table/scope.test.ts';
export const walls = 'test/isolation/walls.test.ts';
export const checks = 'packages/table/checks.test.ts';
export const resting = 'packages/perform/resting.test.ts';
export const erasing = 'packages/table/erasing.test.ts';
export const grants = 'infra/permissions.test.ts';
export const commit = 'packages/table/commit.test.ts';
export const http = 'web/http/http.test.ts';
export const doors = 'test/isolation/doors.test.ts';
export const readings = 'test/isolation/readings.test.ts';
export const identity = 'packages/identity/identity.test.ts';
export const sessions = 'packages/identity/sessions.test.ts';
export const tenancy = 'packages/tenancy/tenancy.test.ts';
export const access = 'packages/access/access.test.ts';
export const voting = 'packages/consultations/voting.test.ts';
export const certifying = 'packages/consultations/certifying.test.ts';
export const correcting = 'packages/plans/correcting.test.ts';
export const held = 'packages/perform/held.test.ts';
export const policies = 'packages/perform/policies.test.ts';
export const sending = 'packages/joining/sending.test.ts';
export const waiving = 'packages/processes/waiving.test.ts';
export const voted = 'packages/privacy/voted.test.ts';
export const leads = 'packages/tenancy/leads.test.ts';
export const founding = 'packages/tenancy/founding.test.ts';
export const independence = 'packages/tenancy/independence.test.ts';
export const confirming = 'packages/tenancy/confirming.test.ts';
export const inviting = 'packages/tenancy/inviting.test.ts';
export const team = 'packages/tenancy/team.test.ts';
export const mandates = 'packages/tenancy/mandates.test.ts';
export const partnerTeam = 'packages/tenancy/partner-team.test.ts';
export const membership = 'packages/tenancy/membership.test.ts';
export const lists = 'packages/table/lists.test.ts';
export const boardTerms = 'packages/board/terms.test.ts';
export const boardViews = 'packages/board/views.test.ts';
export const joining = {
  bounds: 'packages/joining/bounds.test.ts',
  call: 'packages/joining/call.test.ts',
  consortium: 'packages/joining/consortium.test.ts',
  deciding: 'packages/joining/deciding.test.ts',
  dossier: 'packages/joining/dossier.test.ts',
  endorsing: 'packages/joining/endorsing.test.ts',
  letter: 'packages/joining/letter.test.ts',
  onceMore: 'packages/joining/once-more.test.ts',
  place: 'packages/joining/place.test.ts',
  review: 'packages/joining/review.test.ts',
  signing: 'packages/joining/signing.test.ts',
  standing: 'packages/joining/standing.test.ts',
} as const;
