/** Words of the record of acts, es-CL. */
export const recordWords: Readonly<
  Record<'kinds' | 'rooms' | 'readings' | 'denials', Readonly<Record<string, string>>>
> = {
  kinds: {
    'access.denied': 'Pedir algo de la oficina',
    'access.read': 'Leer datos personales',
  },
  rooms: {
    access: 'Rechazos y lecturas',
    tenancy: 'Equipo y mandatos',
    processes: 'Procesos',
    organisations: 'Organizaciones',
    dialogues: 'Diálogos',
    contributions: 'Aportes',
    proposals: 'Propuestas',
    commitments: 'Compromisos',
    consultations: 'Consultas',
    plans: 'Planes',
    implementation: 'Avance',
    monitoring: 'Monitoreo',
    privacy: 'Derechos sobre datos',
    archive: 'Archivo con todo',
    audit: 'Registro',
  },
  readings: {
    'tenancy.team': 'equipo',
    'tenancy.invitations': 'invitaciones',
    'plans.plan-draft': 'adhesiones al plan',
    'privacy.rights': 'solicitudes sobre datos',
    'audit.names': 'nombres en este registro',
  },
  denials: {
    'request.not-found': 'Rechazado: sin permiso',
    'request.second-factor': 'Rechazado: faltaba el segundo paso',
    'request.reauthenticate': 'Rechazado: faltaba confirmar',
    'request.too-many': 'Rechazado: demasiadas veces',
  },
};
