import type { Mutant } from './mutant.ts';
import { applications, letters, reviews } from './joining.ts';
import { instants } from './instants.ts';
import { offered } from './offers.ts';
import { people, ballots } from './people.ts';
import { pipeline, reading, table } from './pipeline.ts';
import { teams } from './teams.ts';
import { web } from './pages.ts';

export const mutants: readonly Mutant[] = [
  ...pipeline,
  ...reading,
  ...table,
  ...offered,
  ...people,
  ...teams,
  ...instants,
  ...ballots,
  ...applications,
  ...letters,
  ...reviews,
  ...web,
];
