// A finished library to files: every value checked against its contract, every file but the root named by its hash.
import { type RootFile, RootFileSchema } from '../../contract/catalog.ts';
import { AboutFileSchema } from '../../contract/site.ts';
import { FORMAT, ROOT_FILE } from '../../contract/version.ts';
import { wordsIn } from '../../words/in.ts';
import type { BookMaker } from '../book.ts';
import type { BlobCache } from '../cache/blobs.ts';
import { type ContentFiles, jsonBytes, sha256 } from '../content-files.ts';
import type { Finished } from '../finish.ts';
import type { Library, Post } from '../library.ts';
import { emitFollow, emitLatest, emitPathList, emitStart, emitTerms, emitTitles, emitTopics } from './emit-lists.ts';
import { emitLookup, homesOf } from './emit-lookup.ts';
import { emitPaths } from './emit-paths.ts';
import { emitPosts } from './emit-posts.ts';
import { emitSearch } from './emit-search.ts';
import type { PostBytes } from './post-bytes.ts';
import type { SearchTexts } from './search-texts.ts';

/** What is written: the library, the finished HTML of its posts and its About page, and former names. */
export interface Emitting {
  readonly library: Library;
  readonly finished: ReadonlyMap<Post, Finished>;
  readonly aboutHtml: string;
  readonly moved: ReadonlyMap<string, string>;
  readonly blobs: BlobCache | undefined;
  /** For what is small. */
  readonly shelf: BlobCache | undefined;
  readonly books: BookMaker | undefined;
  readonly texts: SearchTexts;
  /** While writing. */
  readonly kept: PostBytes;
  /** Paths come without an index of their own, posts not deflated. */
  readonly isPreview?: boolean | undefined;
}

/** Adds all files to `content`, the root among them. The same library gives the same bytes. */
export async function emit(
  { library, finished, aboutHtml, moved, blobs, shelf, books, texts, kept, isPreview = false }: Emitting,
  content: ContentFiles,
): Promise<RootFile> {
  const before = isPreview ? kept : undefined;
  const posts = await emitPosts({ library, finished, blobs: shelf, kept: before, texts }, content);
  const homes = homesOf(library);
  const search = await emitSearch({ library, posts, homes, blobs: shelf, isPreview, texts }, content);
  const writing = { library, posts, search: search.paths, books, blobs };
  const emitted = { posts, paths: await emitPaths(writing, content) };
  const topics = emitTopics(library, emitted, content);
  const { site } = library;
  const parts = {
    title: site.title,
    lang: site.lang,
    start: emitStart(library, emitted, content),
    about: content.addJson(AboutFileSchema, {
      site,
      title: library.about?.title ?? wordsIn(site.lang).published.about,
      html: aboutHtml,
    }),
    paths: emitPathList(library, emitted, content),
    topics: topics.list,
    latest: emitLatest(library, emitted, content),
    terms: emitTerms(library, content),
    follow: emitFollow(library, content),
    titles: emitTitles(library, homes, content),
    search: search.manifest,
    lookup: emitLookup({ library, emitted, homes, topics: topics.refs, moved }, content),
  };
  const root: RootFile = { format: FORMAT, build: sha256(JSON.stringify(parts)).slice(0, 16), ...parts };
  content.files.set(ROOT_FILE, jsonBytes(RootFileSchema, root));
  return root;
}
