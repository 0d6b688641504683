import type { Context } from 'hono';
import { dictionaryAddress } from '#addresses';
import { listRegionPlans, listRequirements } from '#board';
import { listCommitments } from '#commitments';
import { listConsultations } from '#consultations';
import { listContributions, listThemes } from '#contributions';
import { listDialogues, listGroups } from '#dialogues';
import { listObligations } from '#implementation';
import { listReports } from '#monitoring';
import { listOrganisations } from '#organisations';
import { apiAddress } from '#perform';
import { listProposals } from '#proposals';
import { listStandards } from '#standards';
import { TenantId } from '#kernel';
import { listEndorsements, listPlans } from '#plans';
import {
  listAttestations,
  listConformity,
  listProcesses,
  listProgress,
  listWaivers,
} from '#processes';
import { listCommunes, region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { day } from '../text/format.ts';
import { Empty } from '../ui/parts.tsx';
import { orNotFound } from '../http/reading.ts';
import { onSite, page } from '../parts/page.tsx';

type File = readonly [name: string, address: string];
type Listed = readonly [name: string, list: Parameters<typeof apiAddress>[0]];

/** A list in both forms: for a spreadsheet and for a program. */
const Files = ({ files }: { files: readonly File[] }) => (
  <ul class="rows">
    {files.map(([name, address]) => (
      <li>
        <span class="wording">{name}</span>
        <span class="chips">
          <a
            href={`${address}?format=csv`}
            download={`${address.split('/').at(-1)}.csv`}
            aria-label={`${name} en CSV`}
          >
            CSV
          </a>
          <a href={address} aria-label={`${name} en JSON`}>
            JSON
          </a>
        </span>
      </li>
    ))}
  </ul>
);

const filesOf = (lists: readonly Listed[], named: Readonly<Record<string, string | number>> = {}) =>
  lists.map(([name, list]): File => [name, apiAddress(list, named)]);

const ofRegion: readonly Listed[] = [
  ['Comunas: estado, provincia y población', listCommunes],
  ['Procesos: en qué fase va cada gobierno', listProgress],
  ['Planes: todos los de la región, por fecha', listRegionPlans],
  ['Requisitos: quién los cumple', listRequirements],
  ['Estándares y sus ediciones', listStandards],
];

/** The five questions that people ask of a process, each by its list. */
const questions: readonly Listed[] = [
  ['¿Quiénes participaron?', listGroups],
  ['¿Qué se dijo y qué se respondió?', listContributions],
  ['¿Qué se propuso?', listProposals],
  ['¿Qué compromisos se redactaron?', listCommitments],
  ['¿Qué pide el estándar y qué falta?', listConformity],
];

const more: readonly Listed[] = [
  ['Diálogos', listDialogues],
  ['Temas', listThemes],
  ['Consultas', listConsultations],
  ['Obligaciones', listObligations],
  ['Informes de monitoreo', listReports],
  ['Exenciones', listWaivers],
  ['Constancias', listAttestations],
  ['Procesos', listProcesses],
  ['Planes', listPlans],
];

type Place = {
  readonly slug: TenantId;
  readonly processId: string;
  readonly years: readonly number[];
};

const Government = ({ slug, processId, years }: Place) => {
  const at = { slug, processId };
  return (
    <section id={slug}>
      <h2>{tenantName(slug)}</h2>
      <Files files={filesOf(questions, at)} />
      <details>
        <summary>Descarga todo lo demás de {tenantName(slug)}</summary>
        <Files
          files={[
            ...filesOf(more, at),
            ...years.flatMap((year) =>
              filesOf([[`Adhesiones al plan ${year}`, listEndorsements]], { slug, year }),
            ),
            ...filesOf([['Organizaciones', listOrganisations]], at),
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
  return page(onSite(c), {
    title: 'Datos abiertos',
    description:
      'Todo lo público de los procesos de la región, para revisar, comparar y reutilizar.',
    lead: (
      <p>
        Todo lo público, sin registrarse. El CSV se abre en una planilla y trae la lista completa;
        si no cabe en un archivo, su nombre dice «incompleto». El JSON es para programas.
      </p>
    ),
    body: (
      <>
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
          <Files files={filesOf(ofRegion)} />
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
              El <a href={dictionaryAddress()}>diccionario</a> dice qué campos tiene cada lista y de
              qué tipo son.
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
  });
};
