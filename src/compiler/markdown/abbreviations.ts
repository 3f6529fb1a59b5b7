// Abbreviations that are said in full somewhere in the text: `*[HTML]: HyperText Markup Language`. The package reads what
// they stand for; where they stand is found here, because it copies a paragraph's tokens again for every text in it.
import { abbr } from '@mdit/plugin-abbr';
import type { MarkdownIt, Token } from 'markdown-it';

type MakeToken = new (...parts: ConstructorParameters<typeof Token>) => Token;

/** Puts each into an `abbr` with its words as the title, in time in proportion to the text. */
export function abbreviations(md: MarkdownIt): void {
  md.use(abbr);
  md.core.ruler.at('abbr_replace', ({ env, tokens, Token }) => {
    const named = wordsIn(env);
    if (named === undefined) return;
    const found = patternOf([...named.keys()], md);
    for (const token of tokens) {
      if (token.type !== 'inline') continue;
      token.children = (token.children ?? []).flatMap((child) =>
        child.type === 'text' ? split(child, found, named, Token) : [child],
      );
    }
  });
}

/** What the package noted, each key behind a line that keeps it apart from names that objects have. */
function wordsIn(env: unknown): ReadonlyMap<string, string> | undefined {
  const noted = (env as { readonly abbreviations?: Readonly<Record<string, string>> } | undefined)?.abbreviations;
  return noted && new Map(Object.entries(noted).map(([key, words]) => [key.slice(1), words]));
}

/** Whole words only, and of those that begin alike the longest. */
function patternOf(names: readonly string[], { utils }: MarkdownIt): RegExp {
  const { P, Z } = utils.lib.ucmicro;
  const border = `${P.source}|${Z.source}|[\\s$+<=>^\`|~]`;
  const longestFirst = [...names].sort((one, other) => other.length - one.length).map(utils.escapeRE);
  return new RegExp(`(?<=^|${border})(?:${longestFirst.join('|')})(?=$|${border})`, 'g');
}

function split(text: Token, found: RegExp, named: ReadonlyMap<string, string>, Made: MakeToken): readonly Token[] {
  const parts: Token[] = [];
  const textOf = (content: string): Token => Object.assign(new Made('text', '', 0), { content });
  let end = 0;
  for (const { 0: name, index } of text.content.matchAll(found)) {
    if (index > end) parts.push(textOf(text.content.slice(end, index)));
    const open = new Made('abbr_open', 'abbr', 1);
    open.attrPush(['title', named.get(name) ?? '']);
    parts.push(open, textOf(name), new Made('abbr_close', 'abbr', -1));
    end = index + name.length;
  }
  if (parts.length === 0) return [text];
  if (end < text.content.length) parts.push(textOf(text.content.slice(end)));
  return parts;
}
