import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

/** What the samples ask of the test runner: where the engine answers. */
const instead = 'data:text/javascript,export const inject = () => process.env.DYNAMODB_ENDPOINT;';

const jsx = { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'hono/jsx' } as const;

/** What Node does not read by itself, as the bundler makes it. */
const sourceOf = (url: string): string | undefined => {
  const read = () => readFileSync(fileURLToPath(url), 'utf8');
  if (url.endsWith('.tsx')) return transformSync(read(), jsx).code;
  if (url.endsWith('.png'))
    return `export default Uint8Array.from(${JSON.stringify([...readFileSync(fileURLToPath(url))])})`;
  return url.endsWith('.css') ? `export default ${JSON.stringify(read())}` : undefined;
};

/** From here on samples and pages load in plain Node: a run of minutes is no test of the suite. */
export const readyPlainNode = (): void => {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' ? { url: instead, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) => {
      const source = sourceOf(url);
      return source === undefined
        ? next(url, context)
        : { format: 'module', source, shortCircuit: true };
    },
  });
};
