// The interface's words as a Vite plugin: `#words/…` is the folder of the site's language, so that a bundle holds one.
import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { LANGUAGES, languageOf } from '../words/languages.ts';

const NAME = 'throughline:words';
const PREFIX = '#words/';

/** `lang` is asked when the first words are imported, and tells the language of the site. */
export function words(lang: () => Promise<string | undefined>): Plugin {
  let root = '.';
  return {
    name: NAME,
    enforce: 'pre', // before the package's own imports, which lead to English
    configResolved(config) {
      root = config.root;
    },
    resolveId: {
      filter: { id: /^#words\// },
      async handler(source) {
        const language = languageOf((await lang()) ?? '') ?? LANGUAGES[0];
        return resolve(root, 'src/words', language, source.slice(PREFIX.length));
      },
    },
  };
}

/** For a build within a build: the same words. */
export const wordsPluginOf = ({ plugins }: Pick<ResolvedConfig, 'plugins'>): Plugin[] =>
  plugins.filter(({ name }) => name === NAME);
