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
