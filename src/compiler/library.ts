// The whole library between reading and writing: posts with their text rendered, and paths whose steps are found.
import type { Comment } from '../contract/post.ts';
import type { Author, Site } from '../contract/site.ts';
import type { Held, Level, PathKind, Status } from '../contract/vocabulary.ts';
import { compareText } from './diagnostics.ts';
import type { PostMatter } from './matter/front-matter.ts';
import type { KeyPath } from './matter/yaml-text.ts';
import type { Rendered } from './render.ts';
import type { Place, SourceText } from './source-text.ts';

/** One article. `at` gives the place of a value in its front matter, or the file's start. */
export interface Post {
  readonly id: string;
  readonly source: SourceText;
  readonly title: string;
  readonly date: string | undefined;
  readonly held: Held | undefined;
  readonly matter: PostMatter;
  readonly at: (path: KeyPath) => Place;
  readonly rendered: Rendered;
  readonly comments: readonly Comment[];
}

/** An entry of a path, its post found. */
export type Item =
  | { readonly kind: 'post'; readonly post: Post; readonly teaser: string | undefined }
  | {
      readonly kind: 'planned';
      readonly title: string;
      readonly note: string | undefined;
      readonly expect: string | undefined;
    }
  | { readonly kind: 'external'; readonly title: string; readonly url: string; readonly teaser: string | undefined };

/** A path without sections of its own is one without title and blurb. */
export interface PathSection {
  readonly title: string | undefined;
  readonly blurb: string | undefined;
  readonly items: readonly Item[];
}

/** A path from a file, from front matter or derived. `status` is what the author says, if anything. */
export interface Path {
  readonly id: string;
  readonly title: string;
  readonly kind: PathKind;
  readonly goal?: string | undefined;
  readonly blurb?: string | undefined;
  readonly why?: string | undefined;
  readonly strapline?: string | undefined;
  /** Beside the subject of the site. */
  readonly offTopic?: boolean | undefined;
  readonly level?: Level | undefined;
  readonly status?: Status | undefined;
  readonly sections: readonly PathSection[];
}

/** A subject, or a lens: a question across the subjects. It may have planned posts only. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly scope: string | undefined;
  readonly keywords: readonly string[];
  readonly planned: readonly string[];
  readonly lens: true | undefined;
}

/** What a newcomer wants, and the paths that lead there. */
export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly goal: string | undefined;
  readonly why: string | undefined;
  readonly paths: readonly Path[];
}

/** Links between posts, resolved. Lists are in the author's order, or by date where they are derived. */
export interface Relations {
  readonly requires: readonly Post[];
  readonly continues: Post | undefined;
  readonly continuedBy: readonly Post[];
  readonly angles: readonly Post[];
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

/** Everything that is written out, found and checked. */
export interface Library {
  readonly site: Site;
  readonly authors: readonly Author[];
  readonly posts: readonly Post[];
  readonly paths: readonly Path[];
  readonly topics: readonly Topic[];
  readonly goals: readonly Goal[];
  readonly firstPost: Post | undefined;
  readonly relations: ReadonlyMap<Post, Relations>;
  readonly about: { readonly title: string; readonly rendered: Rendered; readonly source: SourceText } | undefined;
}

/** Newest first; undated posts last; posts of one day by id. */
export const newestFirst = (posts: readonly Post[]): readonly Post[] =>
  [...posts].sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id));

/** The posts of a path, in order. */
export const postsOfPath = (path: Path): readonly Post[] =>
  path.sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'post' ? [item.post] : [])));

/** Of a post in these paths: it stands beside the subject of the site, and nowhere else. */
export const isOffTopic = (homes: readonly Path[] | undefined): boolean =>
  homes !== undefined && homes.length > 0 && homes.every(({ offTopic }) => offTopic === true);
