import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { communes, provinces, region } from '#tenancy';
import { browserPath } from '../web/browser.ts';

const file = path.resolve(import.meta.dirname, '../../web/pictures/share.png');
const shades = ['#0b4f8a', '#5b8fbd', '#8a3b12', '#1b6b3a', '#8a5a00', '#4a5866'] as const;
const shadeOf = (province: string) =>
  shades[provinces.findIndex(({ code }) => code === province) % shades.length] ?? shades[0];

const tiles = communes
  .map(
    ({ cell: [column, row], province }) =>
      `<rect x="${column + 0.04}" y="${row + 0.04}" width=".92" height=".92" rx=".12" fill="${shadeOf(province)}"/>`,
  )
  .join('');
const html = `<!doctype html><meta charset="utf-8"><style>
body{margin:0;inline-size:1200px;block-size:630px;display:grid;grid-template-columns:1fr 500px;align-items:center;gap:48px;padding:64px;box-sizing:border-box;background:#fff;color:#16202b;font-family:system-ui,sans-serif}
h1{font-size:64px;line-height:1.1;margin:0 0 28px}p{font-size:30px;line-height:1.35;margin:0;color:#4a5866}b{display:block;font-size:34px;color:#0b4f8a;margin-block-end:28px}
</style><div><b>Articula</b><h1>Gobierno abierto hecho con la comunidad</h1><p>${region.name}</p></div>
<svg viewBox="0 0 9 9" width="500" height="500">${tiles}</svg>`;

// The picture that goes with a link to a page that has none of its own. It shows the communes by province and no state, so it never grows old.
const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(html);
writeFileSync(file, await page.screenshot({ type: 'png' }));
await browser.close();
