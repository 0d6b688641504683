import { examplesOf } from './examples.ts';
import { Timeline } from './timeline.tsx';

export const timelineExamples = examplesOf(
  Timeline,
  { name: 'Línea de fases', when: 'Cuándo empezó y terminó cada fase, con su tabla.' },
  {
    'a mitad de camino': {
      nowMs: Date.parse('2026-09-01T12:00:00.000Z'),
      entries: [
        { phase: 'preparation', at: '2026-03-02T12:00:00.000Z' },
        { phase: 'dialogues', at: '2026-04-06T12:00:00.000Z' },
        { phase: 'systematisation', at: '2026-07-01T12:00:00.000Z' },
      ],
    },
  },
);
