import { inFile } from './mutant.ts';
import {
  access,
  certifying,
  confirming,
  correcting,
  founding,
  held,
  independence,
  inviting,
  leads,
  mandates,
  partnerTeam,
  policies,
  readings,
  team,
} from './suites.ts';

export const teams = [
  ...inFile(
    'packages/tenancy/invitation.ts',
    [team, partnerTeam, confirming],
    [
      ['!accepted && !revokedAt && now < endsAt;', '!revokedAt && now < endsAt;'],
      ['!accepted && !revokedAt && now < endsAt;', '!accepted && now < endsAt;'],
      ['!accepted && !revokedAt && now < endsAt;', '!accepted && !revokedAt;'],
      [
        'if (!isPending(invitation, now) || invitation.tokenHash !== tokenHash)',
        'if (!isPending(invitation, now))',
      ],
      ['if (invited === undefined || isSameMailbox(invited, mail))', 'if (tokenHash)'],
      [
        "waiting.by === personId ? 'tenancy.already-waiting' : 'tenancy.invitation-over'",
        "'tenancy.already-waiting'",
      ],
      ['    endsAt: endOf(now, lasts.invitation),\n', ''],
      ['said === undefined || said === own', 'own'],
      [
        'isPending(invitation, now) && invitation.waiting?.by === personId',
        'isPending(invitation, now)',
      ],
      [
        'isPending(invitation, now) && invitation.waiting?.by === personId',
        'invitation.waiting?.by === personId',
      ],
    ],
  ),
  ...inFile(
    'packages/tenancy/mailbox.ts',
    [confirming, inviting],
    [
      ['foldMailbox(one) === foldMailbox(other)', 'one === other'],
      [
        'domainOf(invited) === domainOf(proved) && !isPrivate(proved)',
        'domainOf(invited) === domainOf(proved)',
      ],
    ],
  ),
  ...inFile(
    'packages/tenancy/accept-invitation.ts',
    [team, partnerTeam, confirming, founding],
    [
      ["sealed: ['token', 'name'],", "sealed: ['name'],"],
      ['    if (!welcomed.ok) return welcomed;\n', '    if (!welcomed.ok) throw new Error();\n'],
      ['writes: [own, ...welcomed.value, ...founding.value],', 'writes: [own, ...welcomed.value],'],
      ["leads.length > 0 ? refuse('tenancy.invitation-over') : ok([latched]);", 'ok([latched]);'],
      ['          writes: [own],\n', '          writes: [own, ...welcomed.value],\n'],
    ],
  ),
  ...inFile(
    'packages/tenancy/welcome.ts',
    [team, confirming, independence],
    [
      ['if (found && rolesInForce(found.value, now).length > 0)', 'if (!call)'],
      ['  if (!fits.ok) return fits;\n', ''],
      ['return ok([appointed, ...fits.value]);', 'return ok([appointed]);'],
    ],
  ),
  ...inFile(
    'packages/tenancy/invite.ts',
    [team, partnerTeam, inviting],
    [
      ['    if (!fits.ok) return fits;\n', ''],
      [
        'writes: [create(invitationRow, invitation), latched],',
        'writes: [create(invitationRow, invitation)],',
      ],
      ['isSameMailbox(input.mail, value.mail)', 'input.mail === value.mail'],
      ['hashOf(foldMailbox(mail))', 'hashOf(mail)'],
    ],
  ),
  ...inFile(
    'packages/tenancy/appoint.ts',
    [team, partnerTeam, leads, independence],
    [
      ['    if (!fits.ok) return fits;\n', ''],
      ["    if (!kept.ok) return refuse(kept.code, 'roles');\n", ''],
      ['      checks: kept.value,\n', ''],
      ['        ...fits.value,\n', ''],
    ],
  ),
  ...inFile(
    'packages/tenancy/end-appointment.ts',
    [team, partnerTeam, leads],
    [
      ['    if (!kept.ok) return kept;\n', ''],
      ['      checks: kept.value,\n', ''],
    ],
  ),
  ...inFile(
    'packages/tenancy/lead.ts',
    [leads],
    [
      ['rolesInForce(next, now).includes(leadOf(tenant))', 'next.roles.includes(leadOf(tenant))'],
      ['other ? ok([stays(appointmentRow, other)])', 'other ? ok([])'],
      [
        '.filter(({ value }) => rolesInForce(value, now).includes(leadOf(tenant)))',
        '.filter(({ value }) => value.roles.includes(leadOf(tenant)))',
      ],
      [
        '(one.value.until ?? never) > (other.value.until ?? never)',
        '(one.value.until ?? never) < (other.value.until ?? never)',
      ],
    ],
  ),
  ...inFile(
    'packages/tenancy/hand-over.ts',
    [team, partnerTeam],
    [
      ['if (!own || !rolesInForce(own.value, now).includes(lead)) return', 'if (!own) return'],
      ['    if (!fits.ok) return fits;\n', ''],
      ['...(until ? { until } : {}) };', '};'],
    ],
  ),
  ...inFile(
    'packages/tenancy/team.ts',
    [team, partnerTeam, mandates, independence],
    [
      [
        'if (tenant !== region.tenant && roles.some((role) => ofRegion.has(role)))',
        "if (tenant === '-')",
      ],
      ['if (roles.some((role) => !given.includes(role)))', "if (tenant === '-')"],
      ['(await servesPartner(call, wanted.personId)) ? isBoth : ok([latched]);', 'ok([latched]);'],
      ['isBoth : ok([latched]);', 'isBoth : ok([]);'],
    ],
  ),
  ...inFile(
    'packages/tenancy/independence.ts',
    [mandates, independence],
    [[".filter((mandate) => stateOf(mandate, now) === 'in-force');", ';']],
  ),
  ...inFile(
    'packages/tenancy/grant-mandate.ts',
    [mandates, independence],
    [
      ["if (isJudging) return refuse('tenancy.monitor-in-partner', 'partner');", ''],
      [
        'writes: [create(mandateRow, granted.value), latched],',
        'writes: [create(mandateRow, granted.value)],',
      ],
      [
        "if (!(await published(region.tenant).get(publishedPartnerRow, '-', partner)))",
        'if (!partner)',
      ],
      [
        'if (processId !== undefined && !(await call.hasProcess(processId)))',
        "if (processId === '-')",
      ],
    ],
  ),
  ...inFile(
    'packages/tenancy/mandate.ts',
    [mandates],
    [
      ["if (revocation) return 'revoked';", ''],
      ["if (today < from) return 'coming';", ''],
      ["return today > until ? 'over' : 'in-force';", "return 'in-force';"],
      ['if (facts.until > addMonths(facts.from, mostMonths))', 'if (!facts.until)'],
    ],
  ),
  ...inFile(
    'packages/tenancy/standing.ts',
    [team, partnerTeam, mandates, independence],
    [
      ["if (own.includes('monitor')) return [];", ''],
      [
        "return employers.size > 0 ? given.filter((role) => role !== 'monitor') : given;",
        'return given;',
      ],
      ["if (!given.includes('monitor')) return given;", ''],
      ['.filter(({ partner }) => employers.has(partner))', ''],
      ["if (!officer.includes('regional-officer')) return false;", ''],
      [
        'return isRegistered !== undefined && leads.length === 0;',
        'return isRegistered !== undefined;',
      ],
      ['return isRegistered !== undefined && leads.length === 0;', 'return leads.length === 0;'],
    ],
  ),
  ...inFile(
    'packages/perform/held.ts',
    [mandates, held, readings],
    [
      ["standing.filter((role) => role !== 'facilitator');", 'standing;'],
      ['    processId === collection &&\n', ''],
      ["(capability === 'office.read' || capabilities.includes(capability));", 'true;'],
      ["if (who.proof?.level === 1) return refuse('request.second-factor');", ''],
      [
        "return ok({ role: 'facilitator', onBehalfOf: mandate.partner });",
        "return ok({ role: 'facilitator' });",
      ],
      [
        "const role = mayAsk([...inForce, 'person'], capability);",
        "const role = (inForce.length >= 0 ? 'coordinator' : undefined) as Role | undefined;",
      ],
      [
        "if (!who.person) return refuse('request.not-signed-in');",
        "if (!who.person) return refuse('request.not-found');",
      ],
      [
        'if (proof?.level !== 1) return { inForce: held, waiting: [] };',
        'if (proof) return { inForce: held, waiting: [] };',
      ],
    ],
  ),
  ...inFile(
    'packages/perform/doors.ts',
    [policies],
    [['if (without.length > 0)', 'if (without.length > 999)']],
  ),
  ...inFile(
    'packages/perform/two-persons.ts',
    [correcting],
    [["if (earlier.by === mine.by) return refuse('request.same-person');", '']],
  ),
  ...inFile(
    'packages/plans/reverse-endorsement.ts',
    [correcting],
    [["if (plan?.value.state !== 'submitted')", 'if (plan !== undefined)']],
  ),
  ...inFile(
    'packages/consultations/consultation.ts',
    [certifying],
    [
      [
        "if (consultation.countedBy === certified.by) return refuse('consultations.counted-by-you');",
        '',
      ],
      [
        "return certified ? refuse('consultations.already-certified') : ok(true);",
        "return [certified].length > 1 ? refuse('consultations.already-certified') : ok(true);",
      ],
    ],
  ),
  ...inFile(
    'packages/access/capabilities.ts',
    [access, mandates],
    [
      [
        "'mandates.grant': { roles: office, phases: 'any' },",
        "'mandates.grant': { roles: [...office, 'regional-officer'], phases: 'any' },",
      ],
      [
        "'plans.adopt': { roles: office, phases: ['adoption'] },",
        "'plans.adopt': { roles: shared, phases: ['adoption'] },",
      ],
    ],
  ),
];
