import { inFile } from './mutant.ts';
import { offers, people, racing, texts, waits } from './suites.ts';

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
  ...inFile(
    'packages/perform/perform.ts',
    [texts],
    [
      [
        "return isOther ? refuse('request.stale', 'version') : ok(found);",
        "return [isOther].length > 1 ? refuse('request.stale', 'version') : ok(found);",
      ],
    ],
  ),
  ...inFile(
    'packages/perform/choosing.ts',
    [people],
    [
      ['if (role.ok) await noteReading(stage, { tenant, person }, verb.id, role.value.role);', ''],
      ['  return role.ok;', '  return role.ok || person !== undefined;'],
    ],
  ),
  ...inFile(
    'packages/perform/thing.ts',
    [people],
    [['thing.isPersonal ? thing.es : thing.title(value);', 'thing.title(value);']],
  ),
  ...inFile(
    'packages/waiting/waiting.ts',
    [waits],
    [['.filter(({ from }) => from <= today));', '.filter(({ from }) => from.length > 0));']],
  ),
  ...inFile(
    'packages/perform/waits.ts',
    [waits],
    [
      [
        'if (!as || !isTheirs || !isOpenIn(verb.capability, phase)) return undefined;',
        'if (!as || !isOpenIn(verb.capability, phase)) return undefined;',
      ],
      [
        'if (!as || !isTheirs || !isOpenIn(verb.capability, phase)) return undefined;',
        'if (!as || !isTheirs) return undefined;',
      ],
      [
        'const isPossible = stepOf(verb) !== thing || lets(verb, found.value, { now: now(), phase });',
        'const isPossible = stepOf(verb) !== undefined;',
      ],
    ],
  ),
  ...inFile(
    'packages/plans/work.ts',
    [racing],
    [['...work.endorsements.slice(0, 1)', '...work.endorsements.slice(0, 0)']],
  ),
  ...inFile(
    'packages/plans/answer-question.ts',
    [racing],
    [['checks: [stays(planRow, plan)],', 'checks: [],']],
  ),
];
