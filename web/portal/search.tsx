import type { Context } from 'hono';
import {
  commitmentAddress,
  consultationAddress,
  contributionAddress,
  dialogueAddress,
  planAddress,
  processAddress,
  proposalAddress,
  reportAddress,
  themeAddress,
} from '#addresses';
import type { TenantId } from '#kernel';
import { listPlans } from '#plans';
import { listProcesses } from '#processes';
import { highlight, mostFound, mostSearched, scoreOf, searchProcess, termsOf } from '#search';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { count } from '../text/format.ts';
import { Empty } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { orNotFound } from '../http/reading.ts';
import { inCommune, page } from '../parts/page.tsx';

/** A commune opens a process every few years: the latest ones are what people look for. */
const mostProcesses = 3;
const mostLetters = 100;

type Group = keyof typeof es.foundKinds;
type Found = {
  readonly group: Group;
  readonly title: string;
  readonly href: string;
  readonly excerpt: string;
};

const addresses = {
  commitment: commitmentAddress,
  proposal: proposalAddress,
  theme: themeAddress,
  dialogue: dialogueAddress,
  consultation: consultationAddress,
  contribution: contributionAddress,
} as const;

type Plan = { readonly processId: string; readonly year: number; readonly title: string };
type Hit = { readonly kind: keyof typeof addresses | 'report'; readonly id: string };

const addressOf = (tenant: TenantId, processId: string, plan: Plan | undefined, hit: Hit) => {
  if (hit.kind === 'report') return reportAddress(tenant, plan?.year ?? '', hit.id);
  return addresses[hit.kind](tenant, processId, hit.id);
};

type Answered = { readonly found: readonly Found[]; readonly isCut: boolean };

const find = async (ask: Ask, tenant: TenantId, q: string): Promise<Answered> => {
  const who = { tenant, person: undefined };
  const terms = termsOf(q);
  const [processes, plans] = await Promise.all([
    orNotFound(ask.read(listProcesses, who, {})),
    orNotFound(ask.read(listPlans, who, {})),
  ]);
  const latest = processes.items.slice(-mostProcesses).toReversed();
  const inside = await Promise.all(
    latest.map(async ({ id }) => {
      const { items } = await orNotFound(ask.read(searchProcess, who, { processId: id, q }));
      const plan = plans.items.find(({ processId }) => processId === id);
      return items.map((hit) => ({
        group: hit.kind,
        title: hit.title === '' ? 'Un aporte y su respuesta' : hit.title,
        href: addressOf(tenant, id, plan, hit),
        excerpt: hit.excerpt,
      }));
    }),
  );
  const named = (group: Group, title: string, href: string) =>
    scoreOf({ title, text: '' }, terms) > 0 ? [{ group, title, href, excerpt: '' }] : [];
  const found = [
    ...processes.items.flatMap(({ id, title }) =>
      named('process', title, processAddress(tenant, id)),
    ),
    ...plans.items.flatMap(({ year, title }) => named('plan', title, planAddress(tenant, year))),
    ...inside.flat(),
  ];
  return { found, isCut: inside.some(({ length }) => length >= mostFound) };
};

/** How far a search reads, said with every answer: what is not found may still be there. */
const Reach = () => (
  <small>
    Se busca en los {mostProcesses} procesos más recientes, hasta {mostSearched.things} registros y{' '}
    {mostSearched.contributions} aportes de cada uno.
  </small>
);

const Marked = ({ text, terms }: { text: string; terms: readonly string[] }) => (
  <>
    {highlight(text, terms).map((piece) => (piece.isHit ? <mark>{piece.text}</mark> : piece.text))}
  </>
);

const Groups = ({ found, terms }: { found: readonly Found[]; terms: readonly string[] }) => (
  <>
    {[...Map.groupBy(found, ({ group }) => group)].map(([group, items]) => (
      <section>
        <h2>
          {es.foundKinds[group]} ({items.length})
        </h2>
        <ul class="found">
          {items.map(({ title, href, excerpt }) => (
            <li>
              <a href={href}>
                <Marked text={title} terms={terms} />
              </a>
              {excerpt === '' ? null : (
                <p>
                  <Marked text={excerpt} terms={terms} />
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

const Answer = ({ q, found, isCut, name }: Answered & { q: string; name: string }) => {
  const terms = termsOf(q);
  if (terms.length === 0)
    return (
      <Empty>
        Escribe una palabra de lo que buscas, como «plaza» o «seguridad». Buscamos en los diálogos,
        aportes, temas, propuestas, compromisos, consultas e informes de {name}.
      </Empty>
    );
  if (found.length === 0)
    return (
      <>
        <Empty>
          Nada publicado en {name} tiene todas esas palabras. Prueba con menos palabras, o con el
          comienzo de una: «plaz» encuentra «plaza» y «plazas».
        </Empty>
        <Reach />
      </>
    );
  return (
    <>
      <p role="status">{count(found.length, 'resultado', 'resultados')}</p>
      {isCut ? (
        <p class="note">
          Hay más. Aquí están los {mostFound} mejores de cada proceso: agrega una palabra para
          acercarte.
        </p>
      ) : null}
      <Groups found={found} terms={terms} />
      <Reach />
    </>
  );
};

/** Everything that a commune has published, by its words. */
export const searchPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const asked = (c.req.query('q') ?? '').trim();
  const q = [...asked].slice(0, mostLetters).join('');
  const name = tenantName(tenant);
  const nothing = { found: [], isCut: false };
  const answered = termsOf(q).length === 0 ? nothing : await find(ask, tenant, q);
  return page(inCommune(c, tenant), {
    title: 'Buscar',
    heading: <>Busca en {name}</>,
    canShare: false,
    description: `Busca en lo que ${name} ha publicado sobre sus procesos y planes.`,
    body: (
      <>
        <SearchForm tenant={tenant} name={name} q={q} />
        {asked === q ? null : (
          <p class="note">Buscamos con las primeras {mostLetters} letras de lo que escribiste.</p>
        )}
        <Answer q={q} {...answered} name={name} />
      </>
    ),
  });
};
