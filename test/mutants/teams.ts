import { inFile } from './mutant.ts';
import {
  readings,
  access,
  certifying,
  correcting,
  held,
  policies,
  team,
  mandates,
  partnerTeam,
} from './suites.ts';

export const teams = [
  ...inFile(
    'packages/tenancy/invitation.ts',
    [team, partnerTeam],
    [
      ['!accepted && !revokedAt && now < endsAt;', '!revokedAt && now < endsAt;'],
      ['!accepted && !revokedAt && now < endsAt;', '!accepted && now < endsAt;'],
      ['!accepted && !revokedAt && now < endsAt;', '!accepted && !revokedAt;'],
      [
        'isPending(invitation, now) && invitation.tokenHash === tokenHash',
        'isPending(invitation, now)',
      ],
    ],
  ),
  ...inFile(
    'packages/tenancy/accept-invitation.ts',
    [team, partnerTeam],
    [
      ["sealed: ['token', 'name'],", "sealed: ['name'],"],
      ['    if (no) return no;\n', ''],
    ],
  ),
  ...inFile('packages/tenancy/invite.ts', [team, partnerTeam], [['    if (no) return no;\n', '']]),
  ...inFile(
    'packages/tenancy/appoint.ts',
    [team, partnerTeam],
    [
      ['    if (no) return no;\n', ''],
      ['if (!(await keepsLead(call, input.personId, input.roles)))', 'if (!call)'],
    ],
  ),
  ...inFile(
    'packages/tenancy/end-appointment.ts',
    [team, partnerTeam],
    [["if (!(await keepsLead(call, personId, []))) return refuse('tenancy.last-lead');", '']],
  ),
  ...inFile(
    'packages/tenancy/hand-over.ts',
    [team, partnerTeam],
    [
      ['if (!own || !rolesInForce(own.value, now).includes(lead)) return', 'if (!own) return'],
      ['    if (no) return no;\n', ''],
      ['...(until ? { until } : {}) };', '};'],
    ],
  ),
  ...inFile(
    'packages/tenancy/team.ts',
    [team, partnerTeam, mandates],
    [
      [
        'if (tenant !== region.tenant && roles.some((role) => ofRegion.has(role)))',
        "if (tenant === '-')",
      ],
      ['if (roles.some((role) => !given.includes(role)))', "if (tenant === '-')"],
      [
        "wanted.roles.includes('monitor') && (await servesPartner(call, wanted.personId));",
        'false;',
      ],
      [".filter((mandate) => stateOf(mandate, now) === 'in-force');", ';'],
    ],
  ),
  ...inFile(
    'packages/tenancy/grant-mandate.ts',
    [mandates],
    [
      ["if (isMonitors) return refuse('tenancy.monitor-in-partner', 'partner');", ''],
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
    [team, partnerTeam, mandates],
    [
      ["if (own.includes('monitor')) return [];", ''],
      ['.filter(({ partner }) => works[partners.indexOf(partner)])', ''],
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
      ["if (consultation.certified) return refuse('consultations.already-certified');", ''],
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
