/** What a proof runs: test files with every property tried as often as it takes, or a program of its own. */
export type Proof = { readonly what: string } & (
  | { readonly project: 'rooms'; readonly files: readonly string[] }
  | { readonly program: string; readonly given?: readonly string[] }
);

/** The long proofs by name, in the order of their rotation. The suite holds a short version of each. */
export const proofs: Readonly<Record<string, Proof>> = {
  histories: {
    what: 'more than ten thousand histories of agreeing, of series, of sealed logs and of what offices offer',
    project: 'rooms',
    files: [
      'packages/standards/series.test.ts',
      'packages/standards/tighten.test.ts',
      'packages/standards/ancestry.test.ts',
      'packages/standards/succession.test.ts',
      'packages/audit/verify.test.ts',
      'test/offers/offers.test.ts',
    ],
  },
  tampers: {
    what: 'an archive with one byte changed, three hundred times',
    project: 'rooms',
    files: ['packages/archive/tampering.test.ts'],
  },
  kills: {
    what: 'engine and server killed at every station of the demonstration',
    project: 'rooms',
    files: ['test/faults/kill.test.ts'],
  },
  walls: {
    what: 'every verb and view by every role and neighbour',
    project: 'rooms',
    files: ['test/isolation/isolation.test.ts'],
  },
  isolation: {
    what: 'tens of thousands of attacks on the deployed bundles',
    program: 'test/isolation/run.ts',
  },
  forgeries: {
    what: 'ten thousand forgeries of an exported log',
    program: 'test/proofs/chain.ts',
  },
  archive: {
    what: 'the memory that an archive costs',
    program: 'test/proofs/archive.ts',
  },
  mutants: {
    what: 'checks taken away one by one; by rotation, a seventh of them',
    program: 'test/mutants/run.ts',
  },
};

const dayMs = 86_400_000;

/** Which proof is due on a day, and which seventh of the mutants: `2026-11-30`. */
export const dueOn = (day: string): { readonly name: string; readonly seventh: number } => {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
  const names = Object.keys(proofs);
  const turn = Math.floor(days / names.length);
  return { name: names[days % names.length] ?? '', seventh: turn % 7 };
};
