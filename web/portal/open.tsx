import type { Context } from 'hono';
import { TenantId } from '#kernel';
import { listPlans } from '#plans';
import { listProgress } from '#processes';
import { region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { day } from '../text/format.ts';
import { answerPage } from '../parts/page.tsx';
import { Empty } from '../ui/parts.tsx';
import { orNotFound } from '../http/reading.ts';

type File = readonly [name: string, path: string];

/** A list in both forms: for a spreadsheet and for a program. */
const Files = ({ files }: { files: readonly File[] }) => (
  <ul class="rows">
    {files.map(([name, path]) => (
      <li>
        <span class="wording">{name}</span>
        <span class="chips">
          <a
            href={`/api/v1${path}?format=csv`}
            download={`${path.split('/').at(-1)}.csv`}
            aria-label={`${name} en CSV`}
          >
            CSV
          </a>
          <a href={`/api/v1${path}`} aria-label={`${name} en JSON`}>
            JSON
          </a>
        </span>
      </li>
    ))}
  </ul>
);

const ofRegion: readonly File[] = [
  ['Comunas: estado, provincia y población', '/communes'],
  ['Procesos: en qué fase va cada gobierno', '/region/progress'],
  ['Planes: todos los de la región, por fecha', '/region/plans'],
  ['Requisitos: quién los cumple', '/region/requirements'],
  ['Estándares y sus ediciones', '/standards'],
];

/** The five questions that people ask of a process, each by its list. */
const questions: readonly File[] = [
  ['¿Quiénes participaron?', 'groups'],
  ['¿Qué se dijo y qué se respondió?', 'contributions'],
  ['¿Qué se propuso?', 'proposals'],
  ['¿Qué compromisos se redactaron?', 'commitments'],
  ['¿Qué pide el estándar y qué falta?', 'conformity'],
];

const more: readonly File[] = [
  ['Diálogos', 'dialogues'],
  ['Temas', 'themes'],
  ['Consultas', 'consultations'],
  ['Obligaciones', 'obligations'],
  ['Informes de monitoreo', 'reports'],
  ['Exenciones', 'waivers'],
  ['Constancias', 'attestations'],
];

type Place = {
  readonly slug: TenantId;
  readonly processId: string;
  readonly years: readonly number[];
};

const Government = ({ slug, processId, years }: Place) => {
  const api = `/communes/${slug}/processes/${processId}`;
  const at = (files: readonly File[]) =>
    files.map(([name, path]): File => [name, `${api}/${path}`]);
  return (
    <section id={slug}>
      <h2>{tenantName(slug)}</h2>
      <Files files={at(questions)} />
      <details>
        <summary>Descarga todo lo demás de {tenantName(slug)}</summary>
        <Files
          files={[
            ...at(more),
            ['Procesos', `/communes/${slug}/processes`],
            ['Planes', `/communes/${slug}/plans`],
            ...years.map((year): File => [
              `Adhesiones al plan ${year}`,
              `/communes/${slug}/plans/${year}/endorsements`,
            ]),
            ['Organizaciones', `/communes/${slug}/organisations`],
          ]}
        />
      </details>
    </section>
  );
};

/** Everything that is public, for whoever checks, compares or reuses it. */
export const openPage = (ask: Ask) => async (c: Context) => {
  const nobody = { tenant: ask.region, person: undefined };
  const { items } = await orNotFound(ask.read(listProgress, nobody, {}));
  const places = await Promise.all(
    items.map(async ({ slug, processId, phase }) => {
      const tenant = TenantId.parse(slug);
      const plans = await orNotFound(ask.read(listPlans, { tenant, person: undefined }, {}));
      return { slug: tenant, processId, phase, years: plans.items.map(({ year }) => year) };
    }),
  );
  const today = day(new Date(ask.nowMs()).toISOString());
  return answerPage(
    c,
    {
      title: 'Datos abiertos',
      signInPath: ask.signInPath,
      description:
        'Todo lo público de los procesos de la región, para revisar, comparar y reutilizar.',
      crumbs: [{ name: region.name, href: '/' }, { name: 'Datos abiertos' }],
      children: (
        <>
          <div class="lead">
            <h1>Datos abiertos</h1>
            <p>
              Todo lo público, sin registrarse. El CSV se abre en una planilla y trae la lista
              completa; si no cabe en un archivo, su nombre dice «incompleto». El JSON es para
              programas.
            </p>
          </div>
          {places.length > 1 ? (
            <nav aria-label="Gobiernos">
              <ul class="chips">
                {places.map(({ slug, phase }) => (
                  <li>
                    <a href={`#${slug}`}>
                      {tenantName(slug)} ({es.phases[phase].toLowerCase()})
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          <section id="region">
            <h2>La región</h2>
            <Files files={ofRegion} />
          </section>
          {places.length === 0 ? (
            <Empty>Aquí estarán las listas de cada gobierno cuando abra un proceso.</Empty>
          ) : null}
          {places.map((place) => (
            <Government {...place} />
          ))}
          <section id="usar">
            <h2>Cómo leerlos y citarlos</h2>
            <ul>
              <li>
                El <a href="/openapi.json">diccionario</a> dice qué campos tiene cada lista y de qué
                tipo son.
              </li>
              <li>Las direcciones no cambian. Cada registro conserva su código.</li>
              <li>
                Un registro que dice «synthetic» en «origin» lo inventó la demostración; «source» lo
                afirma un documento público.
              </li>
              <li>
                Para citar: Articula, {region.name}, datos abiertos, leídos el {today}.
              </li>
            </ul>
          </section>
        </>
      ),
    },
    { isPublic: true },
  );
};
