// The posts to search in: the real corpora, and as many as wanted made of their sections.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import createMarkdown, { type MarkdownIt } from 'markdown-it';
import type { SearchDocument } from '../../src/search/document.ts';
import { type Section, sectionsOf } from '../../src/search/sections.ts';
import { seeded } from './search-queries.ts';

/** Every Markdown file as a post, its id the path below the folder. */
export function readDocuments(folder: string): readonly SearchDocument[] {
  const markdown = createMarkdown({ html: true });
  markdown.core.ruler.push('heading-ids', (state) => {
    state.tokens.forEach((token, at) => {
      if (token.type === 'heading_open') token.attrSet('id', `h${at}`);
    });
  });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files.toSorted().map((file) => toDocument(markdown, join(folder, file), file));
}

function toDocument(markdown: MarkdownIt, path: string, id: string): SearchDocument {
  const source = readFileSync(path, 'utf8');
  const [, front = '', body = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const title = /^title:\s*['"]?(.*?)['"]?$/m.exec(front)?.[1] ?? /^#+ (.*)$/m.exec(body)?.[1] ?? id;
  const tags = [...front.matchAll(/^ {2}- (.*)$/gm)].map(([, tag]) => tag ?? '');
  const file = { file: `${hashOf(source)}.json`, bytes: source.length };
  return { id, title, tags, minutes: 1, file, sections: sectionsOf(markdown.render(body)) };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** `count` posts of sections drawn from the documents, as long as theirs; the title is of two of its headings. */
export function recombined(documents: readonly SearchDocument[], count: number, seed = 11): readonly SearchDocument[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error('expected documents with sections');
    return one;
  };
  const sections = documents.flatMap((document) => document.sections).filter(({ text }) => text !== '');
  return Array.from({ length: count }, (_, at) => {
    const like = pick(documents);
    const own = like.sections.map((_, place): Section => {
      const { heading, title, text } = pick(sections);
      return place === 0 ? { heading: undefined, title: '', text } : { heading: heading ?? `s${place}`, title, text };
    });
    const words = [like, pick(documents), pick(documents)].map(({ title }) => pick(title.split(/\s+/)));
    const title = [
      pick(
        own
          .map((one) => one.title)
          .filter(Boolean)
          .concat(like.title),
      ),
      ...words,
    ].join(' ');
    const file = { file: `${hashOf(`${seed} ${at}`)}.json`, bytes: 10_000 };
    return { id: `post-${at}`, title, tags: like.tags, minutes: 1, file, sections: own };
  });
}
