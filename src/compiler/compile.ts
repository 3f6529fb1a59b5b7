// A folder of Markdown to the files of a site's content. Nothing is written to disk here.
import { resolve } from 'node:path';
import type { RootFile } from '../contract/catalog.ts';
import { wordsIn } from '../words/in.ts';
import type { BookMaker } from './book.ts';
import { Asked } from './cache/asked.ts';
import { type BlobCache, keyOf } from './cache/blobs.ts';
import { compilerVersion } from './cache/compiler-version.ts';
import { Heads } from './cache/heads.ts';
import type { Input } from './cache/inputs.ts';
import { Shelf } from './cache/shelf.ts';
import { ContentFiles } from './content-files.ts';
import { deriveLibrary } from './derive/derive-library.ts';
import { readSummary, titlesOf } from './derive/summary.ts';
import { countBySeverity, type Diagnostic, Diagnostics, settled } from './diagnostics.ts';
import { emit } from './emit/emit.ts';
import { PostBytes } from './emit/post-bytes.ts';
import { SearchTexts } from './emit/search-texts.ts';
import { type Finished, finish } from './finish.ts';
import { ImageFiles } from './image-files.ts';
import type { Library, Post } from './library.ts';
import { readComments } from './matter/comments-file.ts';
import { readFrontMatter } from './matter/front-matter.ts';
import { KnownFronts } from './matter/known-fronts.ts';
import { readSiteFile } from './matter/site-file.ts';
import { withPortraits } from './portraits.ts';
import { readPosts } from './posts.ts';
import type { Progress } from './progress.ts';
import { RenderCache } from './render-cache.ts';
import { PostFiles } from './resolve/post-files.ts';
import { isOurs, readSource } from './source.ts';
import type { SourceText } from './source-text.ts';

/** `drafts` are in while writing and out of builds. */
export interface CompileOptions {
  readonly drafts: boolean;
  /** `YYYY-MM-DD`: posts of a later day are drafts. Without it there are none. */
  readonly today?: string | undefined;
  /** Where the site will stand, for a site.yaml that does not say it. */
  readonly siteUrl?: string | undefined;
  /** AVIF and WebP are made of images, for the world; while writing they are shown as they are. */
  readonly encodeImages?: boolean | undefined;
  /** Keeps what was made from one process to the next. */
  readonly blobs?: BlobCache | undefined;
  /** Makes a book of every path that has posts; without it there are none. */
  readonly books?: BookMaker | undefined;
  /** For the author's own eyes: what only the wire or the device of a reader has a use for is left out. */
  readonly isPreview?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** How many texts were rendered anew and how many were known; `all` where nothing at all was to do. */
export type Reuse =
  | { readonly kind: 'all' }
  | { readonly kind: 'posts'; readonly made: number; readonly known: number };

/** What came of one compilation. With errors there are diagnostics and a library, but no files. */
export interface Compiled {
  /** By path relative to the site's root; empty where there were errors. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Undefined where there were errors. */
  readonly root: RootFile | undefined;
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  /** Every text of the folder, for showing the lines that diagnostics name. */
  readonly sources: ReadonlyMap<string, SourceText>;
  readonly stats: { readonly posts: number; readonly paths: number; readonly words: number };
  /** What was looked at besides the files of the folder's list. */
  readonly asked: readonly Input[];
  readonly reuse: Reuse;
}

/** Compiles one folder, again and again; between the times it keeps what did not change. */
export class Compiler {
  readonly #folder: string;
  readonly #options: CompileOptions;
  readonly #cache: RenderCache;
  readonly #asked: Asked;
  readonly #images: ImageFiles;
  readonly #heads: Heads;
  readonly #shelf: Shelf | undefined;
  readonly #fronts: KnownFronts | undefined;
  readonly #searchTexts = new SearchTexts();
  readonly #postBytes = new PostBytes();
  #texts: Compiled['sources'] | undefined;

  /** `before` is what an earlier process looked at. */
  constructor(folder: string, options: CompileOptions, before?: ReadonlyMap<string, Input>) {
    this.#folder = folder;
    this.#asked = new Asked(before);
    this.#options = options;
    this.#shelf = options.blobs && new Shelf(options.blobs, keyOf('folder', compilerVersion(), resolve(folder)));
    this.#fronts = options.isPreview ? new KnownFronts() : undefined; // of ten thousand posts they would be in the way
    this.#heads = new Heads(resolve(folder), this.#shelf);
    this.#cache = new RenderCache(folder, this.#asked, this.#shelf);
    this.#images = new ImageFiles(folder, this.#asked, { encode: options.encodeImages, blobs: options.blobs });
  }

  /** Gathers every fault of the folder before it gives up. Never throws for what an author wrote. */
  async compile(): Promise<Compiled> {
    this.#asked.clear();
    this.#cache.startCounting();
    await this.#heads.begin();
    const diagnostics = new Diagnostics();
    const source = readSource(this.#folder, diagnostics, this.#texts);
    this.#texts = source.texts;
    const summary = source.summary && readSummary(source.summary);
    const { onPost, onPictures, onPicture } = this.#counter(source.posts.length);
    const site = readSiteFile(source.site, diagnostics, this.#options.siteUrl);
    const siteLang = site.matter.lang;
    const how = {
      ...this.#options,
      cache: this.#cache,
      parse: (text: string) => this.#heads.read(text),
      fronts: this.#fronts,
      titles: titlesOf(summary),
      comments: readComments(source.comments, source.posts, diagnostics),
      onRead: onPost,
      isOurs: isOurs(source),
      siteLang,
    };
    const posts = await readPosts(source.posts, how, diagnostics);
    const about = source.about && (await this.#readAbout(source.about, siteLang, diagnostics));
    const derived = deriveLibrary({ source, site, summary, posts, about }, diagnostics);
    const { moved } = derived;
    const content = new ContentFiles();
    const files = new PostFiles(this.#folder, posts, this.#asked);
    const to = { files, images: this.#images, content, diagnostics, onPicture, siteLang };
    const library = await withPortraits(derived.library, site, to);
    onPictures(library.posts.reduce((sum, { rendered }) => sum + rendered.images.length, 0));
    const finished = new Map<Post, Finished>();
    for (const post of library.posts) {
      finished.set(post, await finish(post.rendered, { file: post.source.file, post, rendered: post.rendered }, to));
      onPost();
    }
    const aboutHtml =
      about &&
      (await finish(about.rendered, { file: 'about.md', post: undefined, rendered: about.rendered }, to)).html();
    const sorted = settled(diagnostics.sorted(), isOurs(source));
    const isSound = countBySeverity(sorted).error === 0;
    const { blobs, books, isPreview } = this.#options;
    const shelf = this.#shelf;
    const texts = this.#searchTexts;
    const made = { library, finished, aboutHtml: aboutHtml ?? '', moved };
    const emitting = { ...made, blobs, shelf, books, texts, kept: this.#postBytes, isPreview };
    const root = isSound ? await emit(emitting, content) : undefined;
    await this.#heads.keep();
    await shelf?.keep(isSound);
    return {
      files: isSound ? content.files : new Map(),
      root,
      library,
      diagnostics: sorted,
      sources: source.texts,
      stats: {
        posts: library.posts.length,
        paths: library.paths.length,
        words: library.posts.reduce((sum, post) => sum + post.rendered.words, 0),
      },
      asked: this.#asked.all,
      reuse: { kind: 'posts', ...this.#cache.counted },
    };
  }

  /** Tells the progress at each call; every post is worth two. */
  #counter(posts: number): { onPost(): void; onPictures(total: number): void; onPicture(): void } {
    let done = 0;
    let pictures: Progress['pictures'];
    const tell = () => this.#options.onProgress?.({ done, total: posts * 2, ...(pictures && { pictures }) });
    return {
      onPost() {
        done++;
        tell();
      },
      onPictures(total) {
        pictures = { done: 0, total };
      },
      onPicture() {
        if (pictures !== undefined) pictures = { ...pictures, done: Math.min(pictures.done + 1, pictures.total) };
        tell();
      },
    };
  }

  async #readAbout(
    source: SourceText,
    siteLang: string | undefined,
    diagnostics: Diagnostics,
  ): Promise<Library['about']> {
    const front = readFrontMatter(source, diagnostics);
    const { bodyLine } = front;
    const { title, lang } = front.matter;
    const rendered = await this.#cache.render({ source, bodyLine, title, lang, siteLang });
    diagnostics.addAll(rendered.diagnostics);
    return { title: title ?? rendered.heading?.text ?? wordsIn(siteLang).published.about, rendered, source };
  }
}
