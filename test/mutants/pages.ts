import { inFile } from './mutant.ts';
import { http, doors } from './suites.ts';

export const web = [
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
      ['app.use(apiBelow.pattern, ownOrigin(ask.publicOrigin, true));', ''],
      ['isApi(c.req.path) ? next() : ownOrigin(ask.publicOrigin, false)(c, next),', 'next(),'],
    ],
  ),
  ...inFile(
    'web/booth/app.ts',
    [doors],
    [
      ['app.use(securityHeaders, canonicalPath', 'app.use(securityHeaders'],
      ['app.use(address, ownOrigin(ask.publicOrigin, false));', ''],
      ['app.use(apiBelow.pattern, ownOrigin(ask.publicOrigin, true));', ''],
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
        "if (!isTenant(slug)) throw new NothingHere('tenant');\n      return page(ask, slug)(c);",
        'return page(ask, slug as never)(c);',
      ],
    ],
  ),
  ...inFile(
    'web/office/do-verb.tsx',
    [doors],
    [
      ['if (!hasForm || !hasOffice(slug)) throw', 'if (!verb) throw'],
      ["  throw new NothingHere('role');\n};", '  return undefined;\n};'],
      ["  if (!work.person) return 'sign-in';\n", ''],
      [
        '  if (missing && !isForNeighbours(work.verb)) return leadToStep(c, ask, work, missing);\n',
        '',
      ],
      ['  if (missing) return leadToStep(c, ask, work, missing);\n', ''],
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
