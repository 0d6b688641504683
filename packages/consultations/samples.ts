import { randomBytes } from 'node:crypto';
import {
  type OptionId,
  castBallot,
  closeConsultation,
  countConsultation,
  openConsultation,
  prepareConsultation,
  viewConsultationDraft,
} from '#consultations';
import type { Phase } from '#kernel';
import { enterPhase } from '#processes';
import { commitmentIn, draftedCommitment } from '../commitments/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { signed } from '../processes/samples.ts';

export const paperSample = {
  title: 'Consulta ciudadana',
  question: '¿Qué compromisos quieres en el plan?',
  maxChoices: 2,
  cutoff: 2,
  opensAt: '2026-04-01T09:00',
  closesAt: '2026-04-10T20:00',
};

/** Instants before, during and after the sample's window, which is in Chile's time. */
export const moments = {
  before: '2026-04-01T11:59:00.000Z',
  during: '2026-04-02T12:00:00.000Z',
  lastMinute: '2026-04-10T23:59:00.000Z',
  closing: '2026-04-11T00:00:00.000Z',
  after: '2026-04-11T12:00:00.000Z',
};

export const inPhase = (scene: Scene, processId: string, phase: Phase) =>
  scene.done(enterPhase, { processId, phase, ...signed });

/** A draft consultation on three commitments, in a process of its own that is in its formulation. */
export const preparedConsultation = async (scene: Scene) => {
  const first = await commitmentIn(scene, { title: 'Plazas iluminadas' });
  const second = await draftedCommitment(scene, first, { title: 'Presupuesto abierto' });
  const third = await draftedCommitment(scene, first, { title: 'Cabildos por barrio' });
  const commitmentIds = [first, second, third].map(({ commitmentId }) => commitmentId);
  const { processId } = first;
  const input = { processId, ...paperSample, commitmentIds };
  const { consultationId } = await scene.done(prepareConsultation, input);
  return { ...first, commitmentIds, consultationId };
};

/** An open consultation, with the clock inside its window, and the options of its paper. */
export const openedConsultation = async (scene: Scene) => {
  const prepared = await preparedConsultation(scene);
  const { processId, consultationId } = prepared;
  await inPhase(scene, processId, 'consultation');
  scene.at(moments.during);
  await scene.done(openConsultation, { processId, consultationId });
  return { ...prepared, optionIds: await optionsOf(scene, prepared) };
};

export const optionsOf = async (
  scene: Scene,
  { processId, consultationId }: { processId: string; consultationId: string },
): Promise<readonly OptionId[]> => {
  const seen = await scene.look(viewConsultationDraft, { processId, consultationId });
  return seen.ok ? seen.value.consultation.options.map(({ optionId }) => optionId) : [];
};

export const newNonce = () => randomBytes(32).toString('hex');

/** A resident of their own votes; hands back the secret of their receipt. */
export const votedBy = async (
  scene: Scene,
  { processId, consultationId }: { processId: string; consultationId: string },
  choices: readonly string[],
  person = scene.personWith('resident'),
) => {
  const nonce = newNonce();
  await scene.done(castBallot, { processId, consultationId, choices, nonce }, { person });
  return nonce;
};

/** A counted consultation: three votes for the first option, two for the third, one blank. */
export const countedConsultation = async (scene: Scene) => {
  const opened = await openedConsultation(scene);
  const { processId, consultationId, optionIds } = opened;
  const [first = '', , third = ''] = optionIds;
  const nonces = [];
  for (const choices of [[first], [third, first], [first, third], []])
    nonces.push(await votedBy(scene, opened, choices));
  scene.at(moments.after);
  await scene.done(closeConsultation, { processId, consultationId });
  await scene.done(countConsultation, { processId, consultationId });
  return { ...opened, nonces };
};
