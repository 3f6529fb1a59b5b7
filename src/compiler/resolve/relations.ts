// What posts say of each other: what to read before, what goes on, what shows the same thing from another side.
import { compareText, type Diagnostics } from '../diagnostics.ts';
import type { Post, Relations } from '../library.ts';
import type { Place } from '../source-text.ts';
import type { PostFinder } from './finder.ts';
import type { Names } from './names.ts';

/** Relations of all posts. Names that lead nowhere and posts that name themselves are errors. */
export function relationsOf(
  posts: readonly Post[],
  finder: PostFinder,
  names: { readonly authors: Names; readonly topics: Names },
  topicNames: (post: Post) => readonly string[],
  diagnostics: Diagnostics,
): ReadonlyMap<Post, Relations> {
  const other = (post: Post, name: string, place: Place): Post | undefined => {
    const found = finder.expect(name, place, diagnostics);
    if (found === post) diagnostics.error(place, 'a post cannot name itself here', 'take the line out');
    return found === post ? undefined : found;
  };
  const one = (post: Post, key: 'continues' | 'angleOf') => {
    const name = post.matter[key];
    return name === undefined ? undefined : other(post, name, post.at([key]));
  };
  const continues = new Map(posts.map((post) => [post, one(post, 'continues')]));
  const continuedBy = new Map<Post, Post[]>();
  for (const [later, post] of continues) {
    if (post !== undefined) continuedBy.set(post, [...(continuedBy.get(post) ?? []), later]);
  }
  const angles = anglesOf(posts, (post) => one(post, 'angleOf'));
  reportCircles(posts, continues, diagnostics);
  const relations = posts.map((post): [Post, Relations] => [
    post,
    {
      requires: (post.matter.requires ?? []).flatMap((name, at) => other(post, name, post.at(['requires', at])) ?? []),
      continues: continues.get(post),
      continuedBy: (continuedBy.get(post) ?? []).sort(byDate),
      angles: angles.get(post) ?? [],
      authors: names.authors.of(post, post.matter.authors ?? [], 'authors'),
      topics: names.topics.of(post, topicNames(post), 'topics'),
    },
  ]);
  return new Map(relations);
}

const byDate = (a: Post, b: Post): number => compareText(a.date ?? '9', b.date ?? '9') || compareText(a.id, b.id);

/** Angles are sets: all posts that name one another, directly or not. */
function anglesOf(
  posts: readonly Post[],
  angleOf: (post: Post) => Post | undefined,
): ReadonlyMap<Post, readonly Post[]> {
  const sets = new Map<Post, Set<Post>>();
  for (const post of posts) {
    const named = angleOf(post);
    if (named === undefined) continue;
    const together = new Set([...(sets.get(named) ?? [named]), ...(sets.get(post) ?? [post])]);
    for (const member of together) sets.set(member, together);
  }
  return new Map([...sets].map(([post, set]) => [post, [...set].filter((member) => member !== post).sort(byDate)]));
}

function reportCircles(
  posts: readonly Post[],
  continues: ReadonlyMap<Post, Post | undefined>,
  diagnostics: Diagnostics,
): void {
  for (const post of posts) {
    const seen = new Set<Post>();
    let at = continues.get(post);
    while (at !== undefined && at !== post && !seen.has(at)) {
      seen.add(at);
      at = continues.get(at);
    }
    if (at === post)
      diagnostics.error(post.at(['continues']), 'posts continue each other in a circle', 'take one of the lines out');
  }
}
