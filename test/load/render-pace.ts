import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Pace, paceOf } from './pace.ts';

const root = path.resolve(import.meta.dirname, '../..');
const processId = '01k9aaaaaaaaaaaaaaaaaaaaaa';

const contribution = (turn: number) => ({
  id: `01k9aaaaaaaaaaaaaaaaaaa${String(turn).padStart(3, '0')}`,
  channel: 'dialogue',
  neighbourhood: `Barrio ${turn % 7}`,
  givenOn: '2026-11-20',
  text: 'En la plaza faltan luces y bancos, y de noche nadie la cruza. Pedimos que se revise.',
  state: 'received',
  themes: [{ id: '01k9bbbbbbbbbbbbbbbbbbbbbb', title: 'Plazas y alumbrado' }],
  response: { outcome: 'adopted', text: 'Entra al plan como compromiso de alumbrado.' },
  origin: 'synthetic',
});

const values: Readonly<Record<string, unknown>> = {
  'contributions.contributions': {
    items: Array.from({ length: 100 }, (_, turn) => contribution(turn)),
    next: null,
  },
  'processes.process': { id: processId, title: 'Plan de acción', phase: 'dialogues', entries: [] },
};

/** Rooms that answer at once: what is left is the rendering. */
const ask = {
  read: async ({ id }: { id: string }) => ({
    ok: true,
    value: values[id] ?? { items: [], next: null },
  }),
  region: 'gobierno-regional',
  installation: 'articula',
  publicOrigin: 'http://localhost',
  signInPath: '/entrar',
  nowMs: () => 0,
  fault: (_: string, error: unknown) => {
    throw error;
  },
};

type Portal = { readonly request: (address: string) => Promise<Response> };

/** Node reads no JSX, so the pages are bundled as the functions are. */
const portal = async (folder: string): Promise<Portal> => {
  const entry = path.join(folder, 'entry.ts');
  const outfile = path.join(folder, 'portal.mjs');
  writeFileSync(entry, `export { portalApp } from ${JSON.stringify(`${root}/web/index.ts`)};`);
  await build({
    entryPoints: [entry],
    outfile,
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    loader: { '.css': 'text', '.png': 'binary' },
    banner: {
      js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);",
    },
    nodePaths: [path.join(root, 'node_modules')],
  });
  const { portalApp } = (await import(pathToFileURL(outfile).href)) as {
    portalApp: (ask: unknown) => Portal;
  };
  return portalApp(ask);
};

/** CPU of making a page with 100 contributions, from the request to the last byte of its text. */
export const renderPace = async (): Promise<Pace> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'articula-render-'));
  try {
    const app = await portal(folder);
    const address = `http://localhost/penalolen/procesos/${processId}/aportes`;
    const items = (await (await app.request(address)).text()).split('Entra al plan').length - 1;
    if (items !== 100) throw new Error(`the page shows ${items} of 100 items`);
    return await paceOf('page of 100 items', 1000, async () => (await app.request(address)).text());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
