/** Words of taking all of a government elsewhere, es-CL. */
export const leavingWords = {
  title: 'Llevarse todo',
  lead: 'Prepara un solo archivo con todo lo que este gobierno tiene aquí. Otra instalación lo puede importar.',
  file: (slug: string) => `articula-${slug}.zip`,
  underWay:
    'Lo estamos preparando. Puedes cerrar esta página y volver: se actualiza sola y no se pierde nada.',
  states: { preparing: 'En preparación', ready: 'Listo', expired: 'Vencido' },
  areas: {
    rows: 'los registros',
    log: 'el registro sellado',
    acts: 'los actos',
    files: 'los documentos',
    changes: 'lo que cambió mientras tanto',
    ballots: 'los votos de consultas cerradas',
    copies: 'lo publicado',
    references: 'lo que publicó la región',
    closing: 'la lista de todo',
  },
  waits: {
    seal: 'Espera que se selle lo último que se hizo. Es cosa de un minuto.',
    box: 'Espera que cierre la consulta que está abierta: sus votos no se copian antes.',
  },
  holds: [
    'Todos los registros y documentos, los actos y su registro sellado, y los votos de las consultas cerradas, sin nombres.',
    'Los nombres y cargos del equipo. Guárdalo con llave.',
  ],
  leaves: [
    'Las cuentas y los correos de las personas, sus claves y sesiones.',
    'Quién dio cada aporte y quién sigue cada proceso: lo sabe solo cada persona.',
  ],
  after: [
    'Copia el código en el acta de entrega: quien reciba el archivo lo compara antes de importarlo.',
    'Entrega el archivo a quien administra la otra instalación, por un medio seguro.',
    'Allá revisen que las páginas sean las mismas e inviten de nuevo al equipo.',
    'Cuando todo esté bien, pide a la región que anote que tu comuna se fue.',
  ],
} as const;
