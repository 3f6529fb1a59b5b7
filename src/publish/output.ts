// What both plugins that work on the finished output know of it.
import path from 'node:path';
import type { ConfigEnv, ResolvedConfig } from 'vite';

/** Only `vite build` makes something to publish; a test run with the same configuration does not. */
export const isPublishing = (_config: unknown, { command }: ConfigEnv): boolean =>
  command === 'build' && process.env['VITEST'] === undefined;

/** The folder that the build writes to, as an absolute path. */
export const outputOf = (config: ResolvedConfig): string => path.resolve(config.root, config.build.outDir);
