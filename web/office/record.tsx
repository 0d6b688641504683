import { officeRecordAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import type * as z from 'zod';
import { mayAsk } from '#access';
import { listDenials, listSealedActs, viewChain, viewNames, viewLog } from '#audit';
import { listProcesses } from '#processes';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { recordWords } from '../text/record.ts';
import { count, day, moment, number } from '../text/format.ts';
import { More } from '../ui/more.tsx';
import { Chip, Empty, Table } from '../ui/parts.tsx';
import { inOffice, page } from '../parts/page.tsx';

type Items<View extends { readonly output: z.ZodType }> =
  z.output<View['output']> extends { items: infer All } ? All : never;
type Sealed = Items<typeof listSealedActs>[number];
type Chain = z.output<typeof viewChain.output>;

type Asked = {
  readonly collection: string;
  readonly kind: string;
  readonly on: string;
  readonly names: boolean;
};

const addressFor = (slug: string, asked: Asked, cursor?: string) => {
  const query = new URLSearchParams({
    cadena: asked.collection,
    ...(asked.kind ? { tipo: asked.kind } : {}),
    ...(asked.on ? { dia: asked.on } : {}),
    ...(asked.names ? { nombres: 'si' } : {}),
    ...(cursor ? { desde: cursor } : {}),
  });
  return `${officeRecordAddress(slug)}?${query.toString()}`;
};

const ChainState = ({ chain }: { chain: Chain }) => (
  <>
    <p class="chips">
      {chain.fault === undefined ? (
        <Chip tone={chain.isReckoned ? 'good' : 'warn'}>
          {chain.isReckoned ? 'Cadena completa' : 'Sin revisar: es muy larga'}
        </Chip>
      ) : (
        <Chip tone="bad">Hay una falla</Chip>
      )}
    </p>
    <p>
      {count(chain.acts, 'acto', 'actos')} en {count(chain.entries, 'entrada', 'entradas')}.
      {chain.sealedAt ? ` Sellada hasta el ${moment(chain.sealedAt)}.` : ''}
    </p>
    {chain.fault === undefined ? null : (
      <p>
        Avisa hoy a la región. Lo primero que no calza: <code class="hash">{chain.fault}</code>
      </p>
    )}
  </>
);

const whatWas = (ask: Ask, { verb, kind }: Sealed) => {
  const words = ask.offering?.words(verb);
  if (words) return words.name;
  const reading = recordWords.readings[verb];
  return `${recordWords.kinds[kind] ?? verb}${reading ? `: ${reading}` : ''}`;
};

const Acts = ({
  ask,
  acts,
  names,
}: {
  ask: Ask;
  acts: readonly Sealed[];
  names: ReadonlyMap<string, string>;
}) => (
  <Table
    caption="Actos, del último al primero"
    rows={acts}
    columns={[
      { label: 'Qué', cell: (act: Sealed) => whatWas(ask, act) },
      { label: 'Cuándo', cell: ({ at }: Sealed) => moment(at) },
      {
        label: 'Quién',
        cell: ({ person, isMachine }: Sealed) =>
          isMachine ? (
            'El sistema'
          ) : (
            <>{names.get(person) ?? <code class="hash">{person.slice(-8)}</code>}</>
          ),
      },
      {
        label: 'Como',
        cell: ({ role }: Sealed) => es.roles[role as keyof typeof es.roles] ?? role,
      },
      {
        label: 'Resultado',
        cell: ({ kind, code }: Sealed) =>
          kind === 'access.denied' ? (
            <Chip tone="warn">{recordWords.denials[code ?? ''] ?? 'Rechazado'}</Chip>
          ) : (
            'Hecho'
          ),
      },
    ]}
  />
);

const Filter = ({
  slug,
  asked,
  logs,
}: {
  slug: string;
  asked: Asked;
  logs: readonly (readonly [string, string])[];
}) => (
  <form class="stack" method="get" action={officeRecordAddress(slug)}>
    <div class="field">
      <label for="cadena">Cadena</label>
      <select id="cadena" name="cadena">
        {logs.map(([value, title]) => (
          <option value={value} selected={value === asked.collection}>
            {title}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="tipo">Tipo de acto</label>
      <select id="tipo" name="tipo">
        <option value="">Todos</option>
        {Object.entries(recordWords.rooms).map(([value, title]) => (
          <option value={value} selected={value === asked.kind}>
            {title}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="dia">Día</label>
      <input id="dia" name="dia" type="date" value={asked.on} />
    </div>
    <div class="field">
      <label>
        <input name="nombres" type="checkbox" value="si" checked={asked.names} /> Mostrar los
        nombres del equipo (queda registrado que los miraste)
      </label>
    </div>
    <button type="submit">Mostrar</button>
  </form>
);

const askedIn = (c: Context): Asked => ({
  collection: c.req.query('cadena') ?? 'access',
  kind: c.req.query('tipo') ?? '',
  on: c.req.query('dia') ?? '',
  names: c.req.query('nombres') === 'si',
});

const inputFor = ({ collection, kind, on }: Asked, cursor: string | undefined) => ({
  collection,
  ...(kind ? { kind } : {}),
  ...(on ? { day: on } : {}),
  ...(cursor ? { cursor } : {}),
});

/** What the data officer watches over: who did what, who was refused, and whether the chain is whole. */
export const recordPage = (ask: Ask) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(slug, person);
  if (!mayAsk(roles, 'audit.read')) throw new NothingHere('role');
  const who = { tenant: slug, person };
  const asked = askedIn(c);
  const { collection } = asked;
  const [acts, chain, denials, processes] = await Promise.all([
    orNotFound(ask.read(listSealedActs, who, inputFor(asked, c.req.query('desde')))),
    orNotFound(ask.read(viewChain, who, { collection })),
    orNotFound(ask.read(listDenials, who, {})),
    orNotFound(ask.read(listProcesses, who, {})),
  ]);
  const named = asked.names ? (await orNotFound(ask.read(viewNames, who, {}))).items : [];
  const logs = [
    ['access', 'Rechazos y lecturas de datos personales'],
    ['-', 'Fuera de los procesos'],
    ...processes.items.map(({ id, title }) => [id, title] as const),
  ] as const;
  const title = 'Registro de actos';
  return page(inOffice(c, { slug, name }), {
    title,
    lead: <p>Quién hizo qué y cuándo. Las personas aparecen por su código, no por su nombre.</p>,
    body: (
      <>
        <section>
          <h2>Elige qué mirar</h2>
          <Filter slug={slug} asked={asked} logs={logs} />
        </section>
        <section>
          <h2>{logs.find(([id]) => id === collection)?.[1] ?? 'Cadena'}</h2>
          <ChainState chain={chain} />
          {chain.acts > 0 ? (
            <p>
              <a href={apiAddress(viewLog, { slug, collection })}>
                Descarga la copia pública de esta cadena
              </a>
            </p>
          ) : null}
          {acts.items.length > 0 ? (
            <Acts
              ask={ask}
              acts={acts.items}
              names={new Map(named.map((one) => [one.person, one.name] as const))}
            />
          ) : (
            <Empty>No hay actos así. Cambia el tipo o el día, o elige otra cadena.</Empty>
          )}
          <More href={acts.next ? addressFor(slug, asked, acts.next) : undefined}>
            Ver los anteriores
          </More>
        </section>
        <section>
          <h2>Rechazos sin entrar</h2>
          <p>Cuántas veces alguien pidió algo de la oficina sin haber entrado.</p>
          <ul>
            {denials.items.map((one) => (
              <li>
                {day(one.day)}: {number(one.times)}
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  });
};
