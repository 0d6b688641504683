import { gzipSync } from 'node:zlib';
import { origin } from './people.ts';

export type Weight = {
  /** Everything that a first visit loads, packed. */
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  /** What somebody else than us would be asked for. */
  readonly foreign: readonly string[];
};

/** Another packer or another level would give other numbers: this one is always the same. */
const packedSize = (body: Buffer, type: string) =>
  /^(image\/(png|jpeg|webp)|font)/.test(type)
    ? body.byteLength
    : gzipSync(body, { level: 6 }).byteLength;

type Loaded = { readonly bytes: number; readonly text: string };

const load = async (address: string, cookie: string): Promise<Loaded> => {
  const answer = await fetch(new URL(address, origin()), { headers: { cookie } });
  const body = Buffer.from(await answer.arrayBuffer());
  const bytes = packedSize(body, answer.headers.get('content-type') ?? '');
  return { bytes, text: body.toString() };
};

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const loadsAtOnce = /^(stylesheet|icon|preload|manifest|modulepreload)$/;

/** What the browser fetches for a page without being asked again. */
const partsOf = (html: string) => {
  const tags =
    html.match(/<(link|script|img|source|iframe|video|audio|object|embed)\b[^>]*>/g) ?? [];
  const addresses = tags.map((tag) => {
    if (tag.startsWith('<link'))
      return loadsAtOnce.test(attribute(tag, 'rel')) ? attribute(tag, 'href') : '';
    return attribute(tag, 'src') || attribute(tag, 'srcset') || attribute(tag, 'data');
  });
  return [...new Set(addresses)].filter((one) => one !== '' && !one.startsWith('data:'));
};

// Once the page stands its script asks for the worker, and the worker for what it keeps.
const fetchedLater = ['/trabajador.js', '/sin-conexion'] as const;

const inlineScripts = (html: string) =>
  [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].reduce(
    (sum, [, script = '']) => sum + Buffer.byteLength(script),
    0,
  );

const isScript = (address: string) => /\.m?js($|\?)/.test(address);

/** Weighs a page as a first visit pays for it. */
export const weigh = async (address: string, cookie = ''): Promise<Weight> => {
  const page = await load(address, cookie);
  const parts = [...partsOf(page.text), ...(page.text.includes('/guion-') ? fetchedLater : [])];
  const own = parts.filter((one) => new URL(one, origin()).origin === origin());
  const loaded = await Promise.all(
    own.map(async (one) => ({ one, bytes: (await load(one, cookie)).bytes })),
  );
  const sum = (some: readonly { bytes: number }[]) =>
    some.reduce((all, { bytes }) => all + bytes, 0);
  return {
    bytes: page.bytes + sum(loaded),
    scriptBytes: inlineScripts(page.text) + sum(loaded.filter(({ one }) => isScript(one))),
    requests: 1 + own.length,
    foreign: parts.filter((one) => !own.includes(one)),
  };
};
