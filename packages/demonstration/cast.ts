import type { GivenRole } from '#tenancy';
import { type Persona, personas } from './personas.ts';

/** How a phase is left in the story although the standard asks for more: the source has no such records. */
export const exception = {
  reason: 'Excepción sintética: en 2021 estos registros no se llevaban en una plataforma.',
  signedAs: 'Coordinación de gobierno abierto (ficticia)',
};

/** The fictional persona of Peñalolén in a role, as somebody who asks. */
export const penalolenAs = (role: GivenRole) => {
  const persona = personas.find(
    (one): one is Persona => one.tenant === 'penalolen' && one.role === role,
  );
  if (!persona) throw new Error(`the demonstration has no ${role}`);
  return { tenant: persona.tenant, person: persona.id };
};
