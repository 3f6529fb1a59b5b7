// Source code to HTML with one-letter classes. Grammars are loaded when first used and kept for the process.
import {
  type BundledLanguage,
  bundledLanguagesInfo,
  createHighlighter,
  type HighlighterGeneric,
  type ThemedToken,
} from 'shiki';
import { nearest } from '../nearest.ts';
import { escapeHtml } from './html-text.ts';
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
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
    // shiki types its list of languages apart from their ids
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
};

/** A language by any of its names, in any case. */
export function languageOf(word: string): Language | undefined {
  const name = word.toLowerCase();
  return LANGUAGES.get(OTHER_NAMES[name] ?? name);
}

/** The known name nearest to a misspelt one. */
export const nearestLanguage = (word: string): string | undefined => nearest(word, LANGUAGES.keys());

let opened: Promise<HighlighterGeneric<BundledLanguage, typeof THEME>> | undefined;
const done = new Map<string, string>();

/** HTML of the code, lines as they are. The same code is highlighted once a process. */
export async function highlight(code: string, language: Language): Promise<string> {
  const key = `${language.id}\n${code}`;
  const known = done.get(key);
  if (known !== undefined) return known;
  opened ??= createHighlighter({ themes: [THEME], langs: [] });
  const highlighter = await opened;
  await highlighter.loadLanguage(language.id);
  // by default a slow machine stops in the middle of a line, and two builds differ
  const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: LONGEST_LINE };
  const lines = highlighter.codeToTokensBase(code, { lang: language.id, theme: THEME, ...limits });
  const html = lines.map(htmlOfLine).join('\n');
  done.set(key, html);
  return html;
}

function htmlOfLine(tokens: readonly ThemedToken[]): string {
  const runs: { letter: string; text: string }[] = [];
  for (const { content, color } of tokens) {
    const last = runs.at(-1);
    const isBlank = content.trim() === '';
    const letter = TOKEN_CLASSES[color?.toUpperCase() ?? ''] ?? '';
    if (last !== undefined && (isBlank || last.letter === letter)) last.text += content;
    else runs.push({ letter: isBlank ? '' : letter, text: content });
  }
  return runs
    .map(({ letter, text }) =>
      letter === '' ? escapeHtml(text) : `<span class="${letter}">${escapeHtml(text)}</span>`,
    )
    .join('');
}
