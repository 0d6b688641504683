import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  type Imported,
  type Importing,
  type Source,
  archiveRefusals,
  edition,
  importArchive,
  importRefusals,
} from '#archive';
import { follow, following, stageOf } from '#functions';
import { type Sentence, fillIn } from '#kernel';
import { catalogues } from '#privacy';
import { readConfig } from '#runtime';
import { isTenant } from '#tenancy';
import { createTables } from './create-tables.ts';
import { startEngine } from './engine.ts';

// npm run import -- <file.zip> [code of the minutes]
const [file, code] = process.argv.slice(2);
const folder = path.resolve(process.env['ARTICULA_DATA'] ?? '.articula');

const say = (text: string) => process.stderr.write(`  ${text}\n`);

const stopWith = (text: string) => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

/** The engine of a system that runs would be ended under it. */
const runs = () => {
  const pidFile = path.join(folder, 'engine.pid');
  if (!existsSync(pidFile)) return false;
  const command = `/proc/${Number(readFileSync(pidFile, 'utf8'))}/cmdline`;
  return existsSync(command) && readFileSync(command, 'utf8').includes('dynoxide');
};

const sourceOf = async (name: string): Promise<Source> => {
  const handle = await open(name, 'r');
  const { size } = await handle.stat();
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.alloc(length);
      const { bytesRead } = await handle.read(bytes, 0, length, offset);
      return bytes.subarray(0, bytesRead);
    },
  };
};

if (file === undefined || !existsSync(file))
  stopWith('Escribe el archivo: npm run import -- <archivo.zip> [código del acta]');
if (runs()) stopWith('Articula está en marcha en esa carpeta. Detenla y vuelve a importar.');

const given = process.env['DYNAMODB_ENDPOINT'];
const engine = given === undefined ? await startEngine(folder) : undefined;
const endpoint = engine?.endpoint ?? given ?? '';
if (given !== undefined) await createTables(given);
const FILES_FOLDER = path.join(folder, 'files');
const stage = stageOf(readConfig({ ...process.env, DYNAMODB_ENDPOINT: endpoint, FILES_FOLDER }));

const importing: Importing = {
  stage,
  catalogues,
  isOurs: isTenant,
  publish: (tenant, collection, acts) => follow(stage, following, tenant, collection, acts),

  shows: following.shows,
  code,
  say,
};

/** What became of the public copies, in one line. */
const copiesOf = ({ copies, edition: its }: Imported): string => {
  if (copies === 'equal') return 'Las páginas públicas quedaron iguales.';
  const said = its === undefined ? 'de antes de que tuvieran edición' : `de la edición ${its}`;
  return `Sus copias públicas eran ${said}: se calcularon de nuevo según la edición ${edition}, sin compararlas.`;
};

const sentences: Readonly<Record<string, Sentence>> = { ...importRefusals, ...archiveRefusals };
const done = await importArchive(importing, await sourceOf(file ?? ''));
await engine?.stop();
if (!done.ok) stopWith(fillIn(sentences[done.code]?.es ?? done.code, done.found));
else {
  const { name, records, acts, files, sha256 } = done.value;
  process.stdout.write(
    `${[
      `Importado: ${name}. ${records} registros, ${acts} actos, ${files} documentos.`,
      `Código, para comparar con el acta: ${sha256}`,
      copiesOf(done.value),
      'Ahora: inicia Articula e invita al equipo.',
    ].join('\n')}\n`,
  );
  process.exit(0);
}
