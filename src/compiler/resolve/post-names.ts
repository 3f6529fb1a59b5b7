// Posts by what wikilinks call them: an id, an alias, a title, or a file's name.
import { toId } from '../../contract/id.ts';
import type { Post } from '../library.ts';
import { nearest } from '../nearest.ts';

/** What a name leads to. `near` is the closest name that leads somewhere. */
export type Named =
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'draft' }
  | { readonly kind: 'many'; readonly files: readonly string[] }
  | { readonly kind: 'none'; readonly near: string | undefined };

/** Ids come before aliases, those before titles. Titles are compared without regard to case. */
export class PostNames {
  readonly #byId: ReadonlyMap<string, Post>;
  readonly #posts: readonly Post[];
  readonly #byTitle = new Map<string, Post[]>();
  readonly #held: ReadonlySet<string>;

  constructor(posts: readonly Post[], held: readonly Post[]) {
    this.#posts = posts;
    const aliases = posts.flatMap((post) => (post.matter.aliases ?? []).map((alias) => [toId(alias), post] as const));
    this.#byId = new Map([...aliases, ...posts.map((post) => [post.id, post] as const)]);
    for (const post of posts) {
      const title = folded(post.title);
      this.#byTitle.set(title, [...(this.#byTitle.get(title) ?? []), post]);
    }
    this.#held = new Set(held.flatMap(({ id, title }) => [id, folded(title)]));
  }

  find(name: string): Named {
    const id = toId(name.replace(/\.md$/i, '').replace(/^.*\//, ''));
    const byId = this.#byId.get(name) ?? this.#inFolder(name) ?? this.#byId.get(id);
    if (byId !== undefined) return { kind: 'post', post: byId };
    const titled = this.#byTitle.get(folded(name)) ?? [];
    const [post] = titled;
    if (titled.length > 1) return { kind: 'many', files: titled.map(({ source }) => source.file) };
    if (post !== undefined) return { kind: 'post', post };
    if (this.#held.has(id) || this.#held.has(folded(name))) return { kind: 'draft' };
    return { kind: 'none', near: nearest(id, this.#byId.keys()) ?? this.#nearTitle(name) };
  }

  /** The post that `folder/name` alone can mean, for posts of one file name in several folders. */
  #inFolder(name: string): Post | undefined {
    if (!name.includes('/')) return undefined;
    const wanted = `/${name.replace(/\.md$/i, '').replace(/^\//, '')}`;
    const [post, ...others] = this.#posts.filter(({ source }) =>
      `/${source.file.replace(/(\/index)?\.md$/i, '')}`.endsWith(wanted),
    );
    return others.length === 0 ? post : undefined;
  }

  #nearTitle(name: string): string | undefined {
    const near = nearest(folded(name), this.#byTitle.keys());
    return near === undefined ? undefined : this.#byTitle.get(near)?.[0]?.title;
  }
}

const folded = (title: string): string => title.toLowerCase().replace(/\s+/g, ' ').trim();
