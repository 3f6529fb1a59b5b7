// Posts of one file name in several folders: each gets an id of its own, the same in every build of the same folder.
import { toId } from '../contract/id.ts';
import { compareText, type Diagnostics } from './diagnostics.ts';
import type { Post } from './library.ts';
import { folderOfFile } from './naming.ts';

/**
 * The posts with distinct ids, in their order. Ids that authors gave stay, and so does that of the oldest of the posts
 * that share one; the others take in the names of their folders, which breaks a house rule: ids should not change when
 * a folder is renamed.
 */
export function withDistinctIds(posts: readonly Post[], diagnostics: Diagnostics): readonly Post[] {
  const owners = ownersOf(posts);
  const taken = new Set(posts.map(({ id }) => id));
  return posts.map((post) => {
    const owner = owners.get(post.id);
    if (post.matter.id !== undefined || owner === undefined || owner === post) return post;
    const id = freeId(post, taken);
    taken.add(id);
    diagnostics.houseRule(
      post.source.at(0),
      `the id "${post.id}" is already that of ${owner.source.file}; this post has "${id}"`,
      `write id: ${id} into its front matter, so that it stays`,
    );
    return { ...post, id };
  });
}

/** Who keeps an id: a post that asks for it, else the oldest, of two of one age the first by file. */
function ownersOf(posts: readonly Post[]): ReadonlyMap<string, Post> {
  const age = (post: Post) => post.date ?? '9';
  const byClaim = [...posts].sort(
    (a, b) =>
      Number(a.matter.id === undefined) - Number(b.matter.id === undefined) ||
      compareText(age(a), age(b)) ||
      compareText(a.source.file, b.source.file),
  );
  const owners = new Map<string, Post>();
  for (const post of byClaim) if (!owners.has(post.id)) owners.set(post.id, post);
  return owners;
}

/** With as many folders in front as it takes, the nearest first; then its file name with the day; then a number. */
function freeId({ id, source }: Post, taken: ReadonlySet<string>): string {
  const folders = folderOfFile(source.file).split('/').filter(Boolean);
  const qualified = folders.map((_, at) => toId([...folders.slice(-1 - at), id].join('-')));
  const name = toId(source.file.replace(/\.md$/i, '').replace(/^.*\//, ''));
  const free = [...qualified, name].find((one) => !taken.has(one));
  if (free !== undefined) return free;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
