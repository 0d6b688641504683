import type { Child } from 'hono/jsx';
import type { Shown } from '../ui/examples.ts';
import { Chip } from '../ui/parts.tsx';
import { Meter } from '../ui/meter.tsx';
import { bare } from './bare.tsx';
import { shown } from './examples.ts';
import { Filled, Refused } from './form-parts.tsx';

/** A component by its name, what it is for, and each of its examples by what it shows. */
const Component = ({ component, name, when, examples }: Shown) => (
  <section id={component.toLowerCase()}>
    <h2>{name}</h2>
    <p class="soft">
      {when} <code>{component}</code>
    </p>
    {examples.map(({ what, shown: example }) => (
      <>
        <h3 class="kind">{what}</h3>
        <div class="example">{example}</div>
      </>
    ))}
  </section>
);

/** What the style sheet alone gives: no component stands behind it. */
const Marked = ({ name, when, children }: { name: string; when: string; children: Child }) => (
  <section>
    <h2>{name}</h2>
    <p class="soft">{when}</p>
    {children}
  </section>
);

const Markup = () => (
  <>
    <Marked name="Botón" when="Uno principal por página; los demás van sin relleno.">
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
    </Marked>
    <Marked name="Detalle" when="Lo que pocas personas buscan queda a un toque.">
      <details>
        <summary>Ver los números en una tabla</summary>
        <p>Aquí está lo que faltaba.</p>
      </details>
    </Marked>
    <Marked name="Tarjetas" when="Cosas que se abren, una al lado de la otra.">
      <ul class="cards">
        {['Plazas con luz', 'Presupuesto abierto por barrio'].map((title) => (
          <li class="card">
            <h3>{title}</h3>
            <p>Dirección de Desarrollo Comunitario</p>
            <p class="chips">
              <Chip tone="good">En el plan</Chip>
            </p>
            <Meter percent={60} />
          </li>
        ))}
      </ul>
    </Marked>
    <Marked name="Listo" when="Lo hecho se dice en la página a la que se llega, y ahí se queda.">
      <p class="note" role="status">
        Listo: convocar un diálogo.
      </p>
    </Marked>
    <Marked name="Formulario" when="Rótulo, ayuda y control, de arriba abajo.">
      <Filled />
    </Marked>
    <Marked name="Formulario con algo que corregir" when="Dice qué hacer, arriba y en el campo.">
      <Refused />
    </Marked>
  </>
);

/** Every component in each of its examples: where somebody who draws a page looks first. */
export const componentsPage = (): string =>
  bare(
    'Componentes',
    <>
      <div class="lead">
        <h1>Componentes</h1>
        <p>Todo lo que una página puede usar, con cada uno de sus ejemplos.</p>
      </div>
      <Markup />
      {shown.map((one) => (
        <Component {...one} />
      ))}
    </>,
  );
