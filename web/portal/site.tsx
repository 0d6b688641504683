import type { Context, Hono } from 'hono';
import {
  contactAddress,
  noAnswerAddress,
  officeAddress,
  offlineAddress,
  robotsAddress,
  searchAddress,
  securityTextAddress,
  sharePictureAddress,
  sitemapAddress,
  sourceCodeAddress,
  workerAddress,
} from '#addresses';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { troubleText } from '../text/troubles.ts';
import { Phone } from '../ui/phone.tsx';
import { pageScript, scriptAddress, worker } from '../ui/scripts.ts';
import { sharePicture } from '../ui/share-picture.ts';
import { style, styleAddress } from '../ui/style.ts';
import { securityText } from './security-txt.ts';
import { TroubleContent } from '../ui/trouble.tsx';
import { sitemap } from './sitemap.ts';
import { nowhere, onSite, page } from '../parts/page.tsx';

const forEver = 'public, max-age=31536000, immutable';

/** The licence, and where the source of this very installation is, as its section 13 asks. */
const codePage = (ask: Ask) => (c: Context) =>
  page(onSite(c), {
    title: 'Código fuente',
    description: 'Articula es software libre: su licencia y dónde está su código.',
    lead: (
      <p>Articula es software libre. Cualquiera puede leerlo, usarlo, cambiarlo y compartirlo.</p>
    ),
    body: (
      <>
        <p>
          Su licencia es la <span lang="en">GNU Affero General Public License</span>, versión 3 o
          posterior (AGPL-3.0-or-later). Quien lo ofrece en la red debe ofrecer también su código.
        </p>
        {ask.sourceAddress === undefined ? (
          <p class="note">
            Esta instalación todavía no publica la dirección de su código. Tienes derecho a pedirlo:{' '}
            <a href={contactAddress(region.tenant)}>pídelo al equipo regional</a>.
          </p>
        ) : (
          <p>
            El código de esta instalación está en{' '}
            <a href={ask.sourceAddress} rel="noreferrer">
              {ask.sourceAddress}
            </a>
            .
          </p>
        )}
      </>
    ),
  });

/** What the worker shows without a network. It says what can be done, and whom to call. */
const offlinePage = (ask: Ask) => (c: Context) =>
  page(nowhere(c), {
    title: 'Sin conexión',
    heading: 'No hay conexión',
    canShare: false,
    description: 'No hay conexión a internet.',
    lead: (
      <>
        <p>Revisa tus datos móviles o el wifi, y vuelve a cargar la página.</p>
        <p>
          Lo que ya enviaste está guardado. Si estabas escribiendo, vuelve atrás: tu navegador suele
          conservar el texto.
        </p>
        {ask.helpPhone === undefined ? (
          <p>¿No puedes esperar? Ve en persona a tu municipalidad y pide ayuda.</p>
        ) : (
          <p>
            ¿No puedes esperar? Llama al <Phone phone={ask.helpPhone} />.
          </p>
        )}
      </>
    ),
  });

/** What the distribution shows where no function answered. It says nothing of what was asked. */
const noAnswerPage = (c: Context) => {
  const { title, text } = troubleText['es-CL'].of['request.too-slow'];
  return page(nowhere(c), {
    title,
    canShare: false,
    description: text,
    lead: (
      <TroubleContent
        code="request.too-slow"
        lang="es-CL"
        ways={[{ href: '/', text: troubleText['es-CL'].ways.home }]}
      />
    ),
  });
};

/** Programs that gather pages need not ask for offices, votes and searches. */
const robots = (origin: string) => `User-agent: *
Disallow: ${officeAddress('*')}
Disallow: /*/votar
Disallow: ${searchAddress('*')}
Disallow: /local/

Sitemap: ${origin}${sitemapAddress()}
`;

const kept = (type: string, caching: string) => ({
  'content-type': type,
  'cache-control': caching,
});

/** What belongs to the whole site: style, script, worker, share picture, and the pages about itself. */
export const siteRoutes = (app: Hono, ask: Ask): void => {
  app.get(styleAddress, (c) => c.body(style, 200, kept('text/css; charset=utf-8', forEver)));
  app.get(scriptAddress, (c) =>
    c.body(pageScript, 200, kept('text/javascript; charset=utf-8', forEver)),
  );
  app.get(workerAddress.pattern, (c) =>
    c.body(worker, 200, kept('text/javascript; charset=utf-8', 'public, max-age=0')),
  );
  app.get(sharePictureAddress.pattern, (c) =>
    c.body(sharePicture, 200, kept('image/png', 'public, max-age=86400')),
  );
  app.get(robotsAddress.pattern, (c) =>
    c.text(robots(ask.publicOrigin), 200, { 'cache-control': 'public, max-age=86400' }),
  );
  app.get(sitemapAddress.pattern, sitemap(ask));
  app.get(securityTextAddress.pattern, securityText(ask));
  app.get(sourceCodeAddress.pattern, codePage(ask));
  app.get(offlineAddress.pattern, offlinePage(ask));
  app.get(noAnswerAddress.pattern, noAnswerPage);
};
