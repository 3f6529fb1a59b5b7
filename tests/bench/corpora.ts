// The bodies of posts that benches measure with. They are others' work and no part of this repository.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** A body of posts, its folder below that of all, and the post that is edited. */
export interface Corpus {
  readonly folder: string;
  readonly edited: string;
}

export const V8_BLOG: Corpus = { folder: 'v8-blog/src/blog', edited: '10-years.md' };
export const RUST_BOOK: Corpus = { folder: 'rust-book/src', edited: 'ch01-01-installation.md' };

/** The folder that CORPORA_DIR names; says so and gives undefined where the corpora are not there. */
export function corporaFolder(): string | undefined {
  const folder = process.env['CORPORA_DIR'] ?? '../shared/corpora';
  const wanted = [V8_BLOG, RUST_BOOK].map((corpus) => corpus.folder);
  if (wanted.every((below) => existsSync(join(folder, below)))) return folder;
  console.log(`no corpora in ${folder}: CORPORA_DIR names a folder with ${wanted.join(' and ')}`);
  return undefined;
}

/** Both bodies as one folder of posts, below a copy of the corpora: the book as it is, the blog in a folder of it. */
export function bothOf(corpora: string): string {
  const all = join(corpora, 'both');
  cpSync(join(corpora, RUST_BOOK.folder), join(all, 'src'), { recursive: true });
  cpSync(join(corpora, V8_BLOG.folder), join(all, 'src/blog'), { recursive: true });
  cpSync(join(corpora, V8_BLOG.folder, '../_img'), join(all, '_img'), { recursive: true });
  return join(all, 'src');
}
