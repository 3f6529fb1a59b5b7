// The search index, in its own format: parts as files, and a manifest of them.
import type { Ref } from '../../contract/ref.ts';
import { SearchManifestSchema } from '../../contract/search.ts';
import { buildIndex, type SearchDocument } from '../../search/build.ts';
import { ENGINE } from '../../search/format.ts';
import { sectionsOf } from '../../search/sections.ts';
import type { ContentFiles } from '../content-files.ts';
import type { EmittedPost } from './emit-posts.ts';

/** The manifest; only sections of published posts are in the index. */
export function emitSearch(posts: Iterable<EmittedPost>, content: ContentFiles): Ref {
  const documents = Array.from(posts, (post): SearchDocument => documentOf(post));
  const parts = [...buildIndex(documents)].map(([name, bytes]) => [name, content.add(bytes, 'bin')] as const);
  return content.addJson(SearchManifestSchema, { engine: ENGINE, files: Object.fromEntries(parts) });
}

function documentOf({ file, ref }: EmittedPost): SearchDocument {
  const { id, title, subtitle, tags, minutes, html } = file;
  return {
    id,
    title,
    ...(subtitle !== undefined && { subtitle }),
    tags,
    minutes,
    file: ref,
    sections: sectionsOf(html),
  };
}
