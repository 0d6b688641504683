import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { communeAddress, processAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { viewProcess } from '#processes';
import { region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { answerPage } from '../parts/page.tsx';
import type { Frame } from '../ui/document.tsx';
import { orNotFound } from '../http/reading.ts';

type Content = Pick<Frame, 'title' | 'lang' | 'alternates' | 'canShare' | 'card'> & {
  readonly description: string;
  readonly children: Child;
};

/** Answers a public page that lies below a process: the same way back for all of them. */
export const answerInProcess = async (c: Context, ask: Ask, tenant: TenantId, content: Content) => {
  const processId = c.req.param('processId') ?? '';
  const process = await orNotFound(
    ask.read(viewProcess, { tenant, person: undefined }, { processId }),
  );
  return answerPage(
    c,
    {
      ...content,
      signInPath: ask.signInPath,
      crumbs: [
        { name: region.name, href: '/' },
        { name: tenantName(tenant), href: communeAddress(tenant) },
        { name: process.title, href: processAddress(tenant, processId) },
        { name: content.title },
      ],
    },
    { isPublic: true },
  );
};

/** Answers a public page that lies below a commune. */
export const answerInCommune = (c: Context, ask: Ask, tenant: TenantId, content: Content) =>
  answerPage(
    c,
    {
      ...content,
      signInPath: ask.signInPath,
      crumbs: [
        { name: region.name, href: '/' },
        { name: tenantName(tenant), href: communeAddress(tenant) },
        { name: content.title },
      ],
    },
    { isPublic: true },
  );
