// The search index, in its own format: parts as files, and a manifest of them.
import { deserialize, serialize } from 'node:v8';
import type { PostFile } from '../../contract/post.ts';
import type { Ref } from '../../contract/ref.ts';
import { SearchManifestSchema } from '../../contract/search.ts';
import { type DocumentHead, IndexBuilder } from '../../search/build.ts';
import { ENGINE } from '../../search/format.ts';
import { type IndexedSection, indexedText } from '../../search/indexed-text.ts';
import { sectionsOf } from '../../search/sections.ts';
import { type BlobCache, keyOf } from '../cache/blobs.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import type { ContentFiles } from '../content-files.ts';
import { compareText } from '../diagnostics.ts';
import type { EmittedPost } from './emit-posts.ts';

/** The manifest; only sections of published posts are in the index. What `blobs` know of a text is not counted again. */
export async function emitSearch(
  posts: Iterable<EmittedPost>,
  content: ContentFiles,
  blobs: BlobCache | undefined,
): Promise<Ref> {
  const ordered = [...posts].sort((one, other) => compareText(one.file.id, other.file.id));
  const builder = new IndexBuilder(ordered.length);
  for (const { file, ref } of ordered) builder.add(headOf(file, ref), await textOf(file.html, blobs));
  const parts = [...builder.parts()].map(([name, bytes]) => [name, content.add(bytes, 'bin')] as const);
  return content.addJson(SearchManifestSchema, { engine: ENGINE, files: Object.fromEntries(parts) });
}

function headOf({ id, title, subtitle, tags, minutes }: PostFile, file: Ref): DocumentHead {
  return { id, title, ...(subtitle !== undefined && { subtitle }), tags, minutes, file };
}

async function textOf(html: string, blobs: BlobCache | undefined): Promise<readonly IndexedSection[]> {
  if (blobs === undefined) return indexedText(sectionsOf(html));
  const key = keyOf('terms', compilerVersion(), html);
  const kept = await blobs.get(key);
  if (kept !== undefined) return deserialize(kept) as readonly IndexedSection[]; // written two lines below, and whole
  const text = indexedText(sectionsOf(html));
  await blobs.put(key, serialize(text));
  return text;
}
