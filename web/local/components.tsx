import { Bars } from '../ui/bars.tsx';
import { number } from '../text/format.ts';
import { Funnel } from '../ui/funnel.tsx';
import { Meter } from '../ui/meter.tsx';
import { Mosaic, type Tile } from '../parts/mosaic.tsx';
import { Chip, Empty, Figures, FromWhere, Synthetic, Table } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Take } from '../ui/take.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { Trace } from '../parts/trace.tsx';
import { bare } from './bare.tsx';
import { Filled, Refused } from './form-parts.tsx';
import { Part } from './part.tsx';
import { Own, Ways } from './ways.tsx';

const Small = () => (
  <>
    <Part name="Botón" when="Uno principal por página; los demás van sin relleno.">
      <p class="actions">
        <a class="button" href="#botones">
          Votar
        </a>
        <a class="button quiet" href="#botones">
          Ver las opciones
        </a>
        <a class="button quiet small" href="#botones">
          Corregir
        </a>
        <button type="button">Enviar aporte</button>
        <button type="button" class="quiet">
          Revisar
        </button>
      </p>
    </Part>
    <Part name="Ficha" when="Un estado en una palabra. El color nunca lo dice solo.">
      <p class="chips">
        <Chip>Fase: diálogos</Chip>
        <Chip tone="good">Abierta</Chip>
        <Chip tone="warn">Vence pronto</Chip>
        <Chip tone="bad">Anulado</Chip>
        <Synthetic origin="synthetic" />
        <FromWhere origin="source" />
      </p>
    </Part>
    <Part name="Nota y lugar vacío" when="Un lugar vacío dice qué habrá ahí y quién lo pone.">
      <p class="note">Voto en urna separada: guardamos los votos sin nombre.</p>
      <Empty>El acta se publica cuando se aprueba.</Empty>
    </Part>
    <Part name="Detalle" when="Lo que pocas personas buscan queda a un toque.">
      <details>
        <summary>Ver los números en una tabla</summary>
        <p>Aquí está lo que faltaba.</p>
      </details>
    </Part>
  </>
);

const options = [
  { label: 'Plazas con luz', value: 1240, isChosen: true },
  { label: 'Presupuesto abierto por barrio', value: 985, isChosen: true },
  { label: 'Escuela de dirigencias', value: 410, isChosen: false },
  { label: 'Bancos en las plazas', value: 0, isChosen: false },
];

const Lists = () => (
  <>
    <Part name="Tarjetas" when="Cosas que se abren, una al lado de la otra.">
      <ul class="cards">
        {options.slice(0, 3).map(({ label, isChosen }) => (
          <li class="card">
            <h3>{label}</h3>
            <p>Dirección de Desarrollo Comunitario</p>
            <p class="chips">
              <Chip tone={isChosen ? 'good' : ''}>
                {isChosen ? 'En el plan' : 'Fuera del plan'}
              </Chip>
            </p>
            <Meter percent={isChosen ? 60 : 0} />
          </li>
        ))}
      </ul>
    </Part>
    <Part name="Tabla" when="En un teléfono, cada fila se vuelve una tarjeta.">
      <Table
        caption="Votos por opción"
        rows={options}
        columns={[
          { label: 'Opción', cell: (one) => one.label },
          { label: 'Votos', cell: (one) => number(one.value), isNumber: true },
          { label: 'Entra al plan', cell: (one) => (one.isChosen ? 'Sí' : 'No') },
        ]}
      />
      <Take what="las comunas" from="/communes" />
    </Part>
    <Part name="Fases" when="Dónde está el proceso y qué viene.">
      <Stepper phase="formulation" />
    </Part>
    <Part name="Línea de fases" when="Cuándo empezó y terminó cada fase, con su tabla.">
      <Timeline
        nowMs={Date.parse('2026-09-01T12:00:00.000Z')}
        entries={[
          { phase: 'preparation', at: '2026-03-02T12:00:00.000Z' },
          { phase: 'dialogues', at: '2026-04-06T12:00:00.000Z' },
          { phase: 'systematisation', at: '2026-07-01T12:00:00.000Z' },
        ]}
      />
    </Part>
    <Part name="Embudo" when="Cuánto queda en cada paso; el primero es el total.">
      <Funnel
        caption="Hasta dónde llegaron los aportes"
        stops={[
          { label: 'Recibidos', value: 1200 },
          { label: 'En un tema', value: 960 },
          { label: 'En una propuesta', value: 700 },
          { label: 'Con respuesta razonada', value: 640 },
        ]}
      />
    </Part>
    <Part name="Búsqueda" when="Un campo y un botón; funciona como cualquier formulario.">
      <SearchForm tenant="penalolen" name="Peñalolén" />
    </Part>
    <Part name="Cifras" when="Números contados desde los registros.">
      <Figures
        figures={[
          ['Reuniones públicas', 11],
          ['Grupos', 24],
          ['Votos', '12.345', 'synthetic'],
        ]}
      />
    </Part>
  </>
);

const tiles: readonly Tile[] = (
  [
    ['penalolen', 'Peñalolén', 'PEÑ', 'active', 'activa, fase cierre'],
    ['maipu', 'Maipú', 'MAI', 'preparing', 'se prepara'],
    ['renca', 'Renca', 'REN', 'interested', 'interesada'],
    ['alhue', 'Alhué', 'ALH', 'outside', 'no participa'],
  ] as const
).map(([slug, name, label, state, detail], index) => ({
  slug,
  name,
  label,
  state,
  detail,
  cell: [index * 2, 0],
}));

const Pictures = () => (
  <>
    <Part name="Barras con corte" when="Cada número está al lado, en texto.">
      <Bars bars={options} cutoff={2} />
    </Part>
    <Part name="Mosaico" when="La región de un vistazo: una casilla por comuna.">
      <Mosaic tiles={tiles} />
    </Part>
    <Part name="Avance" when="Cuánto va de un total; el número va al lado.">
      <p>60 %</p>
      <Meter percent={60} />
    </Part>
    <Part name="Trazabilidad" when="De lo que se dijo a lo que se hizo, paso a paso.">
      <Trace
        steps={[
          { kind: 'contribution', id: '1', title: 'Falta luz en la plaza.', at: '2021-05-03' },
          { kind: 'theme', id: '2', title: 'Plazas', text: 'Lo que se dijo de las plazas.' },
          { kind: 'proposal', id: '3', title: 'Plazas con luz', origin: 'synthetic' },
        ]}
      />
    </Part>
  </>
);

/** Every component in every tone: where somebody who draws a page looks first. */
export const componentsPage = (): string =>
  bare(
    'Componentes',
    <>
      <div class="lead">
        <h1>Componentes</h1>
        <p>Todo lo que una página puede usar, en cada uno de sus tonos.</p>
      </div>
      <Small />
      <Part name="Formulario" when="Rótulo, ayuda y control, de arriba abajo.">
        <Filled />
      </Part>
      <Part name="Formulario con algo que corregir" when="Dice qué hacer, arriba y en el campo.">
        <Refused />
      </Part>
      <Ways />
      <Lists />
      <Pictures />
      <Own />
    </>,
  );
