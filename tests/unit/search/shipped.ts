// The index of the posts that are shipped, as the build writes it, opened for questions.

import { Compiler } from '../../../src/compiler/compile.ts';
import { jsonOf } from '../../../src/compiler/deflated.ts';
import type { PostFile } from '../../../src/contract/post.ts';
import { filePath, type Ref } from '../../../src/contract/ref.ts';
import type { SearchManifest } from '../../../src/contract/search.ts';
import { SearchIndex } from '../../../src/search/engine.ts';
import { ROOT } from '../../../src/search/format.ts';
import { sectionsOf } from '../../../src/search/sections.ts';

/** The best sections for a query, best first, each as `post#heading`. */
export type Ask = (query: string) => Promise<readonly string[]>;

export async function shippedLibrary(): Promise<Ask> {
  const { files, root } = await new Compiler('posts', { drafts: false, encodeImages: false }).compile();
  if (root === undefined) throw new Error('expected posts that compile');
  const bytesOf = (ref: Ref): Uint8Array => {
    const bytes = files.get(filePath(ref));
    if (bytes === undefined) throw new Error(`expected a file ${ref.file}`);
    return bytes;
  };
  const read = (ref: Ref): unknown => jsonOf(bytesOf(ref));
  const manifest = read(root.search) as SearchManifest;
  const first = manifest.files[ROOT];
  if (first === undefined) throw new Error('expected a root of the index');
  const index = new SearchIndex(bytesOf(first), async ({ ref }) => bytesOf(ref));
  return async (query) => {
    const { posts } = await index.search(query, { limit: 5 });
    return posts.flatMap(({ id, file, sections }) => {
      const all = sectionsOf((read(file) as PostFile).html);
      return sections.map((at) => `${id}#${all[at]?.heading ?? ''}`);
    });
  };
}
