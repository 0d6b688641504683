import type { delegable } from './capabilities.ts';
import type { Role } from './roles.ts';

/** Roles as people call them. */
export const roleWords: Readonly<Record<Role, string>> = {
  installation: 'El propio sistema',
  'regional-officer': 'Equipo regional',
  coordinator: 'Coordinación municipal',
  'unit-officer': 'Unidad municipal',
  'certifying-officer': 'Ministra o ministro de fe',
  'booth-official': 'Vocal de mesa',
  'data-officer': 'Encargada o encargado de datos personales',
  'forum-member': 'Integrante del foro',
  'driving-group-member': 'Integrante del grupo motor',
  facilitator: 'Facilitación con mandato',
  monitor: 'Ente de monitoreo',
  'member-officer': 'Representante de un municipio integrante',
  representative: 'Representante de una organización',
  'partner-lead': 'Coordinación de una organización aliada',
  'partner-member': 'Integrante de una organización aliada',
  reader: 'Solo lectura',
  resident: 'Vecina o vecino',
  person: 'Cualquier persona identificada',
};

/** What a municipality can let an organisation do. */
export const delegableWords: Readonly<Record<(typeof delegable)[number], string>> = {
  'dialogues.call': 'Convocar diálogos',
  'dialogues.record': 'Registrar diálogos y asistencia',
  'contributions.record': 'Anotar aportes',
  'contributions.order': 'Ordenar aportes en temas',
  'proposals.draft': 'Redactar propuestas',
  'commitments.draft': 'Redactar compromisos',
};
