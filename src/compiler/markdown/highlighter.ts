// Source code to HTML in which every token is an element of a short name: there are thousands of them.
import { readFileSync } from 'node:fs';
import {
  type BundledLanguage,
  bundledLanguagesInfo,
  createHighlighter,
  createOnigurumaEngine,
  type RegexEngine,
} from 'shiki';
import { type BlobCache, keyOf } from '../cache/blobs.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import { LineTokens } from '../code/line-tokens.ts';
import { OWN_GRAMMARS } from '../code/own-grammars.ts';
import { eachPatternOnce } from '../code/pattern-engine.ts';
import { fileOfPackage } from '../lazily.ts';
import { nearest } from '../nearest.ts';
import { TOKEN_KINDS } from './token-kinds.ts';

const THEME = 'github-light';

/** A grammar's id, and the name that readers know it by. */
export interface Language {
  readonly id: BundledLanguage;
  readonly name: string;
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [...bundledLanguagesInfo, ...OWN_GRAMMARS.map(({ id, name, words }) => ({ id, name, aliases: [...words] }))].flatMap(
    ({ id, name, aliases = [] }) =>
      // shiki types its list of languages apart from their ids, and takes ours once they are loaded
      [id, ...aliases].map((word) => [word, { id: id as BundledLanguage, name }] as const),
  ),
);

/** Names in use elsewhere for grammars that are here under another. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  golang: 'go',
  masm: 'asm',
  nasm: 'asm',
  patch: 'diff',
  ebnf: 'bnf',
  wat: 'wasm',
  pycon: 'python',
  'python-repl': 'python',
  'sh-session': 'shellsession',
  'bash-session': 'shellsession',
  pwsh: 'powershell',
  terminal: 'shellsession',
};

/** A language by any of its names, in any case. */
export function languageOf(word: string): Language | undefined {
  const name = word.toLowerCase();
  return LANGUAGES.get(OTHER_NAMES[name] ?? name);
}

/** The known name nearest to a misspelt one. */
export const nearestLanguage = (word: string): string | undefined => nearest(word, LANGUAGES.keys());

/** What asks for each grammar, by language; a grammar is loaded when it is first used, and kept for the process. */
const opened = new Map<string, Promise<LineTokens>>();
let engine: Promise<RegexEngine> | undefined;
const utf8 = new TextDecoder();

/** HTML of the code, lines as they are. The same code is highlighted once in the life of a cache. */
export async function highlight(code: string, language: Language, blobs: BlobCache): Promise<string> {
  const key = keyOf('code', compilerVersion(), language.id, code);
  const known = await blobs.get(key);
  if (known !== undefined) return utf8.decode(known);
  const html = await highlighted(code, language);
  await blobs.put(key, new TextEncoder().encode(html));
  return html;
}

async function highlighted(code: string, language: Language): Promise<string> {
  const tokens = opened.get(language.id) ?? open(language);
  opened.set(language.id, tokens);
  return (await tokens).html(code);
}

/** Each grammar in a registry of its own: in one, what it makes of code within code hangs on which were loaded before. */
async function open({ id }: Language): Promise<LineTokens> {
  engine ??= createOnigurumaEngine({ data: readFileSync(fileOfPackage('shiki/onig.wasm')) }).then(eachPatternOnce);
  const own = OWN_GRAMMARS.find((grammar) => grammar.id === id);
  const langs = [own === undefined ? id : own.load()];
  const highlighter = await createHighlighter({ themes: [THEME], langs, engine: await engine, warnings: false });
  const { colorMap } = highlighter.setTheme(THEME);
  const letters = colorMap.map((color) => TOKEN_KINDS[color?.toUpperCase() ?? ''] ?? '');
  return new LineTokens(highlighter.getLanguage(id), letters);
}
