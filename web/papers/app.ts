import { Hono } from 'hono';
import { viewReview } from '#joining';
import type { Ask } from '../http/ask.ts';
import { portalHeaders } from '../http/defences.ts';
import { NothingHere, must } from '../portal/must.ts';
import { faultPage, missingPage } from '../ui/missing.tsx';
import { type Paper, oficioOf } from './paper.ts';

/** Turns a paper into a file; the function that has the printer hands it in. */
export type Print = (paper: Paper) => Promise<Uint8Array>;

/** Official papers as files. Only what is published is printed. */
export const papersApp = (ask: Ask, print: Print) => {
  const app = new Hono();
  app.use(portalHeaders);
  app.get('/:slug/oficios/:dossierId/oficio.pdf', async (c) => {
    if (c.req.param('slug') !== ask.region) throw new NothingHere('tenant');
    const named = { dossierId: c.req.param('dossierId') };
    const review = await must(
      ask.read(viewReview, { tenant: ask.region, person: undefined }, named),
    );
    const paper = oficioOf(review);
    if (!paper) throw new NothingHere('decision');
    const bytes = await print(paper);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="oficio.pdf"',
      'cache-control': 'public, max-age=60',
    });
  });
  app.notFound(missingPage(ask));
  app.onError(faultPage(ask));
  return app;
};
