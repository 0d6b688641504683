import { dayOf, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { type Write, change } from '#table';
import { isInNetwork, standingWrite } from '#tenancy';
import { DossierId } from './dossier.ts';
import { beginningOf } from './fitting.ts';
import { joiningRefusals } from './refusals.ts';
import { Oficio, Review, mayDecide } from './review.ts';
import { openReviewOf, reviewCodes } from './reviewing.ts';
import { reviewRow, sheetRow } from './rows.ts';

const { verdict, reasons, renewBy } = Review.shape.decision.unwrap().shape;

/** Decides an application with its reasons and its oficio. Who is admitted is a member in the same moment. */
export const decideApplication = defineVerb({
  id: 'joining.decide-application',
  route: 'POST /reviews/:dossierId/decision',
  reach: 'region',
  capability: 'applications.review',
  shows: 'kind',
  fresh: true,
  input: {
    dossierId: DossierId,
    verdict,
    reasons,
    renewBy,
    ...Oficio.omit({ date: true }).shape,
  },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes, 'joining.nobody-scored'),
  run: async (call) => {
    const { input, records, person, now } = call;
    const { dossierId, verdict: decided, reasons: why, renewBy: until, ...heading } = input;
    const [open, sheets] = await Promise.all([
      openReviewOf(call, dossierId),
      records.list(sheetRow, '-', dossierId),
    ]);
    if (!open.ok) return open;
    const { found, who } = open.value;
    const may = mayDecide(
      found.value,
      sheets.map(({ value }) => value),
      who,
    );
    if (!may.ok) return may;
    const oficio = { ...heading, date: dayOf(now) };
    const decision = {
      verdict: decided,
      reasons: why,
      at: now,
      by: person,
      oficio,
      ...(until === undefined ? {} : { renewBy: until }),
    };
    const writes: Write[] = [change(reviewRow, found, { ...found.value, decision })];
    if (decided === 'admitted')
      for (const commune of found.value.applicants) {
        const basis = beginningOf(`Oficio ${heading.number}: ${heading.matter}`, 300);
        const stood = await standingWrite(records, commune, (before) => ({
          commune,
          state: 'active',
          since: before && isInNetwork(before.state) ? before.since : now,
          basis,
          ...(until === undefined ? {} : { renewBy: until }),
        }));
        // A renewal that moves no date changes nothing of where the commune stands.
        if (stood.ok) writes.push(stood.value);
      }
    return decide({
      answer: { dossierId },
      act: 'joining.decided',
      about: dossierId,
      writes,
    });
  },
});
