import type { Page } from 'playwright-core';

export type Wire = {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly foreign: number;
};

/** What a first visit to a page moves over the wire, heads of the answers included. */
export const wireOf = async (page: Page, address: string, origin: string): Promise<Wire> => {
  const sizes: Promise<{ bytes: number; isScript: boolean; isForeign: boolean }>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().startsWith('data:')) return;
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
        bytes: responseBodySize + responseHeadersSize,
        isScript: request.resourceType() === 'script',
        isForeign: new URL(request.url()).origin !== origin,
      })),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes);
  const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(all),
    scriptBytes: sum(all.filter(({ isScript }) => isScript)),
    requests: all.length,
    foreign: all.filter(({ isForeign }) => isForeign).length,
  };
};
