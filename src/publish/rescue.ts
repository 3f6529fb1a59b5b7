// Puts the script beside the app that comes up where the app does not start.
import type { Plugin } from 'vite';
import { afterBuild, bundleScript, isPublishing } from './output.ts';

const ENTRY = 'src/ui/rescue.ts';
const FILE = 'rescue.js';

/** Adds `rescue.js` to the output and to the page. Goes before `serviceWorker()`, which lists it. */
export const rescue = (): Plugin[] => [
  afterBuild('rescue', (config) => bundleScript(config, ENTRY, FILE)),
  {
    name: 'throughline:rescue-tag',
    apply: isPublishing,
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `./${FILE}`, async: true }, injectTo: 'body' }],
  },
];
