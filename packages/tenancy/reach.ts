import { emblemLimits } from './profile.ts';

const { bytes, least, most } = emblemLimits;

/** How an office is asked for how it is reached and how its pages look. */
export const profileWords = {
  phone: {
    label: 'Teléfono de ayuda',
    hint: 'Sale al pie de cada página. Por ejemplo +56 2 2345 6789.',
  },
  mail: {
    label: 'Correo de la oficina',
    hint: 'De la oficina y no de una persona, con el dominio de tu institución.',
  },
  hours: {
    label: 'Horario de atención',
    hint: 'Por ejemplo: lunes a viernes, de 9 a 14 horas.',
  },
  address: { label: 'Dirección', hint: 'Calle, número y oficina.' },
  primary: {
    label: 'Color principal',
    hint: 'Para botones y enlaces. Un signo # y seis números o letras de la a a la f, como #0b4f8a.',
  },
  accent: { label: 'Color de acento', hint: 'Para lo que destaca. Se escribe igual.' },
  fileId: {
    label: 'Escudo',
    hint: `Imagen PNG, JPG o WebP de hasta ${bytes / 1024} KB y de ${least} a ${most} píxeles por lado. Sin escudo van las iniciales.`,
  },
  noEmblem: 'Quitar el escudo',
} as const;
