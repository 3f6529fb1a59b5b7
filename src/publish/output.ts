// What both plugins that work on the finished output know of it.
import path from 'node:path';
import { build, type ConfigEnv, type InlineConfig, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import { wordsPluginOf } from '../compiler/words-plugin.ts';

/** Only `vite build` makes something to publish; a test run with the same configuration does not. */
export const isPublishing = (_config: unknown, { command }: ConfigEnv): boolean =>
  command === 'build' && process.env['VITEST'] === undefined;

/** The folder that the build writes to, as an absolute path. */
export const outputOf = (config: ResolvedConfig): string => path.resolve(config.root, config.build.outDir);

/** A plugin that works on the finished output, in its turn among the others of this kind; not where the build failed. */
export function afterBuild(name: string, work: (config: ResolvedConfig) => Promise<void>): Plugin {
  let config: ResolvedConfig | undefined;
  let isWritten = false;
  return {
    name: `throughline:${name}`,
    apply: isPublishing,
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (config && isWritten) await work(config);
      },
    },
  };
}

/** Adds a script that stands alone to the output: `entry` of our sources, bundled into one file. */
export async function bundleScript(
  config: ResolvedConfig,
  entry: string,
  file: string,
  define: Readonly<Record<string, string>> = {},
): Promise<void> {
  await build(alone(config, entry, file, define));
}

/** The text of a script that stands in pages: `entry` of our sources and what it imports. */
export async function scriptText(config: ResolvedConfig, entry: string): Promise<string> {
  const options = alone(config, entry, 'script.js', {});
  const built = await build({ ...options, build: { ...options.build, write: false } });
  return scriptIn(built, entry).code.trim();
}

/** The one script of a build of `entry`. */
export function scriptIn(built: Awaited<ReturnType<typeof build>>, entry: string): Rolldown.OutputChunk {
  const chunk = 'output' in built ? built.output[0] : Array.isArray(built) ? built[0]?.output[0] : undefined;
  if (!chunk) throw new Error(`expected a script of ${entry}, got none`);
  return chunk;
}

/** What a build within another takes from it. */
export const within = ({ root, base, mode }: Pick<ResolvedConfig, 'root' | 'base' | 'mode'>) =>
  ({ configFile: false, publicDir: false, root, base, mode }) as const;

function alone(
  config: ResolvedConfig,
  entry: string,
  file: string,
  define: Readonly<Record<string, string>>,
): InlineConfig {
  return {
    ...within(config),
    logLevel: 'warn',
    plugins: wordsPluginOf(config),
    define: { ...define, 'process.env.NODE_ENV': JSON.stringify('production') }, // Workbox asks for it
    build: {
      outDir: outputOf(config),
      emptyOutDir: false,
      target: config.build.target,
      minify: config.build.minify,
      rolldownOptions: {
        input: path.resolve(config.root, entry),
        output: { format: 'iife', entryFileNames: file },
      },
    },
  };
}
