// A post's Markdown to HTML and what is counted in it. It knows one post only: links and images stay marks until
// `finish.ts` puts them in, so that a saved file costs only its own rendering.
import type { Section } from '../contract/post.ts';
import { wordsIn } from '../words/in.ts';
import { type BlobCache, memoryBlobs } from './cache/blobs.ts';
import { type FileRead, Reads } from './cache/reads.ts';
import { type Diagnostic, Diagnostics } from './diagnostics.ts';
import { type Block, blocksOf } from './markdown/blocks.ts';
import type { BodyEnv, CodeBlock, ImageUse, LinkUse } from './markdown/body-env.ts';
import { withCode } from './markdown/code.ts';
import { type Definition, definitionIn } from './markdown/definitions.ts';
import { withDiagrams } from './markdown/diagrams.ts';
import { textOfHtml } from './markdown/html-text.ts';
import { idsOf } from './markdown/ids.ts';
import { markdown } from './markdown/markdown.ts';
import { indexOfMark, replaceMarks } from './markdown/marks.ts';
import { withMaths, withMathText } from './markdown/maths.ts';
import { quotesOf } from './markdown/quotes.ts';
import { withoutDanger } from './markdown/raw-html.ts';
import { withTasks } from './markdown/tasks.ts';
import type { Place, SourceText } from './source-text.ts';
import { countCodeWords, countWords } from './words.ts';

/** What is rendered: the text of a file from a line on, and its title where the front matter has one. */
export interface RenderInput {
  readonly source: SourceText;
  readonly bodyLine: number;
  readonly title: string | undefined;
  /** What the front matter says; where it says nothing, the site's counts. */
  readonly lang?: string | undefined;
  readonly siteLang?: string | undefined;
  /** The author's folder on this machine, for files that the text brings in. */
  readonly folder?: string;
  readonly blobs?: BlobCache;
}

/** A rendered text and what was counted in it; places are those of its file. */
export interface Rendered {
  /** With marks for links and images. */
  readonly html: string;
  /** The heading that serves as the title, or repeats it. */
  readonly heading: { readonly text: string; readonly place: Place; readonly anchor: string } | undefined;
  readonly outline: readonly Section[];
  /** The terms it defines, in order; of two alike the first. */
  readonly definitions: readonly Definition[];
  readonly blocks: number;
  readonly words: number;
  /** The texts of the first top-level paragraphs, which say what language it is and stand for it in lists. */
  readonly paragraphs: readonly string[];
  readonly links: readonly LinkUse[];
  readonly images: readonly ImageUse[];
  /** The index of the one that a reader meets first; those in raw HTML are noted after all others. */
  readonly firstImage: number | undefined;
  /** Names of the languages of the code, the most used first. */
  readonly codeLanguages: readonly string[];
  /** Ids that a link can lead to. */
  readonly anchors: ReadonlySet<string>;
  /** Every other file that the text brings in. */
  readonly reads: readonly FileRead[];
  readonly diagnostics: readonly Diagnostic[];
}

const md = markdown();

/** So many paragraphs tell all that is asked of them; of ten thousand posts the rest would fill the memory. */
const OPENING = 20;

/** Renders one text. What is wrong in it is in `diagnostics`; it never throws for what an author wrote. */
export async function render(input: RenderInput): Promise<Rendered> {
  const { source, bodyLine, title, lang, siteLang, folder = '.', blobs = memoryBlobs() } = input;
  const diagnostics = new Diagnostics();
  const reads = new Reads(folder);
  const env: BodyEnv = {
    source,
    linesBefore: bodyLine - 1,
    title,
    words: wordsIn(lang, siteLang).rendered,
    diagnostics,
    reads,
    blobs,
    links: [],
    images: [],
    code: [],
    maths: [],
    diagrams: [],
    dropped: undefined,
    usesHtml: false,
  };
  md.set({ quotes: quotesOf(lang ?? siteLang) });
  const raw = md.render(source.text.slice(source.lineStart(bodyLine)), env);
  const named = withHeadingIds(blocksOf(withTasks(env.usesHtml ? withoutDanger(raw, env) : raw, env.words), env.words));
  const definitions = new Map<string, Definition>();
  const blocks = named.map((block) => {
    const found = definitionIn(block);
    if (found === undefined || definitions.has(found.defined.id)) return block;
    definitions.set(found.defined.id, { ...found.defined, text: withMathText(found.defined.text, env.maths) });
    return found.block;
  });
  const texts = blocks.map(({ tag, html }) => ({ tag, html: withMathText(html, env.maths) }));
  const words = texts.map((block) => wordsOf(block, env.code));
  const paragraphs = texts.filter(({ tag }) => tag === 'p');
  const coded = await withCode(blocks.map((block) => block.html).join('\n'), env, blobs);
  const html = withMaths(await withDiagrams(coded, env), env);
  return {
    html,
    heading: env.dropped,
    outline: outlineOf(texts, words),
    definitions: [...definitions.values()],
    blocks: blocks.length,
    words: words.reduce((sum, count) => sum + count, 0),
    paragraphs: paragraphs.slice(0, OPENING).map((block) => textOfHtml(withoutNotes(block.html))),
    links: env.links,
    images: env.images,
    firstImage: firstImage(html),
    codeLanguages: languagesOf(env.code),
    anchors: idsOf(html, env),
    reads: reads.made,
    diagnostics: diagnostics.sorted(),
  };
}

const withoutNotes = (html: string): string => html.replace(/<sup class="footnote-ref">.*?<\/sup>/g, '');

function wordsOf(block: Block, code: readonly CodeBlock[]): number {
  let words = 0;
  const prose = block.html.replace(/<pre>([^<]*)<\/pre>/g, (pre, inner: string) => {
    if (indexOfMark('diagram', inner) !== undefined) return ' ';
    const index = indexOfMark('code', inner);
    if (index === undefined) return pre;
    words += countCodeWords(code[index]?.code ?? '');
    return ' ';
  });
  return words + countWords(textOfHtml(prose));
}

function firstImage(html: string): number | undefined {
  let first: number | undefined;
  replaceMarks(html, 'image', ['', ''], (index) => {
    first ??= index;
    return '';
  });
  return first;
}

/** Headings written as raw HTML may lack an id. */
function withHeadingIds(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    if (!/^h[2-6]$/.test(block.tag) || /^<h\d[^>]* id="/.test(block.html)) return block;
    return { tag: block.tag, html: block.html.replace(/^<h\d/, `$& id="section-${at}" tabindex="-1"`) };
  });
}

function outlineOf(blocks: readonly Block[], words: readonly number[]): readonly Section[] {
  const starts = blocks.flatMap(({ tag }, at) => (/^h[2-6]$/.test(tag) ? [at] : []));
  return starts.map((block, nth) => {
    const { tag, html } = blocks[block] ?? { tag: 'h2', html: '' };
    const under = words.slice(block + 1, starts[nth + 1]);
    return {
      id: / id="([^"]+)"/.exec(html)?.[1] ?? '',
      title: textOfHtml(html),
      depth: Number(tag.slice(1)),
      block,
      words: under.reduce((sum, count) => sum + count, 0),
    };
  });
}

/** Not languages that a reader would look for code in. */
const NOT_CODE = new Set(['ansi', 'log', 'diff', 'console', 'shellsession', 'csv', 'markdown', 'http']);

function languagesOf(code: readonly CodeBlock[]): readonly string[] {
  const lines = new Map<string, number>();
  for (const { language, code: source } of code) {
    if (language === undefined || NOT_CODE.has(language.id)) continue;
    lines.set(language.name, (lines.get(language.name) ?? 0) + source.split('\n').length);
  }
  return [...lines].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
