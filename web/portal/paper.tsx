import type { Context } from 'hono';
import type { TenantId } from '#kernel';
import { type Sheet, sheets } from '#processes';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { NothingHere } from '../http/reading.ts';
import { inProcess } from './in-process.ts';
import { page } from '../parts/page.tsx';

type Paper = {
  readonly lines: readonly string[];
  readonly columns: readonly string[];
  readonly rows: number;
  readonly note: string;
};

const papers: Readonly<Record<Sheet, Paper>> = {
  attendance: {
    lines: ['Reunión', 'Día y hora', 'Lugar'],
    columns: ['Nombre', 'Organización, si vienes por una', 'Categoría', 'Firma'],
    rows: 20,
    note: 'Esta hoja sirve para contar. Se guarda bajo llave y se publica solo cuántas personas vinieron.',
  },
  minutes: {
    lines: ['Reunión', 'Día y hora', 'Lugar', 'Quién dirige', 'Quién toma el acta'],
    columns: ['Tema', 'Qué se dijo', 'Acuerdo'],
    rows: 10,
    note: 'Lee el acta en voz alta antes de terminar. Se publica cuando la aprueban.',
  },
  contributions: {
    lines: ['Reunión', 'Día'],
    columns: ['Barrio', 'Qué pasa', 'Qué propones'],
    rows: 10,
    note: 'No escribas tu nombre ni el de otra persona. Cada aporte recibe una respuesta pública.',
  },
  opinions: {
    lines: ['Propuesta', 'Unidad que opina', 'Día'],
    columns: ['¿Se puede hacer?', 'Por qué', 'Costo en pesos'],
    rows: 6,
    note: 'Responde: sí, sí con cambios, o no. El motivo se publica.',
  },
};

/** A sheet to print and fill in by hand, for meetings without a signal. */
export const paperPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const sheet = sheets.find((one) => es.sheetAddresses[one] === c.req.param('sheet'));
  if (!sheet) throw new NothingHere('sheet');
  const { lines, columns, rows, note } = papers[sheet];
  return page(await inProcess(c, ask, tenant), {
    title: es.sheets[sheet],
    description: `${es.sheets[sheet]} para imprimir. ${tenantName(tenant)}.`,
    body: (
      <>
        <p>{note}</p>
        <dl class="paper-lines">
          {lines.map((line) => (
            <div>
              <dt>{line}</dt>
              <dd />
            </div>
          ))}
        </dl>
        <table class="paper">
          <caption>{es.sheets[sheet]}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, () => (
              <tr>
                {columns.map((column) => (
                  <td data-label={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  });
};
