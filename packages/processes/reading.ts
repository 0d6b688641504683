import * as z from 'zod';
import { LocalDate, type TenantId, dayOf, ok, refuse } from '#kernel';
import { definePublicList } from '#perform';
import { type Pin, Requirement, findEdition, measureOf } from '#standards';
import { type Published, pageSize } from '#table';
import { publishedEnds } from './calendar.ts';
import { type Moment, judge, results } from './conformity.ts';
import { ProcessId, phaseOn, pinOn } from './process.ts';
import { reckonOn } from './reckon.ts';
import { publishedCalendarRow, sheetRow } from './rows.ts';
import { publishedProcess, waiversOf } from './views.ts';
import { holdsOn } from './waiver.ts';

/** How a requirement stands on a day, by what, who must act, and when its phase is to end. */
const Standing = z.strictObject({
  requirement: Requirement.shape.id,
  ...Requirement.omit({ id: true }).shape,
  direction: z.enum(['at-least', 'at-most']),
  result: z.enum(results),
  value: z.number().nullable(),
  /** Counted from records, stated by the government, or told by nobody. */
  basis: z.enum(['counted', 'attested', 'silent']),
  /** Where in the API the records are that prove it; `evidenceType` says of what kind they should be. */
  evidence: z.array(z.string()),
  evidenceType: Requirement.shape.evidence,
  dueOn: LocalDate.nullable(),
});
export type Standing = z.infer<typeof Standing>;

const waiversOn = async (published: Published, processId: string, day: LocalDate) => {
  const waivers = await waiversOf(published, processId);
  const held = waivers.filter(({ id, origin: _, ...rest }) =>
    holdsOn({ ...rest, waiverId: id, processId: ProcessId.parse(processId) }, day),
  );
  return new Set(held.map(({ requirementId }) => requirementId));
};

const standingsIn = async (
  read: (tenant: TenantId) => Published,
  place: { readonly tenant: TenantId; readonly region: TenantId; readonly slug: string },
  processId: string,
  pin: Pin,
  at: Pick<Moment, 'day' | 'phase'>,
): Promise<readonly Standing[] | undefined> => {
  const published = read(place.tenant);
  const [edition, sheets, calendar, waived] = await Promise.all([
    findEdition(read, place.region, pin),
    published.list(sheetRow, processId),
    published.get(publishedCalendarRow, processId, 'one'),
    waiversOn(published, processId, at.day),
  ]);
  const closesOn = publishedEnds(calendar?.value);
  const reckoned = reckonOn(
    sheets.flatMap(({ value }) => value.told),
    at.day,
  );
  return edition?.requirements.map((requirement): Standing => {
    const { value, basis, evidence } = reckoned(requirement.measure);
    const { id, evidence: evidenceType, ...asked } = requirement;
    return {
      requirement: id,
      ...asked,
      direction: measureOf(requirement.measure).direction,
      result: judge(requirement, { value, basis }, { ...at, closesOn, waived }),
      value,
      basis,
      evidence: evidence.map((thing) => `/api/v1/communes/${place.slug}/${thing}`),
      evidenceType,
      dueOn: closesOn.get(requirement.phase) ?? null,
    };
  });
};

/**
 * What a process's standard asks of it and how each stands, today or at the end of a past day, in a
 * number of reads that does not grow with what was recorded.
 */
export const listConformity = definePublicList({
  id: 'processes.conformity',
  route: 'GET /processes/:processId/conformity',
  input: { processId: ProcessId, at: LocalDate.optional() },
  output: Standing,
  run: async (look) => {
    const { input, tenant, region, published, now } = look;
    const day = input.at ?? dayOf(now);
    const process = await publishedProcess(look, input.processId);
    const phase = process && phaseOn(process, day);
    // Nothing was asked of a process before it was opened, and nobody knows a day that is to come.
    if (!process || !phase || day > dayOf(now)) return refuse('request.not-found');
    const place = { tenant, region, slug: tenant };
    const all = await standingsIn(published, place, input.processId, pinOn(process, day), {
      day,
      phase,
    });
    if (!all) return refuse('request.not-found');
    const from = /^\d{1,3}$/.test(input.cursor ?? '') ? Number(input.cursor) : 0;
    const to = from + pageSize;
    return ok({
      items: all.slice(from, to),
      next: to < all.length ? String(to) : null,
    });
  },
});
