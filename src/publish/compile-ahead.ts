// Marks the scripts that a post starts with, so that a browser compiles all their functions while it reads the file, beside
// the main thread (Chromium; others read a comment). Else each is compiled when it is first called: some thousand of them
// before a text is shown. Chromium 156 does so at every start: it keeps the result with the file, and of modules never uses it.
import type { Plugin } from 'vite';
import { isPublishing } from './output.ts';

const MARK = '//# allFunctionsCalledOnLoad\n';

const STARTS = new Set(['index', 'app', 'device', 'router', 'side-notes']);

export const compileAhead = (): Plugin => ({
  name: 'throughline:compile-ahead',
  apply: isPublishing,
  enforce: 'post',
  augmentChunkHash: ({ name }) => (STARTS.has(name) ? MARK : undefined),
  generateBundle: {
    order: 'post', // nothing may come before the mark
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && STARTS.has(file.name)) file.code = MARK + file.code;
      }
    },
  },
});
