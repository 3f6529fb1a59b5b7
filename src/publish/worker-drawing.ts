// Bundles what the service worker draws posts with: the app's components once more, without the code that answers a reader.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { wordsPluginOf } from '../compiler/words-plugin.ts';
import { outputOf, scriptIn, within } from './output.ts';

const ENTRY = 'src/drawn-post.ts';

/** Begins the name of the file; the rest is the hash of what is in it. */
export const DRAWING = 'assets/drawing-';

/** Styles that have no class of a component stand for something that texts have. */
const MARKS: Readonly<Record<string, string>> = { drawings: '"diagram"', formulas: '<math' };

/** The stylesheets of the app's parts, and what in a page asks for each. */
function lateSheets(folder: string): readonly { readonly file: string; readonly marks: readonly string[] }[] {
  const names = readdirSync(path.join(folder, 'assets')).filter((name) => name.endsWith('.css'));
  return names.flatMap((name) => {
    const css = readFileSync(path.join(folder, 'assets', name), 'utf8');
    const own = MARKS[name.replace(/-[\w-]{8}\.css$/, '')];
    const marks = own === undefined ? [...new Set(css.match(/svelte-[a-z0-9]+/g))] : [own];
    return name.startsWith('app-') || marks.length === 0 ? [] : [{ file: `./assets/${name}`, marks }];
  });
}

/** What comes late in the app comes too late for a page that is drawn at once. */
const nothingLate: Plugin = {
  name: 'throughline:nothing-late',
  resolveDynamicImport: () => ({ id: './never.js', external: true }),
};

/** Adds the script to the output: what `drawn-post.ts` exports, as the global `drawing`. Gives the name of the file. */
export async function workerDrawing(config: ResolvedConfig, siteTitle: string): Promise<string> {
  const built = await build({
    ...within(config),
    logLevel: 'error',
    plugins: [nothingLate, svelte({ compilerOptions: { runes: true } }), wordsPluginOf(config)],
    define: {
      __SITE_TITLE__: JSON.stringify(siteTitle),
      __SHEETS__: JSON.stringify(lateSheets(outputOf(config))),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve(config.root, ENTRY),
      outDir: outputOf(config),
      emptyOutDir: false,
      target: config.build.target,
      minify: config.build.minify,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { format: 'iife', name: 'drawing', codeSplitting: false, entryFileNames: `${DRAWING}[hash].js` },
      },
    },
  });
  return scriptIn(built, ENTRY).fileName;
}
