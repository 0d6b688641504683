import { inFile } from './mutant.ts';
import { offers } from './suites.ts';

export const offered = [
  ...inFile(
    'packages/perform/perform.ts',
    [offers],
    [['if (!allowed.ok) return allowed;', 'if ([allowed].length === 0) return refuse(of.name);']],
  ),
  ...inFile(
    'packages/perform/listed.ts',
    [offers],
    [
      ['isOpenIn(capability, looking.phase);', '[capability, isOpenIn] !== undefined;'],
      [
        'ruleOf(verb)?.when(value, at).ok ?? false;',
        'ruleOf(verb) !== undefined && at !== undefined && value !== null;',
      ],
    ],
  ),
  ...inFile(
    'packages/perform/choosing.ts',
    [offers],
    [['.filter((one) => when(one.value, at).ok)', '.filter((one) => [one, at, when].length > 0)']],
  ),
];
