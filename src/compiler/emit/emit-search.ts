// The search index, in its own format: parts as files and a manifest of them, and for each path an index of its own.
import type { Ref } from '../../contract/ref.ts';
import { SearchManifestSchema } from '../../contract/search.ts';
import { IndexBuilder, packed } from '../../search/build.ts';
import type { DocumentHead } from '../../search/document.ts';
import { ENGINE, LARGEST_PACK, PACK, ROOT } from '../../search/format.ts';
import type { NumberedHead, NumberedText } from '../../search/numbered.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { languageOf } from '../../words/languages.ts';
import { type BlobCache, keyOf } from '../cache/blobs.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import type { ContentFiles } from '../content-files.ts';
import { compareText } from '../diagnostics.ts';
import { isOffTopic, type Library, type Path, type Post, postsOfPath } from '../library.ts';
import type { EmittedPost } from './emit-posts.ts';
import type { SearchTexts } from './search-texts.ts';

/** What is indexed: published posts, and the paths they stand in, each post's home first. */
export interface Searched {
  readonly library: Library;
  readonly posts: ReadonlyMap<Post, EmittedPost>;
  readonly homes: ReadonlyMap<Post, readonly Path[]>;
  readonly blobs: BlobCache | undefined;
  /** Paths get no index of their own, which is for those who save them. */
  readonly isPreview: boolean;
  readonly texts: SearchTexts;
}

interface Indexed {
  readonly head: DocumentHead;
  readonly numbered: NumberedHead;
  readonly text: NumberedText;
}

/** The manifest of the whole, and the index of each path. What `blobs` know of a text is not counted again. */
export async function emitSearch(
  searched: Searched,
  content: ContentFiles,
): Promise<{ readonly manifest: Ref; readonly paths: ReadonlyMap<Path, Ref> }> {
  const indexed = indexedPosts(searched);
  const { vocabulary } = searched.texts;
  const paths = new Map<Path, Ref>();
  for (const path of searched.isPreview ? [] : searched.library.paths) {
    const posts = [...new Set(postsOfPath(path))].flatMap((post) => indexed.get(post) ?? []);
    paths.set(path, content.add(await packOf(posts, vocabulary, searched.blobs), 'bin'));
  }
  const builder = new IndexBuilder(vocabulary);
  for (const { numbered, text } of inPathOrder(onTopic(indexed, searched.homes))) builder.add(numbered, text);
  const parts: Uint8Array[] = [];
  const root = builder.finish((part) => {
    parts.push(part);
    return content.add(part, 'bin');
  });
  const pack = packed(root, parts);
  const files = {
    [ROOT]: content.add(root, 'bin'),
    ...(pack.length <= LARGEST_PACK && { [PACK]: content.add(pack, 'bin') }),
  };
  return { manifest: content.addJson(SearchManifestSchema, { engine: ENGINE, files }), paths };
}

/** All but the posts that stand beside the subject: those are found by their title, and within their own path. */
const onTopic = (indexed: ReadonlyMap<Post, Indexed>, homes: Searched['homes']): readonly Indexed[] =>
  [...indexed].flatMap(([post, one]) => (isOffTopic(homes.get(post)) ? [] : [one]));

/** An index of these posts alone; the same ones are indexed once in the life of a cache. A head names its post's file by hash. */
async function packOf(
  posts: readonly Indexed[],
  vocabulary: Vocabulary,
  blobs: BlobCache | undefined,
): Promise<Uint8Array> {
  const key = keyOf('path', compilerVersion(), JSON.stringify(posts.map(({ head }) => head)));
  const known = await blobs?.get(key);
  if (known !== undefined) return known;
  const builder = new IndexBuilder(vocabulary);
  for (const { numbered, text } of posts) builder.add(numbered, text);
  const pack = builder.pack();
  await blobs?.put(key, pack);
  return pack;
}

/** What is found together is read together: the posts of a path are neighbours, in its order. */
function inPathOrder(indexed: Iterable<Indexed>): readonly Indexed[] {
  return [...indexed].sort(({ head: one }, { head: other }) => {
    const byPath = compareText(one.path?.id ?? '', other.path?.id ?? '');
    return byPath || (one.path?.part ?? 0) - (other.path?.part ?? 0) || compareText(one.id, other.id);
  });
}

function indexedPosts({ library, posts, homes, texts }: Searched): ReadonlyMap<Post, Indexed> {
  const topics = new Map(library.topics.map(({ id, title }) => [id, title]));
  const places = placesIn(library.paths);
  const indexed = new Map<Post, Indexed>();
  for (const [post, emitted] of posts) {
    const [home, ...others] = homes.get(post) ?? [];
    const paths = [home, ...others].flatMap((path) => path?.id ?? []);
    const lang =
      emitted.file.lang === library.site.lang && languageOf(library.site.lang) ? undefined : emitted.file.lang;
    const head = { ...headOf(emitted, topics), lang, paths, path: home && places.get(home)?.get(post) };
    indexed.set(post, { head, numbered: texts.headOf(head), text: emitted.text });
  }
  return indexed;
}

function headOf({ file, ref }: EmittedPost, titles: ReadonlyMap<string, string>): DocumentHead {
  const { id, title, subtitle, minutes, codeLanguages: code } = file;
  const tags = [...file.tags, ...(file.compares ?? [])];
  const topics = file.topics.map((topic) => ({ id: topic, title: titles.get(topic) ?? topic }));
  return { id, title, ...(subtitle !== undefined && { subtitle }), tags, minutes, file: ref, topics, code };
}

type PathPlace = NonNullable<DocumentHead['path']>;

/** Of a post that a path names twice the first place counts. */
function placesIn(paths: readonly Path[]): ReadonlyMap<Path, ReadonlyMap<Post, PathPlace>> {
  const places = paths.map((path) => {
    const posts = postsOfPath(path);
    const { id, title } = path;
    const placed = posts.map((post, at) => [post, { id, title, part: at + 1, parts: posts.length }] as const);
    return [path, new Map(placed.reverse())] as const;
  });
  return new Map(places);
}
