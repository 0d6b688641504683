import { ok, refuse } from '#kernel';
import { definePublicList } from '#perform';
import { pageSize } from '#table';
import { governmentNow, governmentsNow } from './governments.ts';
import { RegisterRow, byDate, knownPlans } from './known.ts';

/** All plans of the region in the order of their dates: members or not, made here or elsewhere. */
export const listRegionPlans = definePublicList({
  id: 'board.plans',
  route: 'GET /region/plans',
  reach: 'region',
  input: {},
  output: RegisterRow,
  run: async (look) => {
    const { governments } = await governmentsNow(look);
    const all = governments.flatMap(knownPlans).toSorted(byDate);
    const from = /^\d{1,4}$/.test(look.input.cursor ?? '') ? Number(look.input.cursor) : 0;
    const to = from + pageSize;
    return ok({ items: all.slice(from, to), next: to < all.length ? String(to) : null });
  },
});

/** The plans that the register has of one government: those that it sent here and those that it made elsewhere. */
export const listKnownPlans = definePublicList({
  id: 'board.known-plans',
  route: 'GET /known-plans',
  input: {},
  output: RegisterRow,
  run: async (look) => {
    const government = await governmentNow(look, look.tenant);
    return government
      ? ok({ items: knownPlans(government), next: null })
      : refuse('request.not-found');
  },
});
