import { PersonId, TenantId } from '#kernel';
import { type GivenRole, region } from '#tenancy';

/** Somebody whom the demonstration made up, so that every role can be tried on one's own machine. */
export type Persona = {
  readonly id: PersonId;
  readonly name: string;
  readonly role: GivenRole | 'resident';
  readonly tenant: TenantId;
  readonly unit?: string;
  /** The municipality for which a member officer speaks in the region. */
  readonly commune?: TenantId;
  /** Where they work, if it has no name of the region's own. */
  readonly place?: string;
};

const personaId = (number: number) => PersonId.parse(`0ersatz${String(number).padStart(19, '0')}`);
const penalolen = TenantId.parse('penalolen');
const renca = TenantId.parse('renca');
const government = region.tenant;
/** A civil organisation that does not exist, with an office of its own. */
export const puentes = TenantId.parse('ong-puentes-ficticia');
export const puentesName = 'Fundación Puentes (ficticia)';

const persona = (
  number: number,
  name: string,
  role: Persona['role'],
  tenant: TenantId,
  unit?: string,
): Persona => ({ id: personaId(number), name, role, tenant, ...(unit ? { unit } : {}) });

/** Somebody who speaks for a municipality: appointed by the region, in its own tenant. */
const speaker = (number: number, name: string, commune: string): Persona => ({
  ...persona(number, name, 'member-officer', government),
  commune: TenantId.parse(commune),
});

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
  speaker(13, 'Pilar Peñalolén (ficticia)', 'penalolen'),
  speaker(14, 'Mauro Maipú (ficticio)', 'maipu'),
  {
    ...persona(16, 'Fabia Facilitadora (ficticia)', 'partner-lead', puentes),
    place: puentesName,
  },
  persona(17, 'Certera Certifica (ficticia)', 'certifying-officer', penalolen),
  persona(18, 'Delia Datos (ficticia)', 'data-officer', penalolen),
  speaker(15, 'Sara San Joaquín (ficticia)', 'san-joaquin'),
  persona(19, 'Silvia Serrano (ficticia)', 'coordinator', TenantId.parse('san-joaquin')),
  persona(20, 'Marina Mirador (ficticia)', 'coordinator', TenantId.parse('maipu')),
];

/** The fictional residents who vote in the re-enacted consultation. */
export const voters = (count: number): readonly Persona[] =>
  Array.from({ length: count }, (_, index) =>
    persona(1000 + index, `Residente sintético ${index + 1}`, 'resident', penalolen),
  );
