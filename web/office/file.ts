import type { Context } from 'hono';
import { viewFile } from '#files';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { attachment } from '../http/disposition.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';

/** Hands out a kept file to who may read it, always as a download: no browser shows what somebody uploaded. */
export const filePage = (ask: Ask) => async (c: Context) => {
  const tenant = c.req.param('slug') ?? '';
  if (!isTenant(tenant)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  const file = await orNotFound(
    ask.read(viewFile, { tenant, person }, { fileId: c.req.param('fileId') }),
  );
  const bytes = await ask.fileOf(file.sha256);
  if (!bytes) throw new NothingHere('bytes');
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
    'content-disposition': attachment(file.name),
    'cache-control': 'no-store',
  });
};
