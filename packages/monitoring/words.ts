import type { WordsOf } from '#perform';
import type { Report } from './report.ts';

export const reportKinds: Readonly<Record<Report['kind'], string>> = {
  inception: 'Informe inicial',
  'end-of-commitment': 'Informe de fin de compromiso',
  'end-of-term': 'Informe final',
};

/** How a report, and a correction of it, ask for what was found. */
export const assessmentWords: WordsOf<Pick<typeof Report.shape, 'title' | 'summary' | 'answers'>> =
  {
    title: 'Título',
    summary: 'Resumen',
    answers: {
      label: 'Evaluación',
      parts: { item: 'Ítem', answer: 'Respuesta', explanation: 'Por qué' },
      hint: 'Por ejemplo: 1.1 | Sí | El hito se cumplió en el plazo.',
    },
  };
