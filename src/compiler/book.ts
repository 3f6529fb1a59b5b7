// A path as one file to take along. How it is made is not the compiler's to know; that it is there, and how large, is.
import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import type { Site } from '../contract/site.ts';
import type { BlobCache } from './cache/blobs.ts';

/** What a book is made of: the path and its posts in order, each once. */
export interface BookSource {
  readonly site: Site;
  readonly path: PathFile;
  readonly posts: readonly PostFile[];
  /** A file of the content by its address relative to the root. */
  readonly read: (file: string) => Uint8Array | undefined;
  readonly blobs: BlobCache | undefined;
}

/** Makes books for one build after another. */
export interface BookMaker {
  /** Changes with whatever else the bytes depend on: an author's fonts. */
  readonly version: string;
  /** The same source gives the same bytes. Is not asked for paths without posts. */
  make(source: BookSource): Promise<Uint8Array>;
}
