export type Plant = readonly [what: string, file: string, text: string, rule: string];

/** Violations of the order in which folders of `web` build on each other. */
export const pagePlants: readonly Plant[] = [
  [
    'a page of the portal in the office',
    'web/office/planted.tsx',
    "export { boardPage } from '../portal/board.tsx';\n",
    'web-order',
  ],
  [
    'a page of the office in the portal',
    'web/portal/planted.tsx',
    "export { teamPage } from '../office/team.tsx';\n",
    'web-order',
  ],
  [
    'the same as a type',
    'web/booth/planted.tsx',
    "import type { Standing } from '../portal/station.tsx';\nexport type Planted = Standing;\n",
    'web-order',
  ],
  [
    'a page in what pages share',
    'web/parts/planted.tsx',
    "export { boardPage } from '../portal/board.tsx';\n",
    'web-order',
  ],
  [
    'a part of a page in the components',
    'web/ui/planted.tsx',
    "export { page } from '../parts/page.tsx';\n",
    'web-order',
  ],
  [
    'a component in the words',
    'web/text/planted.ts',
    "export { Chip } from '../ui/parts.tsx';\n",
    'web-order',
  ],
  [
    'words below what stands before a verb',
    'web/http/planted.ts',
    "export { es } from '../text/es.ts';\n",
    'web-order',
  ],
  [
    'a request in a component',
    'web/ui/planted.tsx',
    "import type { Context } from 'hono';\nexport type Planted = Context;\n",
    'web-order',
  ],
  [
    'a noun of a room in a component',
    'web/ui/planted.tsx',
    "export { viewProfile } from '#tenancy';\n",
    'web-order',
  ],
  [
    'a folder of pages without a place in the order',
    'web/elsewhere/planted.ts',
    "export { es } from '../text/es.ts';\n",
    'web-order',
  ],
  [
    'a link written by hand',
    'web/portal/planted.tsx',
    'export const planted = (slug: string, id: string) => `/${slug}/procesos/${id}`;\n',
    'no-path-by-hand',
  ],
  [
    'a link that goes on from another by hand',
    'web/office/planted.tsx',
    'export const planted = (here: string, id: string) => `${here}/compromisos/${id}`;\n',
    'no-path-by-hand',
  ],
  [
    'a link of the site written by hand',
    'web/portal/planted.tsx',
    'export const Planted = () => <a href="/mi-cuenta">Tu cuenta</a>;\n',
    'no-path-by-hand',
  ],
  [
    'a list of the API written by hand',
    'web/parts/planted.tsx',
    'export const planted = (slug: string) => `/api/v1/communes/${slug}/plans`;\n',
    'no-path-by-hand',
  ],
  [
    'an address written by hand in what is told',
    'packages/notices/planted.ts',
    'export const planted = (origin: string, slug: string) => `${origin}/${slug}/oficina`;\n',
    'no-path-by-hand',
  ],
  [
    'a route written by hand in a manifest',
    'functions/planted/manifest.ts',
    "export const planted = ['/mi-cuenta'];\n",
    'no-path-by-hand',
  ],
  [
    'the name of a verb in what draws any step',
    'web/office/planted-renderer.tsx',
    "export const isMain = (verb: { readonly id: string }) => verb.id === 'dialogues.call-dialogue';\n",
    'no-noun-in-renderer',
  ],
  [
    'the name of a thing in what draws any thing',
    'web/office/planted-renderer.tsx',
    "export const isOne = (thing: { readonly name: string }) => thing.name === 'dialogueId';\n",
    'no-noun-in-renderer',
  ],
  [
    'a verb in what draws any step',
    'web/parts/form/planted.ts',
    "import { callDialogue } from '#dialogues';\nexport const planted = callDialogue;\n",
    'no-noun-in-renderer',
  ],
];
