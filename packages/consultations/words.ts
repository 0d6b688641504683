import { LocalDate, fillIn } from '#kernel';
import type { WordsOf } from '#perform';
import { type Consultation, type Paper, settlingMs } from './consultation.ts';
import type { paper } from './options.ts';

export const consultationStates: Readonly<Record<Consultation['state'], string>> = {
  draft: 'En preparación',
  open: 'Abierta',
  closed: 'Cerrada, en espera del escrutinio',
  counted: 'Con resultado',
};

const closingHint = `Hora de Chile. El escrutinio se puede hacer ${settlingMs / 1000} segundos después.`;

/** How a ballot paper, and a change of it, ask for what it says. */
export const paperWords: WordsOf<typeof paper> = {
  title: 'Título',
  question: 'Pregunta de la papeleta',
  maxChoices: {
    label: 'Opciones por persona',
    hint: 'Cuántas opciones puede elegir cada persona.',
  },
  cutoff: { label: 'Corte', hint: 'Cuántas opciones, las más votadas, pasan al plan.' },
  opensAt: { label: 'Empieza', hint: 'Hora de Chile.' },
  closesAt: { label: 'Termina', hint: closingHint },
  commitmentIds: 'Compromisos de la papeleta',
};

/** `Desde el 1 de abril de 2026, 09:00, hasta el 10 de abril de 2026, 20:00 horas.` */
export const timesOf = ({ opensAt, closesAt }: Pick<Paper, 'opensAt' | 'closesAt'>): string =>
  fillIn('Desde el {from}, {fromHour}, hasta el {until}, {untilHour} horas.', {
    from: LocalDate.parse(opensAt.slice(0, 10)),
    fromHour: opensAt.slice(11),
    until: LocalDate.parse(closesAt.slice(0, 10)),
    untilHour: closesAt.slice(11),
  });

/** The paper as one text, as whoever opens the box on it reads it. */
export const writtenPaper = (paper: Paper) => ({
  paper: [
    paper.title,
    paper.question,
    paper.options.map(({ title }, at) => `${at + 1}. ${title}`).join('\n'),
    fillIn('Cada persona elige hasta {most}. Pasan al plan las {cutoff} más votadas.', {
      most: paper.maxChoices,
      cutoff: paper.cutoff,
    }),
    timesOf(paper),
  ].join('\n\n'),
});

/** The count as one text, as whoever certifies it reads it. Nothing before there is one. */
export const writtenCount = ({ tally, options }: Pick<Consultation, 'tally' | 'options'>) => {
  if (!tally) return { count: '' };
  const titles = new Map(options.map(({ optionId, title }) => [optionId, title]));
  return {
    count: [
      tally.counts
        .map(({ optionId, votes }) => `${titles.get(optionId) ?? optionId}: ${votes}`)
        .join('\n'),
      fillIn('Votos: {ballots}. En blanco: {blank}. Marcas del padrón: {marks}.', {
        ballots: tally.ballots,
        blank: tally.blank,
        marks: tally.marks,
      }),
      ...(tally.tiesAtCutoff ? ['El orden de la papeleta decidió un empate en el corte.'] : []),
      `Raíz: ${tally.root}`,
    ].join('\n\n'),
  };
};
