import type { Context } from 'hono';
import { processAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { viewProcess } from '#processes';
import type { Ask } from '../http/ask.ts';
import { orNotFound } from '../http/reading.ts';
import { type Under, inCommune } from '../parts/page.tsx';

/** Under the process that the address names: the same way back for all its public pages. */
export const inProcess = async (c: Context, ask: Ask, tenant: TenantId): Promise<Under> => {
  const processId = c.req.param('processId') ?? '';
  const who = { tenant, person: undefined };
  const process = await orNotFound(ask.read(viewProcess, who, { processId }));
  return inCommune(c, tenant, { name: process.title, href: processAddress(tenant, processId) });
};
