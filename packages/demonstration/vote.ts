import { createHash } from 'node:crypto';
import {
  type ConsultationId,
  castBallot,
  certifyCount,
  closeConsultation,
  countConsultation,
  openConsultation,
  prepareConsultation,
  readConsultation,
} from '#consultations';
import { type LocalDate, addDays } from '#kernel';
import { type ProcessId, enterPhase } from '#processes';
import { type Stage } from '#perform';
import { tenantRecords, tenantScope, within } from '#table';
import type { Enactor } from './enactor.ts';
import { exception, penalolenAs } from './cast.ts';
import { voters } from './personas.ts';
import { settle } from './region.ts';

const voterCount = 132;
const firstDay = '2021-10-08' as LocalDate;
const days = 11;

/** The same number for the same words: the made-up votes are the same at every re-enactment. */
const dice = (words: string, sides: number) =>
  createHash('sha256').update(words).digest().readUInt32BE(0) % sides;

/** Some options are liked more, so that the cut-off falls somewhere. */
const likingOf = (title: string) => 97 + title.length * 3;

/** The vote of eleven days on all eleven drafts. The source gives no ballots: every voter is made up. */
export const vote = async (
  enactor: Enactor,
  stage: Stage,
  processId: ProcessId,
  commitmentIds: readonly string[],
): Promise<ConsultationId> => {
  const { at, enact } = enactor;
  const coordinator = penalolenAs('coordinator');
  at('2021-10-04T10:00');
  await enact(coordinator, enterPhase, 'phase-consultation', {
    processId,
    phase: 'consultation',
    ...exception,
  });
  const { consultationId } = await enact(coordinator, prepareConsultation, 'consultation', {
    processId,
    title: 'Consulta ciudadana sobre los compromisos',
    question: '¿Qué compromisos quieres que asuma el municipio?',
    commitmentIds: [...commitmentIds],
    maxChoices: 3,
    cutoff: 5,
    opensAt: `${firstDay}T00:00`,
    closesAt: `${addDays(firstDay, days - 1)}T23:59`,
  });
  const named = { processId, consultationId };
  at(`${addDays(firstDay, -1)}T18:00`);
  await enact(coordinator, openConsultation, 'consultation-open', named);
  const options = await within(tenantScope(coordinator.tenant), async () => {
    const found = await readConsultation(
      tenantRecords(stage.table, coordinator.tenant),
      processId,
      consultationId,
    );
    return found?.value.options ?? [];
  });
  for (const [index, voter] of voters(voterCount).entries()) {
    at(
      `${addDays(firstDay, Math.floor((index * days) / voterCount))}T${String(9 + (index % 12)).padStart(2, '0')}:15`,
    );
    await settle(enactor, voter);
    const liking = options.toSorted(
      (a, b) =>
        dice(`${index} ${a.title}`, likingOf(a.title)) -
        dice(`${index} ${b.title}`, likingOf(b.title)),
    );
    const choices = liking
      .slice(0, dice(`blank${index}`, 20) === 0 ? 0 : 3)
      .map(({ optionId }) => optionId);
    const nonce = createHash('sha256').update(`voter ${index}`).digest('hex');
    await enact({ tenant: voter.tenant, person: voter.id }, castBallot, `ballot-${index}`, {
      ...named,
      choices,
      nonce,
    });
  }
  at(`${addDays(firstDay, days)}T09:00`);
  await enact(coordinator, closeConsultation, 'consultation-close', named);
  at(`${addDays(firstDay, days)}T10:00`);
  await enact(coordinator, countConsultation, 'consultation-count', named);
  at(`${addDays(firstDay, days)}T12:00`);
  await enact(penalolenAs('certifying-officer'), certifyCount, 'consultation-certify', named);
  return consultationId;
};
