// Nothing that an author writes may throw or come out as broken HTML, whatever stands beside what.
import { readdirSync, readFileSync } from 'node:fs';
import { parseFragment, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5';
import { expect, test } from 'vitest';
import { compile, post } from './make.ts';
import { postFile } from './read.ts';

const FIXTURES = new URL('../../fixtures/markdown/', import.meta.url);
const POSTS = 300;

const PIECES = [
  ...[
    '\n',
    '\n\n',
    '\n    ',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n- [x] ',
    '\n: ',
    '\n:::note T\n',
    '\n:::\n',
    '\n::::details\n',
  ],
  ...[
    '\n> [!TIP]\n> ',
    '\n## ',
    '\n#### x {#id}\n',
    '\n---\n',
    '\n| a | b |\n| --- | --- |\n| c | ',
    '\n```js\n',
    '\n~~~\n',
  ],
  ...[
    '[[post-1]]',
    '[[post-2#x|y]]',
    '[[',
    ']]',
    '[^1]',
    '\n[^1]: note ',
    '^[in line]',
    '![i](x.png "t")',
    '[a](post-3.md)',
  ],
  ...['~2~', '^3^', '==m==', '**b', '*', '`', '\n*[AB]: long\n', 'AB ', 'word ', 'two words. ', '\0', '&amp;', '<'],
];

const RAW = [
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<details><summary>',
  '</p>',
  '<table><tr><td>',
  '<!--',
  '<img src=x alt=y>',
  '<br>',
];

/** A small generator of repeatable chance, from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function someText(seed: number, pieces: readonly string[]): string {
  const next = chance(seed);
  return Array.from({ length: 3 + Math.floor(next() * 30) }, () => pieces[Math.floor(next() * pieces.length)]).join('');
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);

/** The tags of HTML as they are written, and as a parser sees them: the same where it had nothing to mend. */
function tagsIn(html: string): { readonly written: string; readonly parsed: string } {
  const written = Array.from(
    html.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|[^">])*>/gi),
    ([, slash = '', name = '']) => slash + name,
  );
  return { written: written.join(' '), parsed: parseFragment(html).childNodes.flatMap(tagsOf).join(' ') };
}

function tagsOf(node: Tree.Node): string[] {
  if (!tree.isElementNode(node)) return [];
  const { tagName } = node;
  return VOID.has(tagName) ? [tagName] : [tagName, ...node.childNodes.flatMap(tagsOf), `/${tagName}`];
}

async function postsOf(pieces: readonly string[]): Promise<{ text: string; html: string }[]> {
  const texts = Array.from({ length: POSTS }, (_, seed) => someText(seed + 1, pieces));
  const compiled = await compile(
    Object.fromEntries(texts.map((text, at) => [`post-${at}.md`, post('title: T', text)])),
  );
  return texts.map((text, at) => ({ text, html: postFile(compiled, `post-${at}`).html }));
}

test('any mixture of our syntax gives HTML that no parser has to mend', async () => {
  for (const { text, html } of await postsOf(PIECES)) {
    const { written, parsed } = tagsIn(html);
    expect({ text, tags: written, nul: html.includes('\0') }).toEqual({ text, tags: parsed, nul: false });
  }
});

test('any mixture with raw HTML is rendered, and every element that is opened is closed', async () => {
  for (const { text, html } of await postsOf([...PIECES, ...RAW, ...RAW])) {
    const { written } = tagsIn(html);
    const count = (tag: string) => written.split(' ').filter((one) => one === tag).length;
    const open = ['div', 'details', 'table', 'b'].filter((tag) => count(tag) !== count(`/${tag}`));
    expect({ text, open, nul: html.includes('\0') }).toEqual({ text, open: [], nul: false });
  }
});

test.each(readdirSync(FIXTURES).filter((file) => file.endsWith('.html') && file !== 'raw-html.html'))(
  '%s is HTML that no parser has to mend',
  (file) => {
    const { written, parsed } = tagsIn(readFileSync(new URL(file, FIXTURES), 'utf8'));
    expect(written).toBe(parsed);
  },
);
