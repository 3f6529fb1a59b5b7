// Posts by their files, and by the addresses other generators gave those files.
import { join } from 'node:path';
import type { Asked } from '../cache/asked.ts';
import { isFile } from '../cache/inputs.ts';
import type { Post } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { PostsRead } from '../posts.ts';
import { PostNames } from './post-names.ts';

/** Folder names that other generators put before a post's address. */
const PREFIXES = new Set(['blog', 'post', 'posts', 'article', 'articles', 'p', 'read']);

/** Finds posts for links. Files are relative to the author's folder, with forward slashes. */
export class PostFiles {
  /** The author's folder on this machine. */
  readonly folder: string;
  readonly names: PostNames;
  readonly #byFile: ReadonlyMap<string, Post>;
  readonly #byName: ReadonlyMap<string, readonly Post[]>;
  readonly #held: ReadonlySet<string>;
  readonly #asked: Asked;

  constructor(folder: string, { posts, held }: PostsRead, asked: Asked) {
    this.folder = folder;
    this.#asked = asked;
    this.names = new PostNames(posts, held);
    this.#byFile = new Map(posts.map((post) => [post.source.file, post]));
    this.#byName = grouped(posts);
    this.#held = new Set(held.map((post) => post.source.file));
  }

  /**
   * The post of a file relative to the folder, or of an address such as `blog/title/` or `2019/title.html` where only
   * one post can be meant.
   */
  find(file: string): Post | undefined {
    const exact = this.#byFile.get(file);
    if (exact !== undefined || file.endsWith('.md')) return exact;
    const bare = file.replace(/\/+$/, '').replace(/\.html?$/i, '');
    const asFile = this.#byFile.get(`${bare}.md`) ?? this.#byFile.get(`${bare}/index.md`);
    return asFile ?? this.#byAddress(bare.split('/').filter((part) => part !== '..'));
  }

  /** True where there is a file, of whatever kind. */
  isFile(file: string): boolean {
    return isFile(this.#asked.note(join(this.folder, file)));
  }

  isHeld(file: string): boolean {
    return this.#held.has(file) || this.#held.has(`${file}.md`);
  }

  /** The file whose path is nearest to one that does not exist. */
  nearest(file: string): string | undefined {
    const name = lastOf(file);
    const sameName = [...this.#byFile.keys()].find((known) => lastOf(known) === name);
    if (sameName !== undefined) return sameName;
    const names = new Map([...this.#byFile.keys()].map((known) => [lastOf(known), known]));
    const near = nearest(name, names.keys());
    return near === undefined ? undefined : names.get(near);
  }

  #byAddress(parts: readonly string[]): Post | undefined {
    const posts = this.#byName.get(parts.at(-1) ?? '') ?? [];
    const [post] = posts;
    if (post === undefined || posts.length > 1) return undefined;
    const known = new Set([...PREFIXES, ...post.source.file.split('/')]);
    return parts.slice(0, -1).every((part) => known.has(part) || /^\d{1,4}$/.test(part)) ? post : undefined;
  }
}

const lastOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function grouped(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const groups = new Map<string, readonly Post[]>();
  for (const post of posts) {
    for (const name of new Set([post.id, lastOf(post.source.file).replace(/\.md$/, '')])) {
      groups.set(name, [...(groups.get(name) ?? []), post]);
    }
  }
  return groups;
}
