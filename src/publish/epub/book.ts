// What a book consists of, before any of it is written.
import type { PathFile, Step } from '../../contract/path.ts';
import type { PostFile } from '../../contract/post.ts';
import type { Site } from '../../contract/site.ts';
import type { SiteRoot } from '../site-root.ts';

/** A picture as books may hold it. */
export interface BookPicture {
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A post in the book; `file` is relative to the package. */
export interface Chapter {
  readonly post: PostFile;
  readonly file: string;
  /** Every id that its text has, for links to lead to. */
  readonly ids: ReadonlySet<string>;
}

/** `pictures` are by the address that the posts name them by. Without `root` nothing outside the book has an address. */
export interface Book {
  readonly site: Site;
  readonly root: SiteRoot | undefined;
  readonly path: PathFile;
  readonly chapters: readonly Chapter[];
  readonly pictures: ReadonlyMap<string, BookPicture>;
  readonly cover: Uint8Array;
}

/** A page of the book, in the order of reading. */
export interface BookFile {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

export function chaptersOf(posts: readonly PostFile[]): Chapter[] {
  return posts.map((post, at) => ({
    post,
    file: `chapter-${at + 1}.xhtml`,
    ids: new Set([...post.html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id = '']) => id)),
  }));
}

/** Steps that the book does not hold. */
export const elsewhereOf = (path: PathFile): readonly Exclude<Step, { kind: 'post' }>[] =>
  path.sections.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'post' ? [] : [step])));
