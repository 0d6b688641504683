import type { Child } from 'hono/jsx';
import { styleAddress } from '../ui/style.ts';

/** The frame of the pages that exist on one's own machine only. */
export const bare = (title: string, children: Child): string => {
  const document = (
    <html lang="es-CL">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title} · Articula</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={styleAddress} />
      </head>
      <body>
        <header class="top">
          <div class="wide">
            <a class="mark" href="/">
              Articula
            </a>
            <a href="/local/inbox">Correo de prueba</a>
            <a href="/local/ui">Componentes</a>
          </div>
        </header>
        <div class="wide">
          <main>{children}</main>
        </div>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${String(document)}`;
};
