import { describe, expect, test } from 'vitest';
import { type LocalDate, type Phase, TenantId, instantOf } from '#kernel';
import type { Waiting } from '#perform';
import { verbs } from '#functions';
import { homeOf } from '../text/homes.ts';
import { type Running, usefulFirst, waitingFirst } from './first.tsx';

const now = instantOf(Date.parse('2026-11-21T12:00:00Z'));
const meetings = {
  key: 'dialogos',
  title: 'Diálogos',
  phases: ['preparation', 'dialogues'] as const,
  words: {},
};
const callDialogue = verbs.filter(({ id }) => id === 'dialogues.call-dialogue');
const stops = [{ station: meetings, things: [], isCut: false, creates: callDialogue, later: [] }];

const waiting = (processId: string | undefined, more: Partial<Waiting> = {}): Waiting => ({
  tenant: TenantId.parse('renca'),
  as: 'unit-officer',
  thing: 'Propuesta',
  title: 'Sombra en las plazas',
  verb: 'proposals.give-opinion',
  from: '2026-11-01' as LocalDate,
  processId,
  address: `/renca/oficina/hacer/proposals.give-opinion?processId=${processId}`,
  ...more,
});
const until = (day: string) => ({ until: day as LocalDate });

const running = (id: string, phase: Phase, closesOn?: string): Running => ({
  process: { id, phase, title: `Proceso ${id}` } as Running['process'],
  waits: [],
  closesOn,
});
const named = (verbId: string) => `Nombre de ${verbId}`;
const firstOf = (waits: readonly Waiting[], all: readonly Running[] = []) =>
  waitingFirst(waits, all, named, now);

const unit = homeOf(['unit-officer']);
const coordinator = homeOf(['coordinator']);

describe('a home begins with', () => {
  test('what waits until the nearest day, wherever it waits', () => {
    const soon = { title: 'Luz en los pasajes', ...until('2026-11-25') };
    const waits = [waiting('a'), waiting('a', until('2026-12-24')), waiting('b', soon)];
    expect(firstOf(waits)).toMatchObject({
      title: 'Nombre de proposals.give-opinion',
      about: 'Luz en los pasajes',
      until: 'Hasta el 25 de noviembre de 2026.',
      href: expect.stringContaining('processId=b'),
    });
  });

  test('what is late, said as late', () => {
    expect(firstOf([waiting('a', until('2026-11-20'))])?.until).toBe(
      'El plazo venció el 20 de noviembre de 2026.',
    );
  });

  test('the day on which the phase ends, where it has none', () => {
    const all = [running('a', 'systematisation', '2026-12-31')];
    expect(firstOf([waiting('a')], all)?.until).toContain('termina el 31 de diciembre de 2026');
  });

  test('a useful act of the latest process, where nothing waits', () => {
    const first = usefulFirst('renca', running('b', 'dialogues'), stops, coordinator, now);
    expect(first.href).toBe('/renca/oficina/hacer/dialogues.call-dialogue?processId=b');
    expect(first.until).toContain('Nada espera por ti.');
    expect(first.wait).toBeUndefined();
  });

  test('no act of another phase or of another role', () => {
    const here = '/renca/oficina/procesos/a';
    const hrefOf = (phase: Phase, home: typeof unit) =>
      usefulFirst('renca', running('a', phase), stops, home, now).href;
    expect(hrefOf('closing', coordinator)).toBe(here);
    expect(hrefOf('dialogues', unit)).toBe(here);
  });

  test('nothing that waits, where nothing does', () => {
    expect(firstOf([])).toBeUndefined();
  });
});

test('whoever has several roles begins where most waits, and a reader reads', () => {
  expect(homeOf(['unit-officer', 'coordinator']).title).toBe('Nuestro proceso');
  expect(homeOf(['forum-member']).title).toBe('Para pronunciarnos');
  expect(homeOf(['reader', 'person']).title).toBe('Procesos en curso');
});
