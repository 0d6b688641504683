import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#access';
import { readActs } from '#audit';
import { factsOf, following, sealAndPublish, verbs, views } from '#functions';
import { declareResidence, findPerson, registerPerson, startSession } from '#identity';
import { type Instant, PersonId, TenantId, timedId } from '#kernel';
import { type Stage, installation, perform } from '#perform';
import { phaseOf } from '#processes';
import { readConfig } from '#runtime';
import { openScene } from '#samples';
import { tenantScope, within } from '#table';
import { GivenRole, appoint, mandatesOf, standingOf } from '#tenancy';
import { officeApp, portalApp } from '#web';
import { officeAskOf } from '../../functions/office/asking.ts';
import { everythingIn } from './everything.ts';

export type Things = Awaited<ReturnType<typeof everythingIn>>;

/** A commune in which everything was done, and whose public copies were published as the projector does. */
export const townOf = async (slug: string, canary: string) => {
  const scene = openScene(undefined, TenantId.parse(slug));
  const things = await everythingIn(scene, canary);
  const { stage, tenant } = scene;
  const { inDialogues, inFormulation, inAdoption, inImplementation } = things;
  const processes = [inDialogues, inFormulation, inAdoption, inImplementation];
  for (const collection of ['-', ...processes.map(({ processId }) => processId)]) {
    const acts = await within(tenantScope(tenant), () => readActs(stage.table, tenant, collection));
    const delivered = acts.map((act, index) => ({ act, sequence: String(index + 1) }));
    await sealAndPublish(stage, following, 'one', { tenant, collection, delivered });
  }
  return { tenant, stage, things, canary };
};

export type Town = Awaited<ReturnType<typeof townOf>>;

const often = { read: 1e9, write: 1e9, vote: 1e9, enter: 1e9 };
// Everybody here comes from nowhere, and is refused for what they ask and not for how often.
const unlimited = JSON.stringify({ perPrefix: often, perPerson: often, perTenant: 1e9 });

const now = '2026-09-02T12:00:00.000Z' as Instant;

/** The office and the portal as the functions build them, with the real standing and phases. */
export const houseOn = ({ stage: { table, ...rest } }: Town) => {
  const stage: Stage = {
    ...rest,
    table,
    now: () => now,
    ports: {
      standingOf: (tenant, person, at) => standingOf(table, tenant, person, at),
      mandatesOf: (tenant, person, at) => mandatesOf(table, tenant, person, at),
      accountOf: (person) => findPerson(table, person),
      phaseOf: (tenant, processId) => phaseOf(table, tenant, processId),
      factsOf,
    },
  };
  const faults: unknown[] = [];
  const ask = officeAskOf(stage, readConfig({ LIMITS: unlimited }));
  const watched = { ...ask, fault: (_id: string, error: unknown) => void faults.push(error) };
  const office = officeApp(watched, verbs, views);
  const portal = portalApp(watched);
  return { stage, office, portal, faults };
};

export type House = ReturnType<typeof houseOn>;

const byMachine = { person: undefined, isInstallation: true } as const;

/** Somebody who holds a role in a town, signed in; hands back their cookie. */
export const signedIn = async (
  { stage }: Pick<House, 'stage'>,
  tenant: TenantId,
  role: Role,
  until?: string,
): Promise<string> => {
  const personId = PersonId.parse(timedId(0, randomBytes(10)));
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const asking = () => ({
    ...byMachine,
    tenant: installation,
    key: randomBytes(8).toString('hex'),
  });
  const person = { personId, name: 'Alguien de prueba' };
  await perform(stage, registerPerson, asking(), person);
  await perform(stage, startSession, asking(), {
    tokenHash,
    personId,
    level: 2,
    means: 'local',
  });
  const self = { tenant: installation, person: personId, key: 'residencia' };
  if (role === 'resident') await perform(stage, declareResidence, self, { commune: tenant });
  else if (role !== 'person' && role !== 'installation')
    await perform(
      stage,
      appoint,
      { ...asking(), tenant },
      {
        ...person,
        roles: [GivenRole.parse(role)],
        ...(role === 'member-officer' ? { commune: 'tiltil' } : {}),
        ...(until ? { until } : {}),
      },
    );
  return `articula=${token}`;
};
