import { inFile } from './mutant.ts';
import { sending, voted, waiving } from './suites.ts';

/** What holds although somebody else does something at the same instant. */
export const instants = [
  ...inFile(
    'packages/joining/submit-dossier.ts',
    [sending],
    [
      ['      checks: restsOn(found, letters),\n', ''],
      ['  stays(dossierRow, dossier),\n', ''],
      ['return own ? [stays(letterRow, own)] : [];', 'return own ? [] : [];'],
    ],
  ),
  ...inFile(
    'packages/joining/steps.ts',
    [sending],
    [
      ['    checks,\n  });', '  });'],
      ["letter.role === 'application' ? whileDraft(application.found) : []", '[]'],
    ],
  ),
  ...inFile(
    'packages/joining/enter-letter.ts',
    [sending],
    [['      checks: whileDraft(found),\n', '']],
  ),
  ...inFile(
    'packages/joining/withdraw-letter.ts',
    [sending],
    [['      checks: lastingOf(thing.value),\n', '']],
  ),
  ...inFile(
    'packages/joining/record-signature.ts',
    [sending],
    [['      checks: lastingOf(thing.value),\n', '']],
  ),
  ...inFile(
    'packages/joining/quote-letter.ts',
    [sending],
    [['      checks: lastingOf(thing.value),\n', '']],
  ),
  ...inFile(
    'packages/processes/grant-waiver.ts',
    [waiving],
    [['        waived ? change(waivedRow, waived, mark) : create(waivedRow, mark),\n', '']],
  ),
  ...inFile(
    'packages/privacy/erasing.ts',
    [voted],
    [
      ['  if (await hasVoteUnderWay(stage, all, personId)) return false;\n  for', '  for'],
      ['  if (await hasVoteUnderWay(stage, all, personId)) return false;\n  await', '  await'],
      ['  await endSessions(stage, personId, () => true);\n', ''],
    ],
  ),
];
