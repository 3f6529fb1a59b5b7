// A post, its path where it is read inside one, and the code its text needs: fetched together, so that nothing moves when
// the last arrives.

import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import { postsOf } from '../contract/steps.ts';
import { type AppState, after, type Fetched, type Found, type Soon, type StandIn } from '../state/app-state.ts';
import { bringFor, extras } from './extras.ts';
import type { Within } from './within.ts';

export interface Reading {
  readonly post: PostFile;
  readonly within: Within | undefined;
  /** Why this may not be the newest edition of the post. */
  readonly standIn: StandIn | undefined;
}

/** The post decides: a path that cannot be had, or that the post is not in, is left away; so it is where its code does not come. */
export function reading(app: AppState, postId: string, pathId: string | undefined): Soon<Fetched<Reading>> {
  const path = pathId === undefined ? undefined : app.content.path(pathId);
  const line = pathId === undefined ? undefined : extras.nextPage.bring();
  return after(app.content.post(postId), (post) => {
    const code = post.kind === 'ready' ? bringFor(post.value) : undefined;
    const note = wordsOf(post)?.bring();
    return after(path, (within) => after(line, () => after(code, () => after(note, () => read(post, within)))));
  });
}

/** What the page says that is not of the post. */
function wordsOf(post: Found<PostFile>): { bring(): Soon<unknown> } | undefined {
  if (post.kind === 'failed') return post.reason === 'unknown' ? extras.notHere : undefined;
  return post.standIn ? extras.standIn : undefined;
}

function read(post: Found<PostFile>, path: Fetched<PathFile> | undefined): Fetched<Reading> {
  if (post.kind === 'failed') return post;
  const within = path?.kind === 'ready' && extras.nextPage.code ? placeIn(path.value, post.value.id) : undefined;
  return { kind: 'ready', value: { post: post.value, within, standIn: post.standIn } };
}

function placeIn(path: PathFile, post: string): Within | undefined {
  const posts = postsOf(path);
  const at = posts.findIndex((step) => step.post === post);
  return at < 0 ? undefined : { path, posts, at, previous: posts[at - 1], next: posts[at + 1] };
}
