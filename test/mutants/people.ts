import { inFile } from './mutant.ts';
import {
  identity,
  sessions,
  tenancy,
  access,
  voting,
  team,
  partnerTeam,
  membership,
} from './suites.ts';

export const people = [
  ...inFile(
    'packages/tenancy/appointment.ts',
    [tenancy, membership, team, partnerTeam],
    [
      ['appointment.until !== undefined && appointment.until < dayOf(now);', 'false;'],
      ['return isOver || appointment.ended ? []', 'return isOver ? []'],
      ["!roles.includes('monitor') || roles.length === 1;", 'roles.length > 0;'],
    ],
  ),
  ...inFile(
    'packages/tenancy/standing.ts',
    [tenancy, membership],
    [
      [
        "return residence?.commune === tenant ? [...given, 'resident'] : given;",
        "return residence ? [...given, 'resident'] : given;",
      ],
    ],
  ),
  ...inFile(
    'packages/tenancy/appointed.ts',
    [tenancy],
    [
      [
        'return found ? rolesInForce(found.value, now) : [];',
        "return found ? rolesInForce(found.value, now) : ['coordinator' as const];",
      ],
    ],
  ),
  ...inFile(
    'packages/tenancy/tenants.ts',
    [tenancy, membership],
    [['names.has(slug)', "slug !== '-'"]],
  ),
  ...inFile(
    'packages/identity/person.ts',
    [identity, sessions],
    [
      ['  session.endedAt === undefined &&\n', ''],
      ['  now < session.endsAt &&\n', ''],
      ['(session.level === 1 || now < later(seenAt, limits.idle));', 'true;'],
    ],
  ),
  ...inFile(
    'packages/identity/sessions.ts',
    [identity, sessions],
    [
      [
        'if (!session || !isLive(session, now, now)) return undefined;',
        'if (!session) return undefined;',
      ],
    ],
  ),
  ...inFile(
    'packages/identity/declare-residence.ts',
    [identity],
    [
      ["sealed: ['commune'],", 'sealed: [],'],
      [
        "  once: { key: ({ person }) => residenceMark.key(person), refusal: 'identity.residence-declared' },\n",
        '',
      ],
    ],
  ),
  ...inFile(
    'packages/access/may.ts',
    [access],
    [
      [
        'policyOf(capability).roles.find((role) => held.includes(role));',
        'policyOf(capability).roles.find((role) => held.length >= 0 && role);',
      ],
      [
        "return phases === 'any' || (phase !== undefined && phases.includes(phase));",
        "return phases === 'any' || phase !== 'closing';",
      ],
    ],
  ),
  ...inFile(
    'packages/access/capabilities.ts',
    [access],
    [
      [
        "'consultations.vote': { roles: ['resident'], phases: ['consultation'] },",
        "'consultations.vote': { roles: ['resident', 'coordinator'], phases: ['consultation'] },",
      ],
      [
        "'people.register': { roles: ['installation'], phases: 'any' },",
        "'people.register': { roles: ['installation', 'person'], phases: 'any' },",
      ],
    ],
  ),
];

export const ballots = [
  ...inFile(
    'packages/consultations/cast-ballot.ts',
    [voting],
    [
      ["sealed: ['choices', 'nonce'],", 'sealed: [],'],
      [
        'key: ({ input, person }) => rollMark.key(input.consultationId, person),',
        'key: ({ input }) => rollMark.key(input.consultationId, input.nonce as never),',
      ],
    ],
  ),
  ...inFile(
    'packages/consultations/consultation.ts',
    [voting],
    [
      [
        "isOpen(consultation, now) ? ok(true) : refuse('consultations.not-open');",
        "[isOpen(consultation, now)].length > 0 ? ok(true) : refuse('consultations.not-open');",
      ],
      ['&& now < window.closes;', ';'],
    ],
  ),
];
