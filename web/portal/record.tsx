import { communeAddress, processAddress, recordAddress, sourceCodeAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import type * as z from 'zod';
import { listAnchoredDays, viewHeads, viewLog } from '#audit';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { count, day, moment, number } from '../text/format.ts';
import { More } from '../ui/more.tsx';
import { Empty, Table } from '../ui/parts.tsx';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { onSite, page } from '../parts/page.tsx';

type Seen = z.output<typeof viewHeads.output>;
type Head = Seen['heads'][number];
type Day = z.output<typeof listAnchoredDays.output>['items'][number];

const logName = (collection: string) =>
  ({ '-': 'Fuera de los procesos', access: 'Accesos' })[collection] ?? 'Un proceso';

/** A fingerprint may break anywhere: it is compared, not read. */
export const Print = ({ hash }: { hash: string }) => <code class="hash">{hash}</code>;

const Heads = ({ seen }: { seen: Seen }) => (
  <Table
    caption={`Cadenas de actos, ${seen.anchoredAt ? day(seen.day) : 'ahora'}`}
    rows={seen.heads}
    columns={[
      {
        label: 'De quién',
        cell: ({ tenant }: Head) => <a href={communeAddress(tenant)}>{tenantName(tenant)}</a>,
      },
      {
        label: 'Cadena',
        cell: ({ tenant, collection }: Head) =>
          collection.length > 6 ? (
            <a href={processAddress(tenant, collection)}>{logName(collection)}</a>
          ) : (
            logName(collection)
          ),
      },
      { label: 'Actos', cell: ({ acts }: Head) => number(acts), isNumber: true },
      { label: 'Huella', cell: ({ hash }: Head) => <Print hash={hash} /> },
      {
        label: 'Copia',
        cell: ({ tenant, collection }: Head) => (
          <a
            href={apiAddress(viewLog, { slug: tenant, collection })}
            aria-label={`Descargar: ${logName(collection)}, ${tenantName(tenant)}`}
          >
            Descargar
          </a>
        ),
      },
    ]}
  />
);

const Days = ({ days }: { days: readonly Day[] }) => (
  <ul>
    {days.map((one) => (
      <li>
        <a href={`${recordAddress()}?dia=${one.day}`}>{day(one.day)}</a>:{' '}
        {count(one.logs, 'cadena', 'cadenas')}. <Print hash={one.root} />
      </li>
    ))}
  </ul>
);

const How = () => (
  <section>
    <h2>Cómo revisarlo sin confiar en nadie</h2>
    <ol>
      <li>Guarda hoy las huellas de esta página.</li>
      <li>Otro día, descarga la copia de una cadena.</li>
      <li>
        Revísala con el programa <code>npm run verify -- copia.json huella</code>.
      </li>
    </ol>
    <p>
      Son cien líneas y no usan nada nuestro. Están con <a href={sourceCodeAddress()}>el código</a>.
      Si alguien borró, agregó o cambió un acto, el programa dice dónde.
    </p>
  </section>
);

/** Where every log stands, today and on each day before: whoever kept it sees if somebody rewrote one. */
export const recordPage = (ask: Ask) => async (c: Context) => {
  const who = { tenant: ask.region, person: undefined };
  const asked = c.req.query('dia');
  if (asked !== undefined && !viewHeads.input.safeParse({ day: asked }).success)
    throw new NothingHere('day');
  const before = c.req.query('antes');
  const [seen, days] = await Promise.all([
    orNotFound(ask.read(viewHeads, who, asked === undefined ? {} : { day: asked })),
    orNotFound(ask.read(listAnchoredDays, who, before ? { cursor: before } : {})),
  ]);
  const title = 'Registro sellado';
  return page(onSite(c), {
    title,
    description: 'La huella de cada cadena de actos, día por día, para que nadie la reescriba.',
    lead: (
      <p>
        Todo lo que se hace aquí queda en una cadena de actos. La huella resume la cadena entera: si
        algo cambia atrás, la huella ya no calza.
      </p>
    ),
    body: (
      <>
        <section>
          <h2>{seen.anchoredAt ? day(seen.day) : 'Hoy'}</h2>
          <p>
            Huella de todas juntas: <Print hash={seen.root} />
            {seen.anchoredAt ? <> Anclada el {moment(seen.anchoredAt)}.</> : null}
          </p>
          {seen.heads.length > 0 ? (
            <Heads seen={seen} />
          ) : (
            <Empty>Aquí aparece cada cadena cuando se sella su primer acto.</Empty>
          )}
        </section>
        <section>
          <h2>Días anteriores</h2>
          {days.items.length > 0 ? (
            <>
              <Days days={days.items} />
              <More href={days.next ? `${recordAddress()}?antes=${days.next}` : undefined}>
                Ver los anteriores
              </More>
            </>
          ) : (
            <Empty>Cada medianoche queda aquí el día que terminó.</Empty>
          )}
        </section>
        <How />
      </>
    ),
  });
};
