// What posts require of each other, held against itself and against the order of the paths they stand in.
import type { Diagnostics } from '../diagnostics.ts';
import { type Path, type Post, postsOfPath } from '../library.ts';
import type { Place } from '../source-text.ts';
import type { PostFinder } from './finder.ts';

/** Paths that are read from the first step to the last; the steps of others stand in no order. */
const ORDERED: ReadonlySet<Path['kind']> = new Set(['series', 'path']);

interface Requirement {
  readonly post: Post;
  readonly place: Place;
}

type Requirements = ReadonlyMap<Post, readonly Requirement[]>;

/** Circles are errors; a path that has a post before one that the post requires is a warning. */
export function reportRequires(
  posts: readonly Post[],
  paths: readonly Path[],
  finder: PostFinder,
  diagnostics: Diagnostics,
): void {
  const requirements: Requirements = new Map(
    posts.map((post) => [
      post,
      (post.matter.requires ?? []).flatMap((name, at) => {
        const required = finder.find(name);
        return required === undefined || required === post
          ? []
          : [{ post: required, place: post.at(['requires', at]) }];
      }),
    ]),
  );
  for (const post of posts) reportCircle(post, requirements, diagnostics);
  for (const path of paths) if (ORDERED.has(path.kind)) reportOrder(path, requirements, diagnostics);
}

/** Said once for every post of the circle, where its own part of it stands. */
function reportCircle(post: Post, requirements: Requirements, diagnostics: Diagnostics): void {
  for (const { post: first, place } of requirements.get(post) ?? []) {
    const way = wayTo(post, first, requirements);
    if (way === undefined) continue;
    const names = [post, ...way].map(({ id }) => id).join(' → ');
    diagnostics.error(place, `posts require each other in a circle: ${names}`, 'take one of them out');
  }
}

/** The shortest way from a post to another along what each requires, both ends in it. */
function wayTo(goal: Post, start: Post, requirements: Requirements): readonly Post[] | undefined {
  const cameFrom = new Map<Post, Post | undefined>([[start, undefined]]);
  for (const post of cameFrom.keys()) {
    if (post === goal) return backFrom(goal, cameFrom);
    for (const { post: next } of requirements.get(post) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, post);
  }
  return undefined;
}

function backFrom(end: Post, cameFrom: ReadonlyMap<Post, Post | undefined>): readonly Post[] {
  const way: Post[] = [];
  for (let at: Post | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

function reportOrder(path: Path, requirements: Requirements, diagnostics: Diagnostics): void {
  const places = new Map(postsOfPath(path).map((post, at) => [post, at]));
  for (const [post, at] of places) {
    for (const required of requirements.get(post) ?? []) {
      if ((places.get(required.post) ?? -1) <= at) continue;
      diagnostics.warning(
        required.place,
        `the path "${path.id}" has "${post.id}" before "${required.post.id}", which it requires`,
        `put "${required.post.id}" before it, or take it out of requires`,
      );
    }
  }
}
