import { PersonId, TenantId } from '#kernel';
import { type GivenRole, region } from '#tenancy';

/** Somebody whom the demonstration made up, so that every role can be tried on one's own machine. */
export type Persona = {
  readonly id: PersonId;
  readonly name: string;
  readonly role: GivenRole | 'resident';
  readonly tenant: TenantId;
  readonly unit?: string;
};

const personaId = (number: number) => PersonId.parse(`0ersatz${String(number).padStart(19, '0')}`);
const penalolen = TenantId.parse('penalolen');
const renca = TenantId.parse('renca');
const government = region.tenant;

const persona = (
  number: number,
  name: string,
  role: Persona['role'],
  tenant: TenantId,
  unit?: string,
): Persona => ({ id: personaId(number), name, role, tenant, ...(unit ? { unit } : {}) });

/** Every persona says in its name that it is fictional. */
export const personas: readonly Persona[] = [
  persona(1, 'Rita Región (ficticia)', 'regional-officer', government),
  persona(2, 'Coral Cordillera (ficticia)', 'coordinator', penalolen),
  persona(
    3,
    'Ulises Unidad (ficticio)',
    'unit-officer',
    penalolen,
    'Dirección de Control y Gobierno Abierto',
  ),
  persona(4, 'Flora Foro (ficticia)', 'forum-member', penalolen),
  persona(5, 'Mirta Monitora (ficticia)', 'monitor', penalolen),
  persona(6, 'Vera Vecina (ficticia)', 'resident', penalolen),
  persona(7, 'Camilo Cerro (ficticio)', 'coordinator', renca),
  persona(
    8,
    'Ursula Unidad (ficticia)',
    'unit-officer',
    renca,
    'Secretaría Comunal de Planificación',
  ),
  persona(9, 'Mateo Monitor (ficticio)', 'monitor', renca),
  persona(10, 'Valeria Vecina (ficticia)', 'resident', renca),
  persona(11, 'Víctor Vecino (ficticio)', 'resident', renca),
  persona(12, 'Fermín Foro (ficticio)', 'forum-member', renca),
];

/** The fictional residents who vote in the re-enacted consultation. */
export const voters = (count: number): readonly Persona[] =>
  Array.from({ length: count }, (_, index) =>
    persona(1000 + index, `Residente sintético ${index + 1}`, 'resident', penalolen),
  );
