import type { TenantId } from '#kernel';
import { type Stage, perform } from '#perform';
import { tenantRecords, tenantScope, within } from '#table';
import { type Membership, recordMembership, standingOfCommune } from '#tenancy';
import type { Line } from './lines.ts';

/** Where the tenant stood in the region that it comes from, if the line tells it. */
export const standingIn = (line: Line, tenant: TenantId): Membership | undefined => {
  if (line.is !== 'reference' || !line.sk.startsWith('memberships#')) return undefined;
  const { items } = JSON.parse(line.body) as { readonly items: readonly Membership[] };
  return items.find(({ commune }) => commune === tenant);
};

/** Carries the standing over where the region here has said nothing of the commune yet. What it said holds. */
export const carryStanding = async (
  stage: Stage,
  standing: Membership | undefined,
  sha256: string,
): Promise<void> => {
  if (!standing) return;
  const { region } = stage;
  const { commune, state, basis, renewBy } = standing;
  const known = await within(tenantScope(region), () =>
    standingOfCommune(tenantRecords(stage.table, region), commune),
  );
  if (known) return;
  const asking = {
    tenant: region,
    person: undefined,
    isInstallation: true,
    key: `import-${sha256}`,
  };
  const done = await perform(stage, recordMembership, asking, {
    commune,
    state,
    basis,
    ...(renewBy === undefined ? {} : { renewBy }),
  });
  if (!done.ok) throw new Error(`the standing of an imported commune was refused: ${done.code}`);
};
