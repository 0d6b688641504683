/** Words of the data and colours of an office. */
export const profileFields = {
  accent: 'Color de acento',
  address: 'Dirección',
  hours: 'Horario de atención',
  noEmblem: 'Quitar el escudo',
  phone: 'Teléfono de ayuda',
  primary: 'Color principal',
} as const;

export const profileLabels = {
  'tenancy.set-profile fileId': 'Escudo',
  'tenancy.set-profile mail': 'Correo de la oficina',
} as const;

export const profileHints = {
  'tenancy.set-profile phone': 'Sale al pie de cada página. Por ejemplo +56 2 2345 6789.',
  'tenancy.set-profile hours': 'Por ejemplo: lunes a viernes, de 9 a 14 horas.',
  'tenancy.set-profile mail':
    'De la oficina y no de una persona, con el dominio de tu institución.',
  'tenancy.set-profile address': 'Calle, número y oficina.',
  'tenancy.set-profile primary':
    'Para botones y enlaces. Un signo # y seis números o letras de la a a la f, como #0b4f8a.',
  'tenancy.set-profile accent': 'Para lo que destaca. Se escribe igual.',
  'tenancy.set-profile fileId':
    'Imagen PNG, JPG o WebP de hasta 20 KB y de 48 a 512 píxeles por lado. Sin escudo van las iniciales.',
} as const;
