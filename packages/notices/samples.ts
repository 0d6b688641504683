import { registerPerson } from '#identity';
import type { PersonId } from '#kernel';
import { installation } from '#perform';
import { requestOpinion } from '#proposals';
import { appoint } from '#tenancy';
import type { Scene } from '../perform/samples.ts';
import { draftedProposal } from '../proposals/samples.ts';

type Place = { readonly roles: readonly string[]; readonly unit?: string; readonly until?: string };

const machine = { person: undefined, isInstallation: true } as const;

/** Appoints somebody of their own in the scene's tenant, with a mailbox unless told otherwise. */
export const appointed = async (
  scene: Scene,
  name: string,
  place: Place,
  mail: string | null = `${name.toLowerCase()}@municipio.cl`,
): Promise<PersonId> => {
  const personId = scene.personWith();
  const person = { personId, name, ...(mail === null ? {} : { mail }) };
  await scene.done(registerPerson, person, { tenant: installation, ...machine });
  await scene.done(appoint, { personId, name, ...place }, machine);
  return personId;
};

export const officer = (unit?: string): Place => ({
  roles: ['unit-officer'],
  ...(unit ? { unit } : {}),
});

export const works = 'Dirección de Obras';

/** A proposal on which the opinion of the works is asked, and the act of asking. */
export const askedOpinion = async (scene: Scene, key = 'pedir-opinion') => {
  const proposal = await draftedProposal(scene);
  const { processId, proposalId } = proposal;
  const asked = { processId, proposalId, unit: works, dueOn: '2026-12-31' };
  await scene.done(requestOpinion, asked, { key });
  return { ...proposal, key };
};
