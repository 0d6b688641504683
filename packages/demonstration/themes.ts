/** What the re-enacted dialogues speak about. Made up along the plan's four axes; every record says so. */
export type Theme = {
  readonly title: string;
  readonly unit: string;
  readonly voices: readonly string[];
  readonly proposal: string;
  readonly commitment: string;
  readonly value: 'transparency' | 'participation' | 'accountability';
  readonly area:
    | 'access-to-information'
    | 'public-participation'
    | 'fiscal-openness'
    | 'climate-and-environment'
    | 'digital-governance'
    | 'gender-and-inclusion';
};

const control = 'Dirección de Control y Gobierno Abierto';
const participation = 'Departamento de Participación Ciudadana';
const administration = 'Administración Municipal';

export const themes: readonly Theme[] = [
  {
    title: 'Entender las cuentas del municipio',
    unit: control,
    voices: [
      'No se entiende en qué se gasta la plata.',
      'La cuenta pública es larga y difícil.',
      'Quiero ver el gasto de mi sector.',
    ],
    proposal: 'Publicar el presupuesto en palabras simples y por sector.',
    commitment: 'Presupuesto en lenguaje claro por macrosector',
    value: 'transparency',
    area: 'fiscal-openness',
  },
  {
    title: 'Saber quién responde por cada tarea',
    unit: administration,
    voices: [
      'Uno reclama y no sabe quién está a cargo.',
      'Falta seguimiento de lo que se promete.',
    ],
    proposal: 'Abrir una página con responsables y plazos de cada servicio.',
    commitment: 'Responsables y plazos a la vista',
    value: 'accountability',
    area: 'access-to-information',
  },
  {
    title: 'Participar más allá de la consulta',
    unit: participation,
    voices: [
      'Nos consultan cuando ya está decidido.',
      'Queremos estar desde el comienzo.',
      'Las reuniones son siempre a la misma hora.',
    ],
    proposal: 'Fijar reglas de participación temprana en los proyectos de barrio.',
    commitment: 'Participación temprana en proyectos de barrio',
    value: 'participation',
    area: 'public-participation',
  },
  {
    title: 'Seguridad en el barrio',
    unit: administration,
    voices: [
      'Las luminarias fallan y nadie avisa cuándo vienen.',
      'Falta coordinación con los comités de seguridad.',
    ],
    proposal: 'Compartir con los comités un tablero de luminarias y rondas.',
    commitment: 'Tablero abierto de seguridad con los comités',
    value: 'accountability',
    area: 'access-to-information',
  },
  {
    title: 'Áreas verdes y reciclaje',
    unit: administration,
    voices: ['Los puntos limpios están lejos.', 'Queremos cuidar la plaza entre todas y todos.'],
    proposal: 'Acordar con cada sector el cuidado de plazas y puntos limpios.',
    commitment: 'Acuerdos de cuidado de plazas y puntos limpios',
    value: 'participation',
    area: 'climate-and-environment',
  },
  {
    title: 'Personas mayores y trámites',
    unit: participation,
    voices: [
      'Los trámites por internet nos dejan fuera.',
      'Necesitamos que alguien explique con calma.',
    ],
    proposal: 'Crear horas de acompañamiento para trámites en las sedes.',
    commitment: 'Acompañamiento de trámites en las sedes vecinales',
    value: 'transparency',
    area: 'digital-governance',
  },
  {
    title: 'Personas con discapacidad',
    unit: participation,
    voices: [
      'La información no viene en formatos accesibles.',
      'Las veredas y los paraderos no sirven para todos.',
    ],
    proposal: 'Publicar la información municipal en formatos accesibles.',
    commitment: 'Información municipal accesible',
    value: 'transparency',
    area: 'gender-and-inclusion',
  },
  {
    title: 'Pueblos originarios',
    unit: participation,
    voices: [
      'Nuestras ceremonias no están en la agenda comunal.',
      'Falta un espacio propio para decidir.',
    ],
    proposal: 'Abrir una mesa con pueblos originarios con agenda propia.',
    commitment: 'Mesa con pueblos originarios con agenda pública',
    value: 'participation',
    area: 'gender-and-inclusion',
  },
  {
    title: 'Mujeres y diversidades',
    unit: participation,
    voices: ['No sabemos dónde pedir ayuda.', 'Los programas no cuentan sus resultados.'],
    proposal: 'Publicar los programas y sus resultados con enfoque de género.',
    commitment: 'Programas de género con resultados publicados',
    value: 'accountability',
    area: 'gender-and-inclusion',
  },
  {
    title: 'Juventudes y niñez',
    unit: participation,
    voices: ['Nadie pregunta a los liceos.', 'Queremos proponer y votar también.'],
    proposal: 'Hacer una consulta escolar cada año con respuesta del municipio.',
    commitment: 'Consulta escolar anual con respuesta',
    value: 'participation',
    area: 'public-participation',
  },
  {
    title: 'Datos de la comuna',
    unit: control,
    voices: [
      'Los datos están en papeles escaneados.',
      'Queremos usar los datos para nuestros proyectos.',
    ],
    proposal: 'Abrir un catálogo de datos de la comuna.',
    commitment: 'Catálogo comunal de datos abiertos',
    value: 'transparency',
    area: 'digital-governance',
  },
];
