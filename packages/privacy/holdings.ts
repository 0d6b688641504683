import { hasMark, listConsultations } from '#consultations';
import { givenBy } from '#contributions';
import { findPerson, residenceOf, sessionsOf } from '#identity';
import type { PersonId, TenantId } from '#kernel';
import { hasFollowed } from '#notices';
import { type Stage, read } from '#perform';
import { listProcesses } from '#processes';
import { publicScope, publishedRecords, tenantRecords, tenantScope, within } from '#table';
import { appointmentOf, tenantsHere } from '#tenancy';
import { isOverdue } from './right.ts';
import { rightRow } from './rows.ts';

export const tenantsOf = ({ table, region }: Stage): Promise<readonly TenantId[]> =>
  within(publicScope, () => tenantsHere((tenant) => publishedRecords(table, tenant), region));

export const processesIn = async (stage: Stage, tenant: TenantId) => {
  const seen = await read(stage, listProcesses, { tenant, person: undefined }, {});
  return seen.ok ? seen.value.items : [];
};

/** The consultations of a government that have somebody's mark on their roll. What was voted, nobody can tell. */
export const marksIn = async (stage: Stage, tenant: TenantId, personId: PersonId) => {
  const processes = await processesIn(stage, tenant);
  const all = await Promise.all(
    processes.map(async ({ id: processId }) => {
      const seen = await read(
        stage,
        listConsultations,
        { tenant, person: undefined },
        { processId },
      );
      return (seen.ok ? seen.value.items : []).map(({ id, title, state }) => ({
        processId,
        id,
        title,
        state,
      }));
    }),
  );
  const marked = await Promise.all(
    all.flat().map(async (one) => ({
      ...one,
      has: await hasMark(stage.table, tenant, one.processId, one.id, personId),
    })),
  );
  return marked.filter(({ has }) => has).map(({ has: _, ...one }) => one);
};

const followedIn = async (stage: Stage, tenant: TenantId, personId: PersonId) => {
  const processes = await processesIn(stage, tenant);
  const held = await Promise.all(
    processes.map(async ({ id, title }) => ({
      title,
      has: await within(tenantScope(tenant), () =>
        hasFollowed(tenantRecords(stage.table, tenant), id, personId),
      ),
    })),
  );
  return held.filter(({ has }) => has).map(({ title }) => title);
};

const placeOf = async (stage: Stage, tenant: TenantId, personId: PersonId) => {
  const records = tenantRecords(stage.table, tenant);
  const own = await within(tenantScope(tenant), async () => ({
    appointment: await appointmentOf(records, personId),
    contributions: await givenBy(records, personId),
    requests: (await records.list(rightRow, '-', personId)).map(({ value }) => ({
      ...value,
      isOverdue: isOverdue(value, stage.now()),
    })),
  }));
  const [marks, follows] = await Promise.all([
    marksIn(stage, tenant, personId),
    followedIn(stage, tenant, personId),
  ]);
  return { tenant, ...own, marks, follows };
};

/** All that is held about somebody, wherever it lies. Only ever called for whoever asks about themselves. */
export const ownData = async (stage: Stage, personId: PersonId) => {
  const [person, residence, sessions, tenants] = await Promise.all([
    findPerson(stage.table, personId),
    residenceOf(stage.table, personId),
    sessionsOf(stage.table, personId, stage.now()),
    tenantsOf(stage),
  ]);
  const places = await Promise.all(tenants.map((tenant) => placeOf(stage, tenant, personId)));
  return {
    person,
    residence,
    sessions: sessions.map(({ startedAt, endsAt, level, means }) => ({
      startedAt,
      endsAt,
      level,
      means,
    })),
    places: places.filter(
      ({ appointment, contributions, requests, marks, follows }) =>
        appointment || [contributions, requests, marks, follows].some(({ length }) => length > 0),
    ),
  };
};
export type OwnData = Awaited<ReturnType<typeof ownData>>;
