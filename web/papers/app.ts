import { Hono } from 'hono';
import { oficioPaperAddress } from '#addresses';
import { viewReview } from '#joining';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, portalHeaders } from '../http/defences.ts';
import { inline } from '../http/disposition.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { knownSite } from '../parts/site.ts';
import { withTroubles } from '../parts/troubles.tsx';
import { type Paper, oficioOf } from '../parts/paper.ts';

/** Turns a paper into a file; the function that has the printer hands it in. */
export type Print = (paper: Paper) => Promise<Uint8Array>;

/** Official papers as files. Only what is published is printed. */
export const papersApp = (ask: Ask, print: Print) => {
  const app = new Hono();
  app.use(portalHeaders, canonicalPath, knownSite(ask));
  app.get(oficioPaperAddress.pattern, async (c) => {
    if (c.req.param('slug') !== ask.region) throw new NothingHere('tenant');
    const named = { dossierId: c.req.param('dossierId') };
    const review = await orNotFound(
      ask.read(viewReview, { tenant: ask.region, person: undefined }, named),
    );
    const paper = oficioOf(review);
    if (!paper) throw new NothingHere('decision');
    const bytes = await print(paper);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': inline(`oficio-${named.dossierId}.pdf`),
      'cache-control': 'public, max-age=60',
    });
  });
  return withTroubles(app, ask);
};
