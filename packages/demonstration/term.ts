import { keepFile } from '#files';
import { attachEvidence, closeMilestone, reportProgress } from '#implementation';
import { publishReport, replyToReport } from '#monitoring';
import { type ProcessId, enterPhase } from '#processes';
import { readCommitment } from '#commitments';
import type { Stage } from '#perform';
import { readPlan } from '#plans';
import { tenantRecords, tenantScope, within } from '#table';
import type { Enactor } from './enactor.ts';
import { exception, penalolenAs } from './cast.ts';

const read = (stage: Stage, processId: ProcessId) => {
  const { tenant } = penalolenAs('coordinator');
  return within(tenantScope(tenant), async () => {
    const records = tenantRecords(stage.table, tenant);
    const plan = await readPlan(records, processId);
    const found = await Promise.all(
      (plan?.value.commitmentIds ?? []).map((id) => readCommitment(records, processId, id)),
    );
    return found.filter((one) => one !== undefined).map(({ value }) => value);
  });
};

const document = (title: string) =>
  Buffer.from(`Documento sintético de la demostración.\n${title}\n`, 'utf8').toString('base64');

const fictional = 'Informe ficticio de la demostración.';

/** After the submission everything is made up: progress, evidence, and the reports of a fictional monitor. */
export const implement = async (
  { at, enact }: Enactor,
  stage: Stage,
  processId: ProcessId,
): Promise<void> => {
  const [coordinator, unit, monitor] = [
    penalolenAs('coordinator'),
    penalolenAs('unit-officer'),
    penalolenAs('monitor'),
  ];
  at('2021-11-17T09:00');
  await enact(coordinator, enterPhase, 'phase-implementation', {
    processId,
    phase: 'implementation',
    ...exception,
  });
  at('2022-01-14T10:00');
  await enact(monitor, publishReport, 'report-inception', {
    processId,
    kind: 'inception',
    title: 'Informe inicial (sintético)',
    summary: `${fictional} El proceso tuvo foro, diálogos abiertos y consulta; falta publicar el contacto del ente de monitoreo.`,
    answers: [
      {
        item: '1.1',
        answer: 'yes',
        explanation: 'Hubo un espacio de diálogo con la sociedad civil.',
      },
      {
        item: '1.4',
        answer: 'yes',
        explanation: 'Diez personas de organizaciones adhirieron antes del envío.',
      },
      { item: '2.4', answer: 'yes', explanation: 'Cada tema recibió una respuesta razonada.' },
    ],
  });
  const commitments = await read(stage, processId);
  for (const [index, commitment] of commitments.entries()) {
    const named = { processId, commitmentId: commitment.commitmentId };
    const [first] = commitment.milestones;
    at(`2022-0${(index % 3) + 5}-10T10:00`);
    await enact(unit, reportProgress, `progress-${index}`, {
      ...named,
      percent: 30 + index * 15,
      level: index < 2 ? 'limited' : 'substantial',
      text: 'Avance sintético informado por la unidad.',
    });
    if (!first || index > 2) continue;
    const title = `Diseño de ${commitment.title.toLowerCase()}`;
    const { fileId } = await enact(unit, keepFile, `file-${index}`, {
      name: `diseno-${index + 1}.txt`,
      content: document(title),
    });
    const milestone = { ...named, milestoneId: first.milestoneId };
    await enact(unit, attachEvidence, `evidence-${index}`, { ...milestone, title, fileId });
    await enact(unit, closeMilestone, `milestone-${index}`, {
      ...milestone,
      closedOn: '2022-05-01',
    });
  }
  at('2024-10-15T10:00');
  await enact(coordinator, enterPhase, 'phase-closing', {
    processId,
    phase: 'closing',
    ...exception,
  });
  const [assessed] = commitments;
  if (assessed)
    await enact(monitor, publishReport, 'report-commitment', {
      processId,
      kind: 'end-of-commitment',
      commitmentId: assessed.commitmentId,
      title: 'Informe de fin de compromiso (sintético)',
      summary: `${fictional} El compromiso avanzó, pero no llegó a completarse.`,
      answers: [
        {
          item: '1.1',
          answer: 'limited',
          explanation: 'Se cumplió el diseño; la puesta en marcha quedó pendiente.',
        },
      ],
    });
  const { reportId } = await enact(monitor, publishReport, 'report-term', {
    processId,
    kind: 'end-of-term',
    title: 'Informe final (sintético)',
    summary: `${fictional} El plan abrió espacios nuevos; falta sostener las reuniones y los informes periódicos.`,
    answers: [
      {
        item: '3',
        answer: 'lesson',
        explanation: 'Conviene fijar desde el inicio quién publica cada avance.',
      },
    ],
  });
  at('2024-10-28T10:00');
  await enact(coordinator, replyToReport, 'reply-term', {
    processId,
    reportId,
    text: 'Respuesta sintética: tomaremos la recomendación en el próximo plan.',
  });
};
