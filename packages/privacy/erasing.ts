import { forgetGiver } from '#contributions';
import { endSessions, forgetOldSessions, forgetPerson } from '#identity';
import { type PersonId, type TenantId, msOf } from '#kernel';
import { forgetFollower } from '#notices';
import { type Shape, type Stage, type Verb, perform } from '#perform';
import { hashOf, tenantRecords, tenantScope, within } from '#table';
import { eraseMember } from '#tenancy';
import { finishErasure } from './finish-erasure.ts';
import { marksIn, processesIn, tenantsOf } from './holdings.ts';
import { waitsForErasure } from './right.ts';
import { rightRow } from './rows.ts';

/** In the name of the machine. `nothing` is what the verb says where there is nothing to do. */
const carryOut = async <Input extends Shape, Answer extends Shape, Code extends string>(
  stage: Stage,
  verb: Verb<Input, Answer, Code>,
  tenant: TenantId,
  input: object,
  nothing: Code,
) => {
  const key = Buffer.from(stage.random(16)).toString('hex');
  const asking = { tenant, person: undefined, isInstallation: true, key };
  const done = await perform(stage, verb, asking, input);
  if (!done.ok && done.code !== nothing) throw new Error(`an erasure was refused: ${done.code}`);
  return done;
};

const eraseIn = async (stage: Stage, tenant: TenantId, personId: PersonId) => {
  await carryOut(stage, eraseMember, tenant, { personId }, 'tenancy.not-in-team');
  for (let isLast = false; !isLast;) {
    const done = await carryOut(
      stage,
      forgetGiver,
      tenant,
      { personId },
      'contributions.nothing-given',
    );
    isLast = !done.ok || done.value.isLast === true;
  }
  for (const { id: processId } of await processesIn(stage, tenant))
    await carryOut(stage, forgetFollower, tenant, { processId, personId }, 'notices.not-following');
};

/** Whoever was erased while a box is open could come back as somebody new and vote again. */
const hasVoteUnderWay = async (stage: Stage, tenants: readonly TenantId[], personId: PersonId) => {
  const marks = await Promise.all(tenants.map((tenant) => marksIn(stage, tenant, personId)));
  return marks.flat().some(({ state }) => state === 'open');
};

/** Erases somebody everywhere, or says that it has to wait. Where it ends in the middle it is done again from the start. */
export const erasePersonEverywhere = async (
  stage: Stage,
  asked: TenantId,
  personId: PersonId,
): Promise<boolean> => {
  const tenants = await tenantsOf(stage);
  const all = [...tenants.filter((tenant) => tenant !== asked), asked];
  if (await hasVoteUnderWay(stage, all, personId)) return false;
  for (const tenant of all) await eraseIn(stage, tenant, personId);
  // From here on nobody votes with the account; whoever did while it was being erased waits after all.
  await endSessions(stage, personId, () => true);
  if (await hasVoteUnderWay(stage, all, personId)) return false;
  await forgetPerson(stage, personId);
  // The government that was asked comes last: until then its request says that it is still to be done.
  for (const tenant of all)
    await carryOut(stage, finishErasure, tenant, { personId }, 'privacy.nothing-to-finish');
  return true;
};

/** Carries out what one government granted. Answers how many people were erased. */
export const eraseGranted = async (stage: Stage, tenant: TenantId): Promise<number> => {
  const waiting = await within(tenantScope(tenant), async () =>
    (await tenantRecords(stage.table, tenant).list(rightRow, '-')).filter(({ value }) =>
      waitsForErasure(value),
    ),
  );
  let erased = 0;
  for (const { value } of waiting.slice(0, atOnce))
    if (await erasePersonEverywhere(stage, tenant, value.personId)) erased += 1;
  return erased;
};

const atOnce = 5;
const minute = 60_000;

/**
 * What a minute takes away: what was granted, and a page of old sessions from a place that every minute
 * draws anew, so that nothing has to be remembered between two of them.
 */
export const sweep = async (
  stage: Stage,
): Promise<{ readonly erased: number; readonly forgotten: number }> => {
  let erased = 0;
  for (const tenant of await tenantsOf(stage)) erased += await eraseGranted(stage, tenant);
  const { forgotten } = await forgetOldSessions(
    stage,
    hashOf(String(Math.floor(msOf(stage.now()) / minute))),
  );
  return { erased, forgotten };
};
