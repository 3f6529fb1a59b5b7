// Where each id is found, in parts of about 64 ids.
import { type LookupFile, LookupFileSchema, lookupPart } from '../../contract/catalog.ts';
import type { Ref } from '../../contract/ref.ts';
import type { ContentFiles } from '../content-files.ts';
import { compareText } from '../diagnostics.ts';
import type { Library, Path, Post } from '../library.ts';
import { postsOfPath } from '../library.ts';
import type { Emitted } from './emit-lists.ts';

const IDS_A_PART = 64;

/** The order in which paths are a post's home: where it is a numbered part comes first. */
const HOME_ORDER: readonly Path['kind'][] = ['series', 'path', 'column', 'hub', 'collection'];

/** The paths that a post stands in, its home first. */
export function homesOf(library: Library): ReadonlyMap<Post, readonly Path[]> {
  const homes = new Map<Post, Path[]>();
  const ranked = [...library.paths].sort((a, b) => HOME_ORDER.indexOf(a.kind) - HOME_ORDER.indexOf(b.kind));
  for (const path of ranked) {
    for (const post of postsOfPath(path)) homes.set(post, [...(homes.get(post) ?? []), path]);
  }
  return homes;
}

/** Every id of the site and what it leads to. */
export interface Named {
  readonly library: Library;
  readonly emitted: Emitted;
  readonly homes: ReadonlyMap<Post, readonly Path[]>;
  readonly topics: ReadonlyMap<string, Ref>;
  readonly moved: ReadonlyMap<string, string>;
}

/** The parts in order; `lookupPart` says which holds an id. */
export function emitLookup({ library, emitted, homes, topics, moved }: Named, content: ContentFiles): Ref[] {
  const ids = library.posts.length + library.paths.length + topics.size + moved.size;
  const count = Math.max(1, Math.ceil(ids / IDS_A_PART));
  const parts = Array.from({ length: count }, () => ({
    posts: new Map<string, LookupFile['posts'][string]>(),
    paths: new Map<string, Ref>(),
    topics: new Map<string, Ref>(),
    moved: new Map<string, string>(),
  }));
  const partOf = (id: string) => {
    const part = parts[lookupPart(id, count)];
    if (part === undefined) throw new Error(`no lookup part for "${id}"`);
    return part;
  };
  for (const { post, ref } of emitted.posts.values()) {
    partOf(post.id).posts.set(post.id, { ref, paths: (homes.get(post) ?? []).map(({ id }) => id) });
  }
  for (const { path, ref } of emitted.paths.values()) partOf(path.id).paths.set(path.id, ref);
  for (const [id, ref] of topics) partOf(id).topics.set(id, ref);
  for (const [former, id] of moved) partOf(former).moved.set(former, id);
  return parts.map((part) =>
    content.addJson(LookupFileSchema, {
      posts: inOrder(part.posts),
      paths: inOrder(part.paths),
      topics: inOrder(part.topics),
      moved: inOrder(part.moved),
    }),
  );
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...map].sort(([a], [b]) => compareText(a, b)));
}
