import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { files, root, textOf } from './tree.ts';

const doors = 'functions/doors.ts';

/** How a room declares what is served without anybody naming it. */
const served =
  /^export const (\w+)(?:: [^=]+)? =\s+(?:defineVerb|definePublicView|defineOfficeView|definePublicList|defineProjection)\b/gm;

type Read = (name: string) => string;

/** What of a room's door is served by its type. */
const servedOf = (room: string, read: Read): readonly string[] =>
  [
    ...read(`packages/${room}/index.ts`).matchAll(/export (?:\{([^}]*)\}|\*) from '\.\/(.*?)';/g),
  ].flatMap(([, names, file]) => {
    const declared = [...read(`packages/${room}/${file}`).matchAll(served)].map(
      ([, name = '']) => name,
    );
    const handed = names?.split(',').map((name) => name.trim());
    return declared.filter((name) => handed?.includes(name) ?? true);
  });

/**
 * The doors with every name written out. The real file takes each door whole, which hides from knip whatever
 * stands behind one and is used by nobody.
 */
const namedDoors = (read: Read): string =>
  read(doors).replaceAll(
    /^import \* as (\w+) from '#(\w+)';$/gm,
    (_, name: string, room: string) => {
      const names = servedOf(room, read);
      const as = names.map((one) => `${one} as ${name}_${one}`).join(', ');
      const list = names.map((one) => `${name}_${one}`).join(', ');
      return `import { ${as} } from '#${room}';\nconst ${name} = { ${list} };`;
    },
  );

/** One project instead of one for each room: the order of the rooms is the compiler's to hold, and this is quick. */
const oneProject = {
  extends: './packages/tsconfig.room.json',
  compilerOptions: {
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    types: ['node'],
    lib: ['es2024', 'dom', 'dom.iterable'],
  },
  include: ['packages', 'functions', 'infra', 'test', 'web'].map((place) => `${place}/**/*`),
};

const isProject = (name: string) => /(^|\/)tsconfig\.json$/.test(name);

/** A copy of the house as a whole, with some files planted, for the tools that must see all of it at once. */
export const openWhole = (planted: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'articula-whole-'));
  const read: Read = (name) => planted[name] ?? textOf(name);
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  for (const name of files())
    if (!isProject(name)) write(name, readFileSync(path.join(root, name)));
  for (const [name, text] of Object.entries(planted)) write(name, text);
  write(doors, namedDoors(read));
  write('tsconfig.json', JSON.stringify(oneProject));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  // Both tools ask git what is to be left out.
  execFileSync('git', ['init', '-q'], { cwd: folder });
  const run = (tool: string, ...given: readonly string[]) => {
    const bin = path.join(root, 'node_modules/.bin', tool);
    const done = spawnSync(process.execPath, [bin, ...given], { cwd: folder, encoding: 'utf8' });
    return done.status === 0 ? '' : `${done.stdout}${done.stderr}`.trim();
  };
  return {
    /** Files, exports and dependencies that nobody uses, behind the doors too. Empty if there are none. */
    unused: (): string => run('knip', '--no-progress'),
    /** Promises that nobody waits for. Empty if there are none. */
    floating: (...places: readonly string[]): string =>
      run('oxlint', '-c', 'test/house/promises.json', '--type-aware', '--deny-warnings', ...places),
    /** Files that import one another, by types alone too. Empty if there are none. */
    circles: (...places: readonly string[]): string =>
      run('oxlint', '-c', '.oxlintrc.json', '--deny-warnings', ...places),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

if (import.meta.main) {
  const whole = openWhole();
  try {
    const found = [whole.unused(), whole.floating()].filter(Boolean).join('\n');
    if (found !== '') process.stdout.write(`${found}\n`);
    process.exitCode = found === '' ? 0 : 1;
  } finally {
    whole.close();
  }
}
