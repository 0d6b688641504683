import { describe, expect, test } from 'vitest';
import type { Way } from '#commitments';
import { type Ways, WayOf } from './ways.tsx';

const theme = { id: 't1', title: 'Sombra y verde' };
const way = {
  id: 't1',
  proposals: [{ id: 'p1', title: 'Árboles en plazas', state: 'opined' }],
  commitments: [{ id: 'c1', title: 'Plantar 200 árboles', state: 'draft' }],
} as unknown as Way;
const here = '/renca/procesos/a';
const process = { slug: 'renca', processId: 'a' };

const told = (ways: Partial<Ways>, themes = [theme]) =>
  String(
    WayOf({
      ways: { ...process, byTheme: new Map([['t1', way]]), plan: undefined, ...ways },
      themes,
    }),
  );

describe('what became of what somebody said', () => {
  test('is a way of links: theme, proposal, commitment', () => {
    const html = told({});
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([`${here}/temas/t1`, `${here}/propuestas/p1`, `${here}/compromisos/c1`]);
    expect(html).toContain('Con opinión técnica');
    expect(html).toContain('En redacción o redactado');
  });

  test('says how many more there are than stand there, and where they are listed', () => {
    const more = { ...way, unshown: { proposals: 1, commitments: 7 } };
    const html = told({ byTheme: new Map([['t1', more]]) });
    expect(html).toContain(`<a href="${here}#propuestas">Y 1 propuesta más</a>`);
    expect(html).toContain(`<a href="${here}#compromisos">Y 7 compromisos más</a>`);
  });

  test('ends in the plan with how far it is', () => {
    const html = told({ plan: { year: '2026', percents: new Map([['c1', 40]]) } });
    expect(html).toContain('href="/renca/plan/2026/compromisos/c1"');
    expect(html).toContain('En el plan. Avance: 40 %');
  });

  test('says no more than is known where no progress was reported', () => {
    const percents = new Map<string, number | undefined>([['c1', undefined]]);
    const html = told({ plan: { year: '2026', percents } });
    expect(html).toContain('En el plan');
    expect(html).not.toContain('%');
  });

  test('says that the plan left it out', () => {
    const html = told({ plan: { year: '2026', percents: new Map() } });
    expect(html).toContain('Fuera del plan');
    expect(html).toContain(`href="${here}/compromisos/c1"`);
  });

  test('says how far it came where it came nowhere yet', () => {
    expect(told({}, [])).toContain('Todavía no está en ningún tema.');
    expect(told({ byTheme: new Map() })).toContain('Todavía no llega a una propuesta.');
    const alone = { ...way, commitments: [] };
    expect(told({ byTheme: new Map([['t1', alone]]) })).toContain(
      'Todavía no llega a un compromiso.',
    );
  });
});
