// Source code to HTML with one-letter classes, without the quotes that HTML does not ask for: there are thousands.
// Grammars are loaded when first used and kept for the process.
import { readFileSync } from 'node:fs';
import {
  type BundledLanguage,
  bundledLanguagesInfo,
  createHighlighter,
  createOnigurumaEngine,
  type HighlighterGeneric,
  type ThemedToken,
} from 'shiki';
import { type BlobCache, keyOf } from '../cache/blobs.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import { OWN_GRAMMARS } from '../code/own-grammars.ts';
import { eachPatternOnce } from '../code/pattern-engine.ts';
import { fileOfPackage } from '../lazily.ts';
import { nearest } from '../nearest.ts';
import { escapeText } from './html-text.ts';
import { TOKEN_CLASSES } from './token-classes.ts';

const THEME = 'github-light';

/** Longer lines are data, and stay plain. */
const LONGEST_LINE = 5_000;

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

let opened: Promise<HighlighterGeneric<BundledLanguage, typeof THEME>> | undefined;
/** Asking for a grammar again takes as long as highlighting a short snippet, so it is not asked twice. */
const loaded = new Set<string>();
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
  opened ??= createHighlighter({
    themes: [THEME],
    langs: [],
    engine: createOnigurumaEngine({ data: readFileSync(fileOfPackage('shiki/onig.wasm')) }).then(eachPatternOnce),
  });
  const highlighter = await opened;
  if (!loaded.has(language.id)) {
    const own = OWN_GRAMMARS.find(({ id }) => id === language.id);
    await highlighter.loadLanguage(own === undefined ? language.id : own.load());
    loaded.add(language.id);
  }
  // by default a slow machine stops in the middle of a line, and two builds differ
  const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: LONGEST_LINE };
  const lines = highlighter.codeToTokensBase(code, { lang: language.id, theme: THEME, ...limits });
  return lines.map(htmlOfLine).join('\n');
}

function htmlOfLine(tokens: readonly ThemedToken[]): string {
  const runs: { letter: string; text: string }[] = [];
  for (const { content, color } of tokens) {
    const last = runs.at(-1);
    const isBlank = content.trim() === '';
    const letter = letterOf(content, color);
    if (last !== undefined && (isBlank || last.letter === letter)) last.text += content;
    else runs.push({ letter: isBlank ? '' : letter, text: content });
  }
  return runs
    .map(({ letter, text }) => (letter === '' ? escapeText(text) : `<span class=${letter}>${escapeText(text)}</span>`))
    .join('');
}

/** Operators made of signs are plain: coloured, they make the page restless and its HTML a third larger. */
function letterOf(content: string, color: string | undefined): string {
  const letter = TOKEN_CLASSES[color?.toUpperCase() ?? ''] ?? '';
  return letter === 'k' && !/[\p{L}\p{N}]/u.test(content) ? '' : letter;
}
