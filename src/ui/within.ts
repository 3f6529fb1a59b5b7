// A post as a part of a path.

import type { PathFile, PostStep } from '../contract/path.ts';

/** Where a post stands in the path it is read in. */
export interface Within {
  readonly path: PathFile;
  readonly posts: readonly PostStep[];
  /** Index of the post among `posts`. */
  readonly at: number;
  readonly previous: PostStep | undefined;
  readonly next: PostStep | undefined;
}
