import * as z from 'zod';
import { type Instant, ok, refuse } from '#kernel';
import { definePublicList, definePublicView } from '#perform';
import { ProcessId } from '#processes';
import { type Found, type Published, type Records, readList } from '#table';
import type { Consultation } from './consultation.ts';
import { ConsultationId } from './consultation.ts';
import { Receipt } from './receipts.ts';
import {
  BallotView,
  ConsultationSummary,
  ConsultationView,
  ballotsRow,
  consultationRow,
  consultationsRow,
  dueRow,
  publishedConsultationRow,
} from './rows.ts';

const named = { processId: ProcessId, consultationId: ConsultationId };

export const listConsultations = definePublicList({
  id: 'consultations.consultations',
  route: 'GET /processes/:processId/consultations',
  input: { processId: ProcessId },
  output: ConsultationSummary,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), consultationsRow, input.processId, input.cursor)),
});

export const viewConsultation = definePublicView({
  id: 'consultations.consultation',
  route: 'GET /processes/:processId/consultations/:consultationId',
  input: named,
  output: ConsultationView,
  run: async ({ input, published, tenant }) => {
    const view = await publishedConsultation(
      published(tenant),
      input.processId,
      input.consultationId,
    );
    return view ? ok(view) : refuse('request.not-found');
  },
});

/** Every ballot of a counted box, so that anybody can count again. */
export const listBallots = definePublicList({
  id: 'consultations.ballots',
  route: 'GET /processes/:processId/consultations/:consultationId/ballots',
  input: named,
  output: BallotView,
  run: async ({ input, published, tenant }) => {
    const { processId, consultationId } = input;
    if (!(await publishedResult(published(tenant), processId, consultationId)))
      return refuse('request.not-found');
    return ok(await readList(published(tenant), ballotsRow, consultationId, input.cursor));
  },
});

/** Whether a receipt's ballot was counted. It says nothing about what was chosen. */
export const checkReceipt = definePublicView({
  id: 'consultations.receipt',
  route: 'GET /processes/:processId/consultations/:consultationId/receipts/:receipt',
  input: { ...named, receipt: Receipt },
  output: z.strictObject({ isCounted: z.boolean() }),
  run: async ({ input: { processId, consultationId, receipt }, published, tenant }) => {
    const copies = published(tenant);
    if (!(await publishedResult(copies, processId, consultationId)))
      return refuse('request.not-found');
    return ok({ isCounted: await isListed(copies, consultationId, receipt) });
  },
});

/** A consultation of a process, for the verbs of later rooms. */
export const readConsultation = (
  records: Records,
  processId: string,
  consultationId: string,
): Promise<Found<Consultation> | undefined> =>
  records.get(consultationRow, processId, consultationId);

/** Every consultation of a process, for what later rooms publish. */
export const consultationsOf = (
  records: Records,
  processId: string,
): Promise<readonly Found<Consultation>[]> => records.list(consultationRow, processId);

/** A consultation as it was published, for the views of later rooms. */
export const publishedConsultation = async (
  published: Published,
  processId: string,
  consultationId: string,
): Promise<ConsultationView | undefined> => {
  const found = await published.get(publishedConsultationRow, processId, consultationId);
  if (!found) return undefined;
  const { process: _, ...view } = found.value;
  return view;
};

/** What was published of the count, or nothing before it. */
export const publishedResult = async (
  published: Published,
  processId: string,
  consultationId: string,
): Promise<ConsultationView['result']> =>
  (await publishedConsultation(published, processId, consultationId))?.result;

/**
 * The consultations of the whole region that stand open although their time is over. The list is a
 * published copy and may be seconds old: the verb that closes asks the record again.
 */
export const dueConsultations = async (region: Published, now: Instant) => {
  const found = await region.list(dueRow, 'due');
  return found.map(({ value }) => value).filter(({ closes, isOpen }) => isOpen && closes <= now);
};

/** The list is in the order of the ids: a handful of reads finds one in any number. */
const isListed = async (published: Published, process: string, receipt: string) => {
  const partAt = async (part: number) => {
    const id = ballotsRow.id({ process, part, total: 0, items: [] });
    return (await published.get(ballotsRow, process, ...id))?.value;
  };
  const first = await partAt(0);
  if (!first) return false;
  let low = 0;
  let high = Math.max(0, Math.ceil(first.total / Math.max(1, first.items.length)) - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const start = (await partAt(middle))?.items[0]?.id;
    if (start !== undefined && start <= receipt) low = middle;
    else high = middle - 1;
  }
  const part = low === 0 ? first : await partAt(low);
  return part?.items.some(({ id }) => id === receipt) ?? false;
};
