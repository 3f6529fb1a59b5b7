// A thousand and ten thousand posts made of the corpora: whether the time for each stays what it was, and the memory.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUST_BOOK, V8_BLOG } from './corpora.ts';

/** Writes so many posts into `folder`; the same ones each time. Each has a title, a date and sentences of its own. */
export function writePosts(folder: string, posts: number, corpora: string): void {
  const texts = corpusTexts(corpora);
  mkdirSync(folder);
  for (let at = 0; at < posts; at++) {
    const body = plainBody(texts[at % texts.length] ?? '', at);
    const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
    const text = `---\ntitle: Post ${at}\ndate: ${day}\n---\n${body}\nThe sentence of ${at}.\n`;
    writeFileSync(join(folder, `p${at}.md`), text);
  }
}

/** The texts of both corpora without their front matter; none of the short ones. */
export const corpusTexts = (corpora: string): readonly string[] =>
  [V8_BLOG, RUST_BOOK].flatMap((corpus) => textsBelow(join(corpora, corpus.folder)));

/** Without links, which would lead nowhere, and with fences that differ by `at`, so that none is known from another post. */
export const plainBody = (text: string, at: number): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\[[^\]\n]+\]:.*$/gm, '')
    .replaceAll('\n```\n', `\n// ${at}\n\`\`\`\n`);

/** Takes the folder away again. */
export const dropPosts = (folder: string): void => rmSync(folder, { recursive: true, force: true });

function textsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
    .filter((text) => text.length > 2_000);
}
