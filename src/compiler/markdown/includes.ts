// mdBook's `{{#include …}}` is a program run over the text before it is Markdown. Here it is read where it stands, so
// that every other line keeps its place: in code as code, in a paragraph of its own as Markdown.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { type BodyEnv, bodyEnv, placeOfSnippet } from './body-env.ts';
import { bookSnippet } from './book-files.ts';

const INCLUDE = /^[ \t]*\{\{\s*#(include|rustdoc_include|playground)\s+([^}\s]+)[^}]*\}\}[ \t]*$/;
const INCLUDES = new RegExp(INCLUDE.source, 'gm');
const OTHERS = /\{\{\s*#\s*[a-z_]+/g;

/** Puts files in the place of their includes; those that cannot be had are warnings, one a file of Markdown. */
export function includes(md: MarkdownIt): void {
  md.core.ruler.after('block', 'includes', (state) => {
    const env = bodyEnv(state.env);
    const including: Including = { state, env, missed: [] };
    state.tokens = [...withFiles(state.tokens, including)];
    reportMissed(including);
  });
}

interface Including {
  readonly state: StateCore;
  readonly env: BodyEnv;
  /** What could not be brought in, as it is called, and why. */
  readonly missed: { readonly name: string; readonly why: string | undefined }[];
}

function* withFiles(tokens: readonly Token[], to: Including): Generator<Token> {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const inline = token.type === 'paragraph_open' ? tokens[at + 1] : undefined;
    const included = inline && paragraphOf(inline, to);
    if (included !== undefined) {
      yield* included;
      at += 2; // the paragraph's text and end
      continue;
    }
    if (token.type === 'fence' || token.type === 'code_block') codeOf(token, to);
    else if (token.type === 'inline') noteOthers(token.content.replace(/`[^`]*`/g, ''), to);
    yield token;
  }
}

/** An include as code. In a book, lines of Rust that begin with `# ` are there for the compiler alone. */
function codeOf(token: Token, to: Including): void {
  token.content = token.content.replace(INCLUDES, (line, name: string, wish: string) => found(name, wish, to) ?? line);
  const isRust = /^rust\b/.test(token.info) && /^\s*#(\s|$)/m.test(token.content);
  if (!isRust || to.env.reads.bytes('SUMMARY.md') === undefined) return;
  token.content = token.content.replace(/^[ \t]*#(?:[ \t].*)?(?:\n|$)/gm, '').replace(/^([ \t]*)##/gm, '$1#');
}

/** The tokens for a paragraph that is one include; undefined where it is none or its file cannot be had. */
function paragraphOf(inline: Token, to: Including): readonly Token[] | undefined {
  const [, name = '', wish = ''] = INCLUDE.exec(inline.content) ?? [];
  const text = wish === '' ? undefined : found(name, wish, to);
  if (text === undefined) return undefined;
  const tokens: Token[] = [];
  if (name === 'include') to.state.md.block.parse(text, to.state.md, to.env, tokens);
  else {
    const fence = new to.state.Token('fence', 'code', 0);
    tokens.push(Object.assign(fence, { info: 'rust', content: `${text}\n`, block: true }));
  }
  for (const token of tokens) token.map = inline.map; // what is wrong in the file is told at its include
  return tokens;
}

function found(name: string, wish: string, { env, missed }: Including): string | undefined {
  const snippet = bookSnippet(wish, env);
  if (snippet.kind === 'found') return snippet.code;
  missed.push({ name: `{{#${name}`, why: snippet.message });
  return undefined;
}

/** What mdBook would run besides; `{{#title …}}` only names the page. */
function noteOthers(text: string, { missed }: Including): void {
  for (const [name] of text.matchAll(OTHERS)) {
    if (!missed.some((one) => one.name === name)) missed.push({ name, why: undefined });
  }
}

function reportMissed({ missed, env }: Including): void {
  const [first] = missed;
  if (first === undefined) return;
  const times = missed.length === 1 ? '' : ` (${missed.length} times in this file)`;
  const message = `mdBook's ${first.name} …}} is shown as it stands${times}`;
  env.diagnostics.warning(placeOfSnippet(env, null, first.name), message, first.why ?? 'put the lines themselves here');
}
