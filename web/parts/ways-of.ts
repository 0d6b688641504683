import { listWays } from '#commitments';
import type { TenantId } from '#kernel';
import { listPlans, viewPlan } from '#plans';
import type { Ways } from './ways.tsx';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';

/** All that tells what became of what was said in a process. What is not published yet is not there. */
export const waysOf = async (ask: Ask, tenant: TenantId, processId: string): Promise<Ways> => {
  const who = { tenant, person: undefined };
  const [found, plans] = await Promise.all([
    everyItem((cursor) => ask.read(listWays, who, { processId, ...cursor })),
    ask.read(listPlans, who, {}),
  ]);
  const listed = plans.ok
    ? plans.value.items.find((plan) => plan.processId === processId)
    : undefined;
  const year = listed && String(listed.year);
  const plan = year === undefined ? undefined : await ask.read(viewPlan, who, { year });
  return {
    slug: tenant,
    processId,
    byTheme: new Map(found.map((way) => [way.id, way])),
    plan: plan?.ok
      ? {
          year: String(plan.value.year),
          percents: new Map(plan.value.commitments.map(({ id, percent }) => [id, percent])),
        }
      : undefined,
  };
};
