import type { WordsOf } from '#perform';
import type { Announcement, Category, Dialogue } from './dialogue.ts';

export const dialogueStates: Readonly<Record<Dialogue['state'], string>> = {
  called: 'Convocado',
  held: 'Realizado',
  minuted: 'Con acta en revisión',
  approved: 'Con acta aprobada',
  annulled: 'Anulado',
};

export const dialogueModes: Readonly<Record<Dialogue['mode'], string>> = {
  'in-person': 'Presencial',
  online: 'En línea',
  hybrid: 'Presencial y en línea',
};

export const categoryWords: Readonly<Record<Category, string>> = {
  'migrant-communities': 'Comunidades migrantes',
  'social-actors': 'Actores sociales',
  women: 'Mujeres',
  'older-adults': 'Personas mayores',
  'children-and-adolescents': 'Niñez y adolescencia',
  youth: 'Juventudes',
  'indigenous-peoples': 'Pueblos originarios',
  'people-with-disabilities': 'Personas con discapacidad',
  'gender-and-sexual-diversity': 'Diversidades sexuales y de género',
  'municipal-staff': 'Equipo municipal',
};

/** How a call, and a change of it, ask for what is announced. */
export const announcementWords: WordsOf<typeof Announcement.shape> = {
  title: 'Título',
  topics: 'Temas',
  scheduledOn: 'Fecha',
  mode: { label: 'Modalidad', values: dialogueModes },
  place: 'Lugar o enlace',
  focus: { label: 'Enfoque de inclusión', values: categoryWords },
};
