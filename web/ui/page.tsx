import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { canonicalAddress } from './canonical.ts';
import { styleAddress } from './style.ts';

export type Crumb = { readonly name: string; readonly href?: string };

export type Frame = {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly description?: string;
  readonly signInPath: string;
  /** Who is signed in, on pages that know it. Public pages never do. */
  readonly name?: string;
  readonly children?: Child;
};

type Shared = { readonly title: string; readonly description?: string; readonly address: string };

const Crumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav aria-label="Dónde estás">
    <ol class="crumbs">
      {crumbs.map(({ name, href }) => (
        <li>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
      ))}
    </ol>
  </nav>
);

const Top = ({ signInPath, name }: Pick<Frame, 'signInPath' | 'name'>) => (
  <header class="top">
    <div class="wide">
      <a class="mark" href="/">
        Articula
      </a>
      <a href="/estandares">Estándar</a>
      {name === undefined ? (
        <a href={signInPath}>Entrar</a>
      ) : (
        <>
          <span>{name}</span>
          <form method="post" action="/salir">
            <button class="quiet small" type="submit">
              Salir
            </button>
          </form>
        </>
      )}
    </div>
  </header>
);

/** What a link to the page shows where it is shared, and the address under which it is known. */
const Shared = ({ title, description, address }: Shared) => (
  <>
    <link rel="canonical" href={address} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Articula" />
    <meta property="og:locale" content="es_CL" />
    <meta property="og:url" content={address} />
    <meta property="og:title" content={title} />
    {description ? <meta property="og:description" content={description} /> : null}
  </>
);

const Document = ({
  title,
  crumbs = [],
  description,
  signInPath,
  name,
  children,
  address,
}: Frame & { readonly address: string | undefined }) => (
  <html lang="es-CL">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === 'Articula' ? title : `${title} · Articula`}</title>
      {description ? <meta name="description" content={description} /> : null}
      {address ? (
        <Shared title={title} address={address} {...(description ? { description } : {})} />
      ) : null}
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={styleAddress} />
    </head>
    <body>
      <a class="skip" href="#contenido">
        Ir al contenido
      </a>
      <Top signInPath={signInPath} {...(name === undefined ? {} : { name })} />
      <div class="wide">
        <main id="contenido">
          {crumbs.length > 0 ? <Crumbs crumbs={crumbs} /> : null}
          {children}
        </main>
        <footer class="foot">
          <p>Articula es software libre para hacer gobierno abierto con la comunidad.</p>
          <p>
            <a href="/openapi.json">Datos y API</a> · <a href="/permisos">Quién puede hacer qué</a>
          </p>
        </footer>
      </div>
    </body>
  </html>
);

/** The one function that answers pages: a doctype, the frame, the right caching. */
export const answerPage = (
  c: Context,
  frame: Frame,
  { status = 200, isPublic = false }: { status?: number; isPublic?: boolean } = {},
) => {
  const caching = isPublic ? 'public, max-age=2, stale-while-revalidate=60' : 'no-store';
  c.header('cache-control', caching);
  const address = isPublic ? canonicalAddress(c) : undefined;
  const body = (<Document {...frame} address={address} />).toString();
  return c.html(`<!DOCTYPE html>${String(body)}`, status as 200);
};
