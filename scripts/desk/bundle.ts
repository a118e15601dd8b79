/** The programs of the desk, each as one text without any import. */
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Only the desk's own door to HiGHS sees the package; what Node alone needs of it is empty, and so are other languages. */
const deskOnly: Plugin = {
  name: 'desk-only',
  setup(building) {
    const door = path.resolve('src/desk/solver.ts');
    building.onResolve({ filter: /^highs$/ }, ({ importer }) =>
      importer === door ? undefined : { path: door },
    );
    // The same parser, with what it needs of Node inside.
    building.onResolve({ filter: /^csv-parse\/sync$/ }, ({ resolveDir }) =>
      building.resolve('csv-parse/browser/esm/sync', { kind: 'import-statement', resolveDir }),
    );
    building.onResolve({ filter: /^node:module$/ }, ({ importer }) =>
      /node_modules[\\/]highs[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    // Messages in forty languages that nobody reads here.
    building.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
    building.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
  },
};

/**
 * A program as one classic script: it starts from `file://` too. Throws for an import of Node, which no browser has.
 * @param entry file in `src/desk`
 */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join('src/desk', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2024',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    // What the package does under Node only goes away with this.
    define: { 'import.meta.url': '""', 'import.meta.env': '{}' },
    plugins: [deskOnly],
  });
  return outputFiles[0]!.text;
}
