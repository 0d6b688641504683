import { examplesOf } from './examples.ts';
import { SearchForm } from './search-form.tsx';

export const searchFormExamples = examplesOf(
  SearchForm,
  { name: 'Búsqueda', when: 'Un campo y un botón; funciona como cualquier formulario.' },
  { 'con lo buscado': { tenant: 'penalolen', name: 'Peñalolén', q: 'plaza' } },
);
