import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#kernel';
import { item, placed } from '../../packages/board/samples.ts';
import { openHouse } from './house.ts';

const figure = (text: string, label: string) =>
  new RegExp(String.raw`<dt>${label}\s*</dt><dd>([^<]*)</dd>`).exec(text)?.[1];

describe('the page of a commune', () => {
  test('counts the plans that it lists, which are those of the register', async () => {
    const { scene, visit } = openHouse('penaflor');
    const before = (await visit('/penaflor')).text;
    expect(figure(before, 'Planes')).toBe('0');
    expect(before).not.toContain('Planes de acción');
    const plans = [2019, 2021].map((year) => ({
      year,
      title: `Plan ${year}`,
      submittedOn: `${year}-11-16` as LocalDate,
      commitments: 5,
    }));
    await placed(scene, item('penaflor', { courses: [], plans }));
    const after = (await visit('/penaflor')).text;
    expect(figure(after, 'Planes')).toBe('2');
    for (const year of [2019, 2021])
      expect(after).toContain(`<a href="/penaflor/plan/${year}">Plan ${year}</a>`);
    expect(after).toContain('/api/v1/communes/penaflor/known-plans?format=csv');
  });
});
