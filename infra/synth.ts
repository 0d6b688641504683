import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { articulaApp } from './app.ts';
import { readManifests, root } from './manifests.ts';

// The bundles that one machine runs are the ones that are deployed: one program builds them.
const built = spawnSync(process.execPath, ['packages/local/build.ts'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) throw new Error('the functions could not be built');

const given = process.env['CDK_OUTDIR'];
const outdir = given ?? path.join(root, 'cdk.out');
// A report that a failed synthesis left there makes the next good one fail.
if (given === undefined) rmSync(outdir, { recursive: true, force: true });
const { app } = articulaApp(
  { manifests: await readManifests(), bundles: path.join(root, 'dist/fn') },
  { outdir },
);
const { stacks } = app.synth();
for (const { templateFullPath } of stacks)
  process.stderr.write(`  ${path.relative(root, templateFullPath)}\n`);
