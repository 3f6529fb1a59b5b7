// The 652 examples of CommonMark 0.31.2, against the parser that posts are read with.
import { tests as examples } from 'commonmark-spec';
import createMarkdown, { type MarkdownIt } from 'markdown-it';
import { expect, test } from 'vitest';
import { Diagnostics } from '../../../src/compiler/diagnostics.ts';
import type { BodyEnv } from '../../../src/compiler/markdown/body-env.ts';
import { markdown } from '../../../src/compiler/markdown/markdown.ts';
import { SourceText } from '../../../src/compiler/source-text.ts';

const plain = createMarkdown('commonmark');
const { rules: plainRules } = createMarkdown().renderer;

/** What all of CommonMark needs; the other core rules print quotes, name headings and note links, images and HTML. */
const CORE = ['normalize', 'block', 'inline', 'text_join'];

/**
 * Our parser with the renderer, the addresses and the document rules of plain CommonMark, but with every rule of ours
 * that reads syntax.
 */
function ourSyntax(): MarkdownIt {
  const md = markdown();
  md.core.ruler.enableOnly(CORE);
  md.renderer.rules = { ...plainRules };
  md.validateLink = plain.validateLink;
  md.normalizeLink = plain.normalizeLink;
  return md.set({ xhtmlOut: true });
}

/** Our parser with only the rules of CommonMark left on. */
function commonMarkOnly(): MarkdownIt {
  const md = ourSyntax();
  md.block.ruler.enableOnly('blockquote code fence heading hr html_block lheading list paragraph reference'.split(' '));
  md.inline.ruler.enableOnly(
    'autolink backticks emphasis entity escape html_inline image link newline text'.split(' '),
  );
  md.inline.ruler2.enableOnly(['balance_pairs', 'emphasis', 'fragments_join']);
  return md;
}

function render(md: MarkdownIt, text: string): string {
  const source = new SourceText('a.md', text);
  const env = { source, linesBefore: 0, diagnostics: new Diagnostics() } as BodyEnv; // what needs the rest is off
  return normalized(md.render(text, env));
}

/** White space between tags means nothing. */
const normalized = (html: string): string =>
  html
    .replace(/>\s+</g, '><')
    .replace(/\s+(?=<\/?(?:li|blockquote|ul|ol)\b)/g, '')
    .replace(/(<(?:li|blockquote)>)\s+/g, '$1')
    .trim();

/** Numbers of the examples whose result is not CommonMark's. */
function differing(md: MarkdownIt): number[] {
  return examples
    .filter(
      ({ markdown: text, html }) => render(md, text.replaceAll('→', '\t')) !== normalized(html.replaceAll('→', '\t')),
    )
    .map(({ number }) => number);
}

test('there are 652 examples', () => {
  expect(examples).toHaveLength(652);
});

test('every example is rendered as CommonMark says', () => {
  expect(differing(commonMarkOnly())).toEqual([]);
});

/** `[[foo]]: …` at the start of a paragraph: text there, a wikilink here. */
const OURS = [590];

test('what we read besides (footnotes, callouts, wikilinks, tables and the rest) changes one of them', () => {
  expect(differing(ourSyntax())).toEqual(OURS);
});
