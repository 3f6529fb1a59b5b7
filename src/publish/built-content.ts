// The content of a finished build as a content source, read from its files at once: what static pages are drawn from.
import { jsonOf } from '../compiler/deflated.ts';
import {
  type LatestFile,
  type LookupFile,
  lookupPart,
  type PathsFile,
  type RootFile,
  type TermsFile,
  type TitlesFile,
  type TopicFile,
  type TopicsFile,
} from '../contract/catalog.ts';
import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import { filePath, type Ref } from '../contract/ref.ts';
import type { SearchManifest } from '../contract/search.ts';
import type { AboutFile, FollowFile, StartFile } from '../contract/site.ts';
import { ROOT_FILE } from '../contract/version.ts';
import type { ContentSource } from '../storage/content.ts';
import { type Fetched, failed, ready } from '../storage/fetched.ts';
import { Kept } from './kept.ts';

/** A file of the build, by its address relative to the root. Throws where there is none. */
export type ReadFile = (file: string) => Uint8Array;

/** Answers without waiting. What it reads, our own compiler wrote in this very build and checked. */
export class BuiltContent implements ContentSource {
  readonly built: RootFile;
  readonly #read: ReadFile;
  readonly #parsed = new Kept<unknown>();

  constructor(read: ReadFile) {
    this.#read = read;
    this.built = this.#json(ROOT_FILE);
  }

  root = async () => ready(this.built);
  refresh = async () => ready(this.built);
  start = () => this.#file<StartFile>(this.built.start);
  about = () => this.#file<AboutFile>(this.built.about);
  paths = (page?: Ref) => this.#file<PathsFile>(page ?? this.built.paths);
  topics = () => this.#file<TopicsFile>(this.built.topics);
  terms = () => this.#listed<TermsFile>(this.built.terms);
  follow = () => this.#listed<FollowFile>(this.built.follow);
  titles = () => this.#file<TitlesFile>(this.built.titles);
  searchManifest = () => this.#file<SearchManifest>(this.built.search);
  latest = (page?: Ref) => this.#file<LatestFile>(page ?? this.built.latest);
  topic = (id: string) => this.#listed<TopicFile>(this.#lookup(id).topics[id]);
  path = (id: string) => this.#listed<PathFile>(this.#lookup(id).paths[id]);
  post = (id: string) => this.#listed<PostFile>(this.#lookup(id).posts[id]?.ref);
  refOf = async (name: string): Promise<Fetched<Ref>> => {
    const id = name.slice(name.indexOf('/') + 1);
    const ref = name.startsWith('path/') ? this.#lookup(id).paths[id] : this.#lookup(id).posts[id]?.ref;
    return ref ? ready(ref) : failed('unknown');
  };

  prefetchPost = () => undefined;
  prefetchPath = () => undefined;

  pathsOf = (post: string): Fetched<readonly string[]> => {
    const entry = this.#lookup(post).posts[post];
    return entry ? ready(entry.paths) : failed('unknown');
  };

  /** Every id that the build lists, and every former id with that of today. */
  ids(): {
    readonly posts: string[];
    readonly paths: string[];
    readonly topics: string[];
    readonly moved: [string, string][];
  } {
    const parts = this.built.lookup.map((ref) => this.#json<LookupFile>(filePath(ref)));
    return {
      posts: parts.flatMap((part) => Object.keys(part.posts)),
      paths: parts.flatMap((part) => Object.keys(part.paths)),
      topics: parts.flatMap((part) => Object.keys(part.topics)),
      moved: parts.flatMap((part) => Object.entries(part.moved)),
    };
  }

  #listed<T>(ref: Ref | undefined): Fetched<T> {
    return ref ? this.#file(ref) : failed('unknown');
  }

  #file<T>(ref: Ref): Fetched<T> {
    return ready(this.#json<T>(filePath(ref)));
  }

  #lookup(id: string): LookupFile {
    const ref = this.built.lookup[lookupPart(id, this.built.lookup.length)];
    return ref ? this.#json(filePath(ref)) : { posts: {}, paths: {}, topics: {}, moved: {} };
  }

  #json<T>(file: string): T {
    return this.#parsed.get(file, () => jsonOf(this.#read(file))) as T; // a name is that of one content, and its type
  }
}
