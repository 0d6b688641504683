import { describe, expect, test } from 'vitest';
import { type Phase, instantOf } from '#kernel';
import { homeOf } from '../text/homes.ts';
import { type Running, firstOf } from './first.tsx';
import { verbs } from '#functions';
import type { Thing } from './things.ts';
import { type Open, tasksOf } from './work.ts';

const now = instantOf(Date.parse('2026-11-21T12:00:00Z'));
const opinions = {
  key: 'propuestas',
  title: 'Propuestas',
  phases: ['systematisation', 'formulation'] as const,
  param: 'proposalId',
  words: {},
};
const meetings = {
  key: 'dialogos',
  title: 'Diálogos',
  phases: ['preparation', 'dialogues'] as const,
  words: {},
};
const verbOf = (id: string) => {
  const found = verbs.find((verb) => verb.id === id);
  if (!found) throw new Error(`no verb ${id}`);
  return found;
};

const waiting = ({ id = 'p1', ...thing }: Partial<Thing>): Open => ({
  thing: {
    id,
    given: { proposalId: id },
    title: 'Sombra en las plazas',
    state: 'with-unit',
    ...thing,
  },
  waitsFor: verbOf('proposals.give-opinion'),
  others: [],
});

const running = (id: string, phase: Phase, things: readonly Open[], closesOn?: string): Running => {
  const stops = [
    { station: opinions, things, isCut: false, creates: [], later: [] },
    {
      station: meetings,
      things: [],
      isCut: false,
      creates: [verbOf('dialogues.call-dialogue')],
      later: [],
    },
  ];
  const process = { id, phase, title: `Proceso ${id}` } as Running['process'];
  return { process, stops, tasks: tasksOf(stops), closesOn };
};

const unit = homeOf(['unit-officer']);
const coordinator = homeOf(['coordinator']);

describe('a home begins with', () => {
  test('the task with the nearest day, whatever its place', () => {
    const soon = waiting({ id: 'p2', title: 'Luz en los pasajes', dueOn: '2026-11-25' });
    const all = [
      running('a', 'systematisation', [waiting({}), waiting({ dueOn: '2026-12-24' })]),
      running('b', 'systematisation', [soon]),
    ];
    expect(firstOf('renca', all, unit, now)).toMatchObject({
      about: 'Luz en los pasajes',
      until: 'Hasta el 25 de noviembre de 2026.',
      href: expect.stringContaining('processId=b&proposalId=p2'),
    });
  });

  test('what is late, said as late', () => {
    const all = [running('a', 'systematisation', [waiting({ dueOn: '2026-11-20' })])];
    expect(firstOf('renca', all, unit, now)?.until).toBe(
      'El plazo venció el 20 de noviembre de 2026.',
    );
  });

  test('the day on which the phase ends, where the task has none', () => {
    const all = [running('a', 'systematisation', [waiting({})], '2026-12-31')];
    expect(firstOf('renca', all, unit, now)?.until).toContain('termina el 31 de diciembre de 2026');
  });

  test('a useful act of the latest process, where nothing waits', () => {
    const all = [running('a', 'closing', []), running('b', 'dialogues', [])];
    const first = firstOf('renca', all, coordinator, now);
    expect(first?.href).toBe('/renca/oficina/hacer/dialogues.call-dialogue?processId=b');
    expect(first?.until).toContain('Nada espera por ti.');
    expect(first?.task).toBeUndefined();
  });

  test('no act of another phase or of another role', () => {
    const here = '/renca/oficina/procesos/a';
    expect(firstOf('renca', [running('a', 'closing', [])], coordinator, now)?.href).toBe(here);
    expect(firstOf('renca', [running('a', 'dialogues', [])], unit, now)?.href).toBe(here);
  });

  test('nothing, where no process is open', () => {
    expect(firstOf('renca', [], coordinator, now)).toBeUndefined();
  });
});

test('whoever has several roles begins where most waits, and a reader reads', () => {
  expect(homeOf(['unit-officer', 'coordinator']).title).toBe('Nuestro proceso');
  expect(homeOf(['forum-member']).title).toBe('Para pronunciarnos');
  expect(homeOf(['reader', 'person']).title).toBe('Procesos en curso');
});
