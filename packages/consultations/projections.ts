import { dayOf } from '#kernel';
import { defineProjection } from '#perform';
import { type Found, copy, listCopies } from '#table';
import { type Consultation, daysOf } from './consultation.ts';
import { readBallot } from './receipts.ts';
import {
  type ConsultationView,
  ballotsRow,
  consultationRow,
  consultationsRow,
  dueRow,
  listedConsultation,
  publishedConsultationRow,
  shownConsultation,
} from './rows.ts';

const resultOf = ({ tally, options }: Consultation): ConsultationView['result'] => {
  if (!tally) return undefined;
  const { counts, ballots, blank, root, chosen, tiesAtCutoff } = tally;
  const byId = new Map(options.map((option) => [option.optionId, option]));
  return {
    ballots,
    blank,
    root,
    chosen,
    tiesAtCutoff,
    counts: counts.flatMap(({ optionId, votes }) => {
      const option = byId.get(optionId);
      return option ? [{ ...option, votes }] : [];
    }),
  };
};

const publish = ({ value, version, origin }: Found<Consultation>): ConsultationView => {
  const { consultationId, certified } = value;
  const result = resultOf(value);
  return {
    ...shownConsultation.of(value),
    id: consultationId,
    version,
    days: daysOf(value),
    ...(result ? { result } : {}),
    ...(certified ? { certifiedOn: dayOf(certified.at) } : {}),
    ...(origin ? { origin } : {}),
  };
};

/** The consultations of a process; of a counted one its result and every ballot; for the clock, what is due. */
export const publishConsultations = defineProjection({
  id: 'consultations.consultations',
  // A vote changes nothing that is public before the count.
  on: [
    'consultations.prepared',
    'consultations.changed',
    'consultations.opened',
    'consultations.closed',
    'consultations.counted',
    'consultations.certified',
  ],
  project: async ({ tenant, region, collection: process, about, records, ballotsIn }) => {
    const found = await records.list(consultationRow, process);
    const published = found.map(publish);
    const counted = published.filter(({ id, result }) => result && about.includes(id));
    const boxes = await Promise.all(
      counted.map(async ({ id }) => {
        const ballots = (await ballotsIn(id))
          .map(({ receipt, body }) => ({ id: receipt, choices: [...readBallot(body)] }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        return listCopies(ballotsRow, tenant, id, ballots);
      }),
    );
    const due = found.flatMap(({ value: { window, processId, consultationId, state } }) => {
      if (!window) return [];
      const { closes } = window;
      const isOpen = state === 'open';
      return [copy(dueRow, region, { closes, tenant, processId, consultationId, isOpen })];
    });
    return [
      ...published.map((one) => copy(publishedConsultationRow, tenant, { ...one, process })),
      ...listCopies(consultationsRow, tenant, process, published.map(listedConsultation.of)),
      ...boxes.flat(),
      ...due,
    ];
  },
});
