import { readCommitment } from '#commitments';
import { type Instant, LocalDate, type Result, bornAt, dayOf, only, refuse } from '#kernel';
import { defineThing } from '#perform';
import type { Found, Records } from '#table';
import { type Consultation, ConsultationId, canBeOpened, standingAt } from './consultation.ts';
import { consultationRefusals } from './refusals.ts';
import { consultationRow } from './rows.ts';
import { consultationStates, timesOf } from './words.ts';

/**
 * A consultation with its paper as it would be printed now: until the box opens, its options are called as their
 * commitments are.
 */
export type AtHand = {
  readonly consultation: Consultation;
  /** Whether every commitment of the paper still stands. */
  readonly isWhole: boolean;
};

const atHand = async (records: Records, found: Found<Consultation>): Promise<Found<AtHand>> => {
  const consultation = found.value;
  if (consultation.state !== 'draft') return { ...found, value: { consultation, isWhole: true } };
  const { processId, options } = consultation;
  const commitments = await Promise.all(
    options.map(({ commitmentId }) => readCommitment(records, processId, commitmentId)),
  );
  const printed = options.map((option, at) => ({
    ...option,
    title: commitments[at]?.value.title ?? option.title,
  }));
  const isWhole = commitments.every((one) => one?.value.state === 'draft');
  return { ...found, value: { consultation: { ...consultation, options: printed }, isWhole } };
};

/** The same of one consultation, for whoever reads its draft. */
export const readAtHand = async (
  records: Records,
  processId: string,
  consultationId: string,
): Promise<Found<AtHand> | undefined> => {
  const found = await records.get(consultationRow, processId, consultationId);
  return found && atHand(records, found);
};

const waitsOf = (consultation: Consultation) => {
  const { state, certified, closing, consultationId } = consultation;
  const [opensOn, closesOn] = [consultation.opensAt, consultation.closesAt].map((local) =>
    LocalDate.parse(local.slice(0, 10)),
  );
  const since = closing ? dayOf(closing.at) : closesOn;
  const who = 'coordinator';
  if (state === 'draft') {
    const from = dayOf(bornAt(consultationId));
    const verb = 'consultations.open-consultation';
    return [{ verb, who, from, until: opensOn, phases: ['consultation'] }] as const;
  }
  if (since === undefined || closesOn === undefined || certified) return [];
  if (state === 'open')
    return [{ verb: 'consultations.close-consultation', who, from: closesOn }] as const;
  return state === 'closed'
    ? ([{ verb: 'consultations.count-consultation', who, from: since }] as const)
    : ([{ verb: 'consultations.certify-count', who: 'certifying-officer', from: since }] as const);
};

/** The votes on which commitments make the plan, as offices work on them. */
export const consultationThing = defineThing({
  name: 'consultationId',
  id: ConsultationId,
  es: 'Consulta',
  row: {
    kinds: [consultationRow.kind],
    get: async (records, processId, [consultationId = '']) => {
      const found = await records.get(consultationRow, processId, consultationId);
      return found && atHand(records, found);
    },
    page: async (records, processId, after) => {
      const { items, next } = await records.page(consultationRow, processId, after);
      return { items: await Promise.all(items.map((found) => atHand(records, found))), next };
    },
    idsOf: ({ consultation }) => [consultation.consultationId],
  },
  place: { key: 'consulta', es: 'Consulta ciudadana', phases: ['consultation'] },
  missing: only(consultationRefusals, 'consultations.not-found'),
  states: { ...consultationStates, over: 'Terminó el plazo', certified: 'Certificada' },
  state: ({ consultation }, { now }) => standingAt(consultation, now),
  title: ({ consultation }) => consultation.title,
  note: ({ consultation }) => timesOf(consultation),
  waits: ({ consultation }) => waitsOf(consultation),
});

/** A box is opened on a paper of which every commitment still stands. */
export const canOpenBox = (
  { consultation, isWhole }: AtHand,
  { now }: { readonly now: Instant },
): Result<
  true,
  'consultations.wrong-state' | 'consultations.time-is-over' | 'consultations.unknown-commitment'
> => {
  const allowed = canBeOpened(consultation, now);
  if (!allowed.ok || isWhole) return allowed;
  return refuse('consultations.unknown-commitment', 'commitmentIds');
};
