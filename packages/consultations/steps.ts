import type { Result } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Consultation } from './consultation.ts';
import { consultationRow } from './rows.ts';

type Named = { readonly processId: string; readonly consultationId: string };

/** Gathers the consultation that a verb names and takes it a step further. */
export const stepWith = async <Code extends string>(
  { input, records }: Pick<Call<Named>, 'input' | 'records'>,
  act: `consultations.${string}`,
  step: (consultation: Consultation) => Result<Consultation, Code>,
) => {
  const found = await records.get(consultationRow, input.processId, input.consultationId);
  return takeStep(consultationRow, found, 'consultations.not-found', step, ({ state }) => ({
    answer: { state },
    act,
    about: input.consultationId,
  }));
};
