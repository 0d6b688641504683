import { contactAddress, ownDataAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { TenantId } from '#kernel';
import { notice, listDataCatalogue } from '#privacy';
import { region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { day } from '../text/format.ts';
import { inCommune, page } from '../parts/page.tsx';

export const governmentOf = (tenant: TenantId) =>
  tenant === region.tenant ? tenantName(tenant) : `Municipalidad de ${tenantName(tenant)}`;

type Page = (ask: Ask, tenant: TenantId) => (c: Context) => Promise<Response>;
type Content = { readonly title: string; readonly description: string; readonly body: Child };

/** A page about a government that needs no more than a title and a body. */
const about =
  (contentOf: (ask: Ask, tenant: TenantId) => Content): Page =>
  (ask, tenant) =>
  (c) =>
    page(inCommune(c, tenant), contentOf(ask, tenant));

const Kept = ({ rule }: { rule: (typeof notice.about)[number] }) => (
  <details>
    <summary>{rule.what}</summary>
    <dl class="facts">
      <dt>Para qué</dt>
      <dd>{rule.purpose}</dd>
      <dt>Por qué podemos</dt>
      <dd>{rule.basis}</dd>
      <dt>Cuánto tiempo</dt>
      <dd>{rule.retention}</dd>
    </dl>
  </details>
);

/** What is kept of people, read from the catalogue of what is stored: it cannot say less than what there is. */
export const privacyPage = about((_ask, tenant) => ({
  title: 'Privacidad',
  description: 'Qué guardamos de ti, para qué, y cómo pedir que se corrija o se borre.',
  body: (
    <>
      <p>
        Puedes leer todo sin decir quién eres. Solo guardamos datos tuyos cuando participas.
        Responde por ellos: {governmentOf(tenant)}.
      </p>
      <section>
        <h2>Qué guardamos de ti</h2>
        {notice.about.map((rule) => (
          <Kept rule={rule} />
        ))}
        <p>
          En los diálogos, cuántas personas asistieron, nunca quiénes. Las galletas (cookies)
          recuerdan que entraste y qué estabas haciendo. Ninguna te sigue.
        </p>
      </section>
      <section>
        <h2>Qué es público</h2>
        {notice.open.map((rule) => (
          <Kept rule={rule} />
        ))}
        <p>
          La lista completa, dato por dato:{' '}
          <a href={`${apiAddress(listDataCatalogue)}?format=csv`}>descarga el catálogo</a>.
        </p>
      </section>
      <section>
        <h2>Lo que no hacemos</h2>
        <p>No hacemos perfiles, no vendemos datos y ninguna otra empresa mira tu visita.</p>
      </section>
      <section>
        <h2>Tus derechos</h2>
        <p>
          <a href={ownDataAddress()}>Mira tus datos</a>, corrígelos, llévate una copia, o pide que
          se borren, se bloqueen o no se usen. Es gratis. Te responden con razones en 30 días
          corridos. Los derechos están en la Ley 19.628, cambiada por la Ley 21.719 desde el 1 de
          diciembre de 2026.
        </p>
        <p>
          También puedes <a href={contactAddress(tenant)}>pedirlo en persona</a>. Si te dicen que
          no, puedes reclamar ante la Agencia de Protección de Datos Personales.
        </p>
      </section>
      <p class="note">Este aviso rige desde el {day(notice.since)}.</p>
    </>
  ),
}));

/** What was done so that everybody can use the pages, how it is checked, and what is still missing. */
export const accessibilityPage = about((_ask, tenant) => ({
  title: 'Accesibilidad',
  description: 'Qué se hizo para que todas las personas usen estas páginas, y qué falta.',
  body: (
    <>
      <p>
        Queremos que todas las personas puedan usar estas páginas. Nuestra meta es la norma WCAG 2.2
        en nivel AA.
      </p>
      <section>
        <h2>Qué funciona</h2>
        <ul>
          <li>Todo se puede hacer con teclado y sin programas en tu navegador.</li>
          <li>Las páginas caben en un teléfono pequeño y en un zoom de 200 %.</li>
          <li>Hay colores para fondo oscuro y para alto contraste.</li>
          <li>Cada dibujo tiene sus números como texto o en una tabla.</li>
        </ul>
      </section>
      <section>
        <h2>Cómo lo revisamos</h2>
        <p>
          Un programa revisa cada página en dos tamaños de pantalla antes de publicar un cambio.
          Todavía falta una revisión hecha por personas que usan lectores de pantalla.
        </p>
      </section>
      <section>
        <h2>Qué falta</h2>
        <ul>
          <li>Los documentos que suben los equipos pueden no ser accesibles.</li>
          <li>No hay textos en lengua de señas ni en lenguas originarias.</li>
        </ul>
        <p>
          Si algo no te deja participar, <a href={contactAddress(tenant)}>pide ayuda</a> y lo
          hacemos contigo.
        </p>
      </section>
    </>
  ),
}));
