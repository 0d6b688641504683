import { inFile } from './mutant.ts';
import { boardTerms, boardViews, joining, lists, membership } from './suites.ts';

const {
  bounds,
  call,
  consortium,
  deciding,
  dossier,
  endorsing,
  letter,
  onceMore,
  place,
  review,
  signing,
  standing,
} = joining;

export const applications = [
  ...inFile(
    'packages/joining/applying.ts',
    [consortium, place],
    [
      ["if (await isLive(asked, found.value)) return refuse('joining.already-applying');", ''],
      ["published(tenant).get(askedToJoinRow, '-', lead, dossierId)", 'undefined'],
      ['return ok(change(applyingRow, found, next));', 'return ok(create(applyingRow, next));'],
    ],
  ),
  ...inFile(
    'packages/joining/consortium.ts',
    [consortium],
    [
      [
        "return asked.state === 'draft' ? ok(true) : refuse('joining.not-asked', 'lead');",
        'return ok(true);',
      ],
      [
        "return asked.state === 'draft' ? ok(true) : refuse('joining.wrong-state');",
        'return ok(true);',
      ],
    ],
  ),
  ...inFile(
    'packages/joining/dossier.ts',
    [consortium],
    [['partners.filter((tenant) => joined.includes(tenant))', 'partners']],
  ),
  ...inFile('packages/joining/open-review.ts', [consortium], [['lead: dossier.lead,', 'lead,']]),
  ...inFile(
    'packages/joining/submit-dossier.ts',
    [dossier, call],
    [['if (lacks.length > 0 && !isExcused)', 'if (lacks.length > 9 && !isExcused)']],
  ),
  ...inFile(
    'packages/joining/application.ts',
    [dossier, call, deciding, letter, endorsing],
    [
      [
        "isCallClosed(call, now) ? refuse('joining.call-closed')",
        "false ? refuse('joining.call-closed')",
      ],
      ["return application.isDecided ? refuse('joining.decided') : live;", 'return live;'],
      [
        "application.isDecided ? refuse('joining.decided') : inState(",
        'false ? ok(true) : inState(',
      ],
      [
        "letter.role === 'application' ? isDraft(application) : ok(true as const)",
        'ok(true as const)',
      ],
      [
        "return letter.withdrawal ? refuse('joining.letter-withdrawn') : ok(true);",
        'return ok(true);',
      ],
    ],
  ),
  ...inFile(
    'packages/joining/steps.ts',
    [deciding, bounds],
    [["if (after.state === 'draft') return size > mostWritten;", '']],
  ),
  ...inFile(
    'packages/joining/projections.ts',
    [dossier, deciding, consortium],
    [
      ['dossier.submission.joined ?? joined;', 'joined;'],
      ['if (!dossier.submission) return asked;', ''],
      ['dossier.achievements.map(shownAchievement.of)', 'dossier.achievements'],
      ["on: ['joining.decided'],", 'on: [],'],
    ],
  ),
];

export const letters = [
  ...inFile(
    'packages/joining/letter.ts',
    [letter, standing],
    [
      ["if (kind === 'council' && letter.capacity === 'head')", 'if (!kind)'],
      ['isGovernment(organisation, own.governments)', 'own.governments.includes(organisation)'],
      ['counts(one) && one.signatures.length > 0', 'counts(one)'],
    ],
  ),
  ...inFile(
    'packages/joining/record-signature.ts',
    [signing, dossier],
    [
      ['Date.parse(signature.signedAt) > Date.parse(now)', 'signature.signedAt > now'],
      [
        'isOwn && isNamed(signature.name, supporters)',
        'isOwn && supporters.includes(signature.name)',
      ],
    ],
  ),
  ...inFile(
    'packages/joining/signature.ts',
    [letter],
    [['letter.date !== undefined && day < letter.date', 'day === letter.date']],
  ),
  ...inFile(
    'packages/joining/endorse.ts',
    [endorsing, bounds, onceMore],
    [
      ['beginningOf(wording, mostQuoted)', 'wording'],
      ['if (letter && counts(letter.value))', 'if (letter && !counts(letter.value))'],
      ['if (letter && counts(letter.value))', 'if (claim)'],
      ["sealed: ['name', 'office', 'remark'],", 'sealed: [],'],
    ],
  ),
  ...inFile(
    'packages/joining/campaign.ts',
    [endorsing, bounds],
    [
      ['longest(campaign.text).length > mostFilled', 'campaign.text.length > 6000'],
      ['closedAt === undefined && dayOf(now) <= closesOn', 'dayOf(now) <= closesOn'],
    ],
  ),
  ...inFile(
    'packages/joining/advice.ts',
    [standing],
    [
      ['on !== undefined && String(on) <= day &&', 'on !== undefined &&'],
      ['      one.organisation !== undefined &&\n', ''],
      ['addMonths(day, months) <= told.termEndsOn ? months : months - 1', 'months'],
    ],
  ),
  ...inFile(
    'packages/joining/claims.ts',
    [letter, standing],
    [['positions.size > 1', 'claims.length > 1']],
  ),
];

export const reviews = [
  ...inFile(
    'packages/joining/review.ts',
    [review],
    [
      ["return refuse('joining.own-application');", 'return ok(true);'],
      ['some(({ reviewer }) => reviewer !== asked.person)', 'some(() => true)'],
      ['sheets.filter(({ reviewer }) => !aside.has(reviewer))', 'sheets'],
      ["if (review) return refuse('joining.already-in-review');", ''],
      ["if (review.decision) return refuse('joining.decided');", ''],
    ],
  ),
  ...inFile(
    'packages/joining/reviewing.ts',
    [deciding, bounds, review],
    [
      ['[...speaker.standsFor, ...employers]', 'speaker.standsFor'],
      ['bytesOf(written) > most', 'bytesOf(written) < 0'],
    ],
  ),
  ...inFile(
    'packages/joining/decide-application.ts',
    [review, deciding],
    [["if (decided === 'admitted')", 'if (decided !== undefined)']],
  ),
  ...inFile(
    'packages/tenancy/membership.ts',
    [membership],
    [
      ["leaving: ['active', 'outside'],", "leaving: ['active', 'outside', 'suspended'],"],
      ["active: ['suspended', 'leaving'],", "active: ['suspended', 'leaving', 'outside'],"],
      ["return isRenewal ? ok(next) : refuse('tenancy.same-state', 'state');", 'return ok(next);'],
    ],
  ),
  ...inFile(
    'packages/board/terms.ts',
    [boardTerms, boardViews],
    [
      ['on < today && !expected.has(kind)', 'on <= today && !expected.has(kind)'],
      ['on >= today && on <= until', 'on > today && on <= until'],
    ],
  ),
  ...inFile(
    'packages/board/gaps.ts',
    [boardTerms],
    [
      ['daysBetween(last, today) > quietDays', 'daysBetween(last, today) >= quietDays'],
      ['.filter((day) => day <= today)', ''],
    ],
  ),
  ...inFile(
    'packages/table/lists.ts',
    [lists, bounds],
    [['last.length > 0 && bytes + size > mostBytes', 'bytes < 0']],
  ),
];
