import { asked } from '../parts/form/asked.ts';
import { FieldRow } from '../parts/form/field.tsx';
import { listed } from '../parts/form/form.tsx';
import { Summary } from '../parts/form/summary.tsx';

const title = asked({
  name: 'titulo',
  kind: 'line',
  label: 'Título',
  hint: 'Como lo diría una vecina o un vecino.',
});

const commune = asked({
  name: 'comuna',
  kind: 'one-of',
  label: 'Comuna',
  choices: [{ value: 'renca', label: 'Renca' }],
  isRequired: false,
});

const options = asked({
  name: 'opciones',
  kind: 'some-of',
  label: '¿Qué va primero en las plazas?',
  hint: 'Elige hasta 2 opciones.',
  choices: [
    { value: '1', label: 'Luz en las plazas' },
    { value: '2', label: 'Bancos en las plazas' },
  ],
});

const when = asked({
  name: 'fecha',
  kind: 'date',
  label: 'Fecha',
  hint: 'Se avisa con al menos 7 días.',
});

const why = asked({ name: 'motivo', kind: 'text', label: 'Por qué', maxLength: 1000 });

/** A form as it is first shown. */
export const Filled = () => (
  <form class="stack" method="get" action="/local/ui">
    <FieldRow field={title} value="" wrongs={[]} />
    <FieldRow field={commune} value="" wrongs={[]} />
    <FieldRow field={options} value={['1']} wrongs={[]} />
    <p class="actions">
      <button type="submit">Guardar</button>
    </p>
  </form>
);

const wrongs = [
  { at: 'fecha', sentence: 'No es un día. Escribe día, mes y año, por ejemplo 28-11-2026.' },
  { at: 'motivo', sentence: 'Falta llenar esto.' },
];

/** The same after a refusal: all that is wrong stands above, and each sentence leads to its field. */
export const Refused = () => (
  <form class="stack" method="get" action="/local/ui" novalidate>
    <Summary wrongs={listed(wrongs, [when, why])} isFirst={false} />
    {[when, why].map((field) => (
      <FieldRow
        field={field}
        value={field === when ? '28 de nunca' : ''}
        wrongs={wrongs.filter(({ at }) => at === field.name)}
      />
    ))}
    <p class="actions">
      <button type="submit">Guardar otra vez</button>
    </p>
  </form>
);
