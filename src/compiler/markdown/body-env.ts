// What the plugins of one rendering share: the post's text, and what they find in it.

import type { Env } from 'markdown-it';
import type { TextWords } from '../../words/in.ts';
import type { BlobCache } from '../cache/blobs.ts';
import type { Reads } from '../cache/reads.ts';
import type { CodeLine } from '../code/code-lines.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { DiagramKind } from '../diagrams/drawing.ts';
import type { Place, SourceText } from '../source-text.ts';
import type { Language } from './highlighter.ts';

/** A link whose target is resolved once all posts are known. */
export interface LinkUse {
  readonly target: string;
  readonly place: Place;
  /** A wikilink, which names a post by id, alias or title; `untitled` is one whose text is that name. */
  readonly wiki?: 'titled' | 'untitled';
}

/** An image whose file is read once the text is rendered. Sizes are those an author wrote. */
export interface ImageUse {
  readonly target: string;
  readonly alt: string;
  readonly title: string | undefined;
  readonly width: number | undefined;
  readonly place: Place;
}

/** Code that is highlighted once the text is parsed. */
export interface CodeBlock {
  readonly code: string;
  readonly title: string | undefined;
  readonly language: Language | undefined;
  /** The language's name as the author wrote it. */
  readonly word: string;
  /** The name of its tab, where it is in a code group. */
  readonly tab: string | undefined;
  /** Undefined where no line is to look different from the others. */
  readonly lines: readonly CodeLine[] | undefined;
  /** Long lines are broken whatever the reader chose. */
  readonly wraps: boolean;
  /** A patch is copied whole. */
  readonly isPatch: boolean;
}

/** A diagram that is drawn once the text is parsed. `line` is that of its fence, from 0 in the text. */
export interface DiagramUse {
  readonly kind: DiagramKind;
  readonly source: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly line: number;
}

/** The environment of one rendering. Its lists are filled while the text is parsed. */
export interface BodyEnv extends Env {
  readonly source: SourceText;
  /** Lines of the file before the first line of the text. */
  readonly linesBefore: number;
  /** The title, where the front matter has one. */
  readonly title: string | undefined;
  /** What is written into the text beside the author's own. */
  readonly words: TextWords;
  readonly diagnostics: Diagnostics;
  /** The way to every other file that the text brings in. */
  readonly reads: Reads;
  /** Keeps what is costly to make, from one build to the next. */
  readonly blobs: BlobCache;
  readonly links: LinkUse[];
  readonly images: ImageUse[];
  readonly code: CodeBlock[];
  /** Finished MathML. */
  readonly maths: string[];
  readonly diagrams: DiagramUse[];
  /** A heading that serves as the title, or repeats it, and so is not in the text. */
  dropped:
    | { readonly text: string; readonly place: Place; readonly depth: number; readonly anchor: string }
    | undefined;
  usesHtml: boolean;
}

/** Our environment, as markdown-it hands it round. */
export function bodyEnv(env: Env | undefined): BodyEnv {
  if (env === undefined || !('linesBefore' in env)) throw new Error('markdown must be rendered with a BodyEnv');
  return env as BodyEnv; // made by `renderBody`, the only caller
}

/** The place of a line of the text, counted from 0 as markdown-it does. */
export function placeOfLine(env: BodyEnv, line: number): Place {
  return { file: env.source.file, line: env.linesBefore + line + 1, column: 1 };
}

/** The place of a snippet at or after a line of the text; the line's own where it is written otherwise there. */
export function placeOfSnippet(env: BodyEnv, lines: readonly [number, number] | null, snippet: string): Place {
  const from = env.source.lineStart(env.linesBefore + (lines?.[0] ?? 0) + 1);
  const to = lines === null ? env.source.text.length : env.source.lineStart(env.linesBefore + lines[1] + 1);
  const found = snippet === '' ? -1 : env.source.text.slice(from, to).indexOf(snippet);
  if (found !== -1) return env.source.at(from + found);
  const anywhere =
    lines === null || snippet === '' ? -1 : env.source.text.indexOf(snippet, env.source.lineStart(env.linesBefore + 1));
  return anywhere === -1 ? placeOfLine(env, lines?.[0] ?? 0) : env.source.at(anywhere);
}
