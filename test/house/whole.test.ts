import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from './tree.ts';
import { openWhole } from './whole.ts';

const door = 'packages/dialogues/index.ts';

/** One fault for each tool, where nothing else would find it. */
const planted = {
  'packages/dialogues/planted.ts':
    'export const plantedExport = 1;\nexport type PlantedType = 1;\n',
  [door]: `${textOf(door)}export { plantedExport, type PlantedType } from './planted.ts';\n`,
  'packages/dialogues/floating.ts':
    'const later = async () => 1;\nexport const forgotten = () => {\n  later();\n};\n',
  'packages/dialogues/chicken.ts':
    "import type { Egg } from './egg.ts';\nexport type Chicken = { readonly from?: Egg };\n",
  'packages/dialogues/egg.ts':
    "import type { Chicken } from './chicken.ts';\nexport type Egg = { readonly of?: Chicken };\n",
};

describe('in the house as a whole', () => {
  let whole: ReturnType<typeof openWhole>;
  let unused = '';
  beforeAll(() => {
    whole = openWhole(planted);
    unused = whole.unused();
  });
  afterAll(() => whole.close());

  test.each(['plantedExport', 'PlantedType'])(
    'the unused %s is found behind the door that hands it out',
    (name) => {
      expect(unused.split('\n').filter((line) => line.includes(`${name} `))).not.toEqual([]);
      expect(unused).toContain(door);
    },
  );

  test('what is served by its type alone is not called unused', () => {
    for (const served of ['callDialogue', 'listDialogues', 'publishDialogues', 'rowsOfDialogues'])
      expect([served, unused.includes(served)]).toEqual([served, false]);
  });

  test('a promise that nobody waits for is found', () => {
    const found = whole.floating('packages/dialogues/floating.ts');
    expect(found).toContain('no-floating-promises');
  });

  test('a circle of types alone is found', () => {
    const found = whole.circles('packages/dialogues/chicken.ts', 'packages/dialogues/egg.ts');
    expect(found).toContain('no-cycle');
  });
});
