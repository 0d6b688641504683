import type { GivenRole } from '#tenancy';
import { type Persona, personas } from './personas.ts';

/** The fictional persona of Peñalolén in a role, as somebody who asks. */
export const penalolenAs = (role: GivenRole) => {
  const persona = personas.find(
    (one): one is Persona => one.tenant === 'penalolen' && one.role === role,
  );
  if (!persona) throw new Error(`the demonstration has no ${role}`);
  return { tenant: persona.tenant, person: persona.id };
};
