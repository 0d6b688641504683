/** One check taken away: the text that goes, what stands there instead, and the tests that must turn red. */
export type Mutant = {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
};

type Line = readonly [from: string, to: string];

const inFile = (file: string, by: readonly string[], lines: readonly Line[]): readonly Mutant[] =>
  lines.map(([from, to]) => ({ file, from, to, by }));

const perform = 'packages/perform/perform.test.ts';
const scope = 'packages/table/scope.test.ts';
const walls = 'test/isolation/walls.test.ts';
const commit = 'packages/table/commit.test.ts';
const http = 'web/http/http.test.ts';
const doors = 'test/isolation/doors.test.ts';
const readings = 'test/isolation/readings.test.ts';
const identity = 'packages/identity/identity.test.ts';
const sessions = 'packages/identity/sessions.test.ts';
const tenancy = 'packages/tenancy/tenancy.test.ts';
const access = 'packages/access/access.test.ts';
const voting = 'packages/consultations/voting.test.ts';
const certifying = 'packages/consultations/certifying.test.ts';
const correcting = 'packages/plans/correcting.test.ts';
const held = 'packages/perform/held.test.ts';
const policies = 'packages/perform/policies.test.ts';
const team = 'packages/tenancy/team.test.ts';
const mandates = 'packages/tenancy/mandates.test.ts';

const pipeline = inFile(
  'packages/perform/perform.ts',
  [perform],
  [
    [
      "const role = mayAsk(['installation'], verb.capability);",
      "const role = 'installation' as Role | undefined;",
    ],
    ["if (!hasValidPath(verb, raw)) return refuse('request.not-found');", ''],
    ["if (phase === 'unknown') return refuse('request.not-found');", ''],
    ["if (!isOpenIn(verb.capability, phase)) return refuse('request.wrong-phase');", ''],
    ['.filter(([field]) => !verb.sealed.includes(field));', ';'],
    ["id: once ? ['once', ...once].join('-') : `act-${key}`,", 'id: `act-${key}`,'],
    ['const key = hashOf([person, asking.key]);', 'const key = hashOf([asking.key]);'],
    ['if (act.key !== name.key && onceRefusal !== undefined) return refuse(onceRefusal);', ''],
    [
      "if (act.key !== name.key || act.request !== name.request) return refuse('request.key-reused');",
      '',
    ],
    [
      'const answer = verb.output.parse(decided.value.answer) as Output<Answer>;',
      'const answer = decided.value.answer;',
    ],
  ],
);

const reading = [
  ...inFile(
    'packages/perform/read.ts',
    [readings],
    [
      [
        'if (!role.ok) return noteDenial(stage, asking, view.id, role);\n      reader = role.value.role;',
        "reader = role.ok ? role.value.role : 'coordinator';",
      ],
      ["if (!hasValidPath(view, raw)) return refuse('request.not-found');", ''],
      ['isPublic ? publicScope : tenantScope(asking.tenant)', 'tenantScope(asking.tenant)'],
      ['view.output.parse(seen.value)', '(seen.value as never)'],
    ],
  ),
  ...inFile(
    'packages/perform/view.ts',
    [readings],
    [['input: z.strictObject(view.input),', 'input: z.object(view.input),']],
  ),
  ...inFile(
    'packages/perform/verb.ts',
    [perform],
    [['input: z.strictObject(verb.input),', 'input: z.object(verb.input),']],
  ),
  ...inFile('packages/perform/paths.ts', [perform], [['.every((name)', '.some((name)']]),
];

const table = [
  ...inFile(
    'packages/table/guard.ts',
    [scope, walls],
    [
      ['if (!scope) throw new OutOfScope(`${operation} without a scope`);', 'if (!scope) return;'],
      ['if (!check) throw new OutOfScope(`${operation} is never allowed`);', 'if (!check) return;'],
      [
        "GetItem: (input, scope) => demand(scope.read, partitionOf(input['Key'])),",
        'GetItem: () => undefined,',
      ],
      [
        "PutItem: (input, scope) => demand(scope.write, partitionOf(input['Item'])),",
        'PutItem: () => undefined,',
      ],
      ["if (input['IndexName'] !== undefined) throw new OutOfScope('no index is ever read');", ''],
      ["String(input['KeyConditionExpression']).startsWith('pk = :pk')", 'true'],
      ["demand(scope.read, isOurs ? values?.[':pk']?.S : undefined);", ''],
      ["if (kind !== 'Put' && kind !== 'ConditionCheck')", "if (kind === 'Nothing')"],
      [
        "demand(kind === 'Put' ? scope.write : scope.read, partitionOf(part.Item ?? part.Key));",
        '',
      ],
      ["kind === 'Put' ? scope.write : scope.read", 'scope.read'],
      ['if (!partition || !allowed', 'if (partition && !allowed'],
      ['partition.startsWith(prefix)', 'partition.includes(prefix)'],
    ],
  ),
  ...inFile(
    'packages/table/scope.ts',
    [scope, walls],
    [
      [
        'tenantScope = (tenant: TenantId): Scope => ({\n  read: [`T#${tenant}#`,',
        'tenantScope = (tenant: TenantId): Scope => ({\n  read: [`T#${tenant}`,',
      ],
      ['  write: [`T#${tenant}#`],', '  write: [`T#${tenant}`],'],
      ["{ read: ['PUB#'], write: [] }", "{ read: ['PUB#', 'T#'], write: [] }"],
      ["write: [`T#${tenant}#LOG#`, 'PUB#'],", "write: [`T#${tenant}#`, 'PUB#'],"],
    ],
  ),
  ...inFile(
    'packages/table/keys.ts',
    [scope],
    [
      [
        "if (parts.some((part) => part === '' || part.includes(separator)))",
        'if (parts.length === 0)',
      ],
      ['join(kind, ...ids) + separator;', 'join(kind, ...ids);'],
    ],
  ),
  ...inFile(
    'packages/table/commit.ts',
    [commit],
    [
      ["'v = :expected AND h = :prev'", "'v >= :expected OR h = :prev'"],
      [
        "ConditionExpression: 'attribute_not_exists(pk)',",
        "ConditionExpression: 'attribute_not_exists(pk) OR attribute_exists(pk)',",
      ],
      ['return write.isSealed ? thing :', 'return !write ? thing :'],
    ],
  ),
];

const people = [
  ...inFile(
    'packages/tenancy/appointment.ts',
    [tenancy, team],
    [
      ['appointment.until !== undefined && appointment.until < dayOf(now);', 'false;'],
      ['return isOver || appointment.ended ? []', 'return isOver ? []'],
      ["!roles.includes('monitor') || roles.length === 1;", 'roles.length > 0;'],
    ],
  ),
  ...inFile(
    'packages/tenancy/standing.ts',
    [tenancy],
    [
      [
        "return residence?.commune === tenant ? [...given, 'resident'] : given;",
        "return residence ? [...given, 'resident'] : given;",
      ],
      [
        'return found ? rolesInForce(found.value, now) : [];',
        "return found ? rolesInForce(found.value, now) : ['coordinator' as const];",
      ],
    ],
  ),
  ...inFile('packages/tenancy/tenants.ts', [tenancy], [['names.has(slug)', "slug !== '-'"]]),
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
        "  once: { key: ({ person }) => ['residence', person], refusal: 'identity.residence-declared' },\n",
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

const teams = [
  ...inFile(
    'packages/tenancy/invitation.ts',
    [team],
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
    [team],
    [
      ["sealed: ['token', 'name'],", "sealed: ['name'],"],
      ['    if (no) return no;\n', ''],
    ],
  ),
  ...inFile('packages/tenancy/invite.ts', [team], [['    if (no) return no;\n', '']]),
  ...inFile(
    'packages/tenancy/appoint.ts',
    [team],
    [
      ['    if (no) return no;\n', ''],
      ['if (!(await keepsLead(call, input.personId, input.roles)))', 'if (!call)'],
    ],
  ),
  ...inFile(
    'packages/tenancy/end-appointment.ts',
    [team],
    [["if (!(await keepsLead(call, personId, []))) return refuse('tenancy.last-lead');", '']],
  ),
  ...inFile(
    'packages/tenancy/hand-over.ts',
    [team],
    [
      ['if (!own || !rolesInForce(own.value, now).includes(lead)) return', 'if (!own) return'],
      ['    if (no) return no;\n', ''],
      ['...(until ? { until } : {}) };', '};'],
    ],
  ),
  ...inFile(
    'packages/tenancy/team.ts',
    [team, mandates],
    [
      [
        'if (tenant !== region.tenant && roles.some((role) => ofRegion.has(role)))',
        "if (tenant === '-')",
      ],
      [
        'if (roles.some((role) => ofPartner.has(role) !== isPartner(tenant)))',
        "if (tenant === '-')",
      ],
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
    [team, mandates],
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

const ballots = [
  ...inFile(
    'packages/consultations/cast-ballot.ts',
    [voting],
    [
      ["sealed: ['choices', 'nonce'],", 'sealed: [],'],
      [
        "key: ({ input, person }) => ['roll', input.consultationId, person],",
        "key: ({ input }) => ['roll', input.consultationId, input.nonce],",
      ],
    ],
  ),
  ...inFile(
    'packages/consultations/consultation.ts',
    [voting],
    [
      ["if (!isOpen(consultation, now)) return refuse('consultations.not-open');", ''],
      ['&& now < window.closes;', ';'],
    ],
  ),
];

const web = [
  ...inFile(
    'web/http/defences.ts',
    [http],
    [
      [
        'if (isOwn || isProgram) return next();',
        'if (isOwn || isProgram || origin) return next();',
      ],
      ['origin === publicOrigin;', 'origin.startsWith(publicOrigin);'],
      ['const isProgram = allowsPrograms && ', 'const isProgram = '],
      ['if (isCanonical) return next();', 'return next();'],
    ],
  ),
  ...inFile(
    'web/http/body.ts',
    [http],
    [
      ['if (size > maxBytes) {', 'if (size < 0) {'],
      ['if (Number.isFinite(declared) && declared > maxBytes) return undefined;', ''],
    ],
  ),
  ...inFile(
    'web/http/session.ts',
    [http],
    [
      [
        "publicOrigin.startsWith('https:') ? '__Host-articula' : 'articula';",
        "publicOrigin === '' ? '__Host-articula' : 'articula';",
      ],
      ["/^[\\w-]{43}$/.test(text ?? '')", 'text !== undefined'],
    ],
  ),
  ...inFile(
    'web/http/api.ts',
    [doors],
    [
      ['return hasOffice(slug) ? slug : undefined;', 'return slug as TenantId;'],
      ["if (!bytes) return sayNo(c, refuse('request.too-large'));", ''],
      ['isObject && Object.keys(path).some((name) => Object.hasOwn(body, name));', 'false;'],
      ["view.capability === 'public' ? undefined : await whoAsks(c, ask);", 'undefined;'],
      ["if (reach === 'region') return ask.region;", ''],
      [
        "view.capability === 'public' ? { 'cache-control': 'public, max-age=2' } : noStore;",
        "({ 'cache-control': 'public, max-age=2' });",
      ],
    ],
  ),
  ...inFile(
    'web/office/app.ts',
    [doors],
    [
      ['app.use(securityHeaders, canonicalPath', 'app.use(securityHeaders'],
      ["app.use('/api/*', ownOrigin(ask.publicOrigin, true));", ''],
      [
        "c.req.path.startsWith('/api/') ? next() : ownOrigin(ask.publicOrigin, false)(c, next),",
        'next(),',
      ],
    ],
  ),
  ...inFile(
    'web/booth/app.ts',
    [doors],
    [
      ['app.use(securityHeaders, canonicalPath', 'app.use(securityHeaders'],
      ['app.use(address, ownOrigin(ask.publicOrigin, false));', ''],
      ["app.use('/api/*', ownOrigin(ask.publicOrigin, true));", ''],
    ],
  ),
  ...inFile(
    'web/booth/vote.tsx',
    [doors],
    [["if (!isTenant(tenant)) throw new NothingHere('tenant');", '']],
  ),
  ...inFile(
    'web/portal/app.ts',
    [doors],
    [
      ['app.use(portalHeaders, canonicalPath', 'app.use(portalHeaders'],
      [
        'return isTenant(slug) ? page(ask, slug)(c) : missingPage(ask)(c);',
        'return page(ask, slug as never)(c);',
      ],
    ],
  ),
  ...inFile(
    'web/office/do-verb.tsx',
    [doors],
    [
      ['if (!verb || !hasOffice(slug)) throw', 'if (!verb) throw'],
      ["  if (!(await mayOpen(ask, work, work.person))) throw new NothingHere('role');\n", ''],
      ["  if (!(await mayOpen(ask, work, person))) throw new NothingHere('role');\n", ''],
      ['  if (!work.person) return toSignIn(c, ask);\n', ''],
      ['  if (!person) return toSignIn(c, ask);\n', ''],
      ["if (verb.reach === 'region') return ask.region;", ''],
      ['Object.hasOwn(given, name));', 'name === typeof given);'],
    ],
  ),
  ...inFile(
    'web/office/file.ts',
    [doors],
    [["if (!isTenant(tenant)) throw new NothingHere('tenant');", '']],
  ),
  ...inFile(
    'web/office/home.tsx',
    [doors],
    [
      ["if (!hasOffice(slug)) throw new NothingHere('tenant');", ''],
      ["if (!isOffice) throw new NothingHere('role');", ''],
    ],
  ),
  ...inFile(
    'functions/asking.ts',
    [doors],
    [
      ["if (view.capability !== 'public') return load();", ''],
      [
        '`${view.id}|${who.tenant}|${JSON.stringify(input)}`',
        '`${view.id}|${JSON.stringify(input)}`',
      ],
    ],
  ),
];

export const mutants: readonly Mutant[] = [
  ...pipeline,
  ...reading,
  ...table,
  ...people,
  ...teams,
  ...ballots,
  ...web,
];
