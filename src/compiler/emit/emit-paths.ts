// Paths with their steps, and the outlines that stand for them in lists.
import { type PathFile, PathFileSchema, type PathOutline, type Step } from '../../contract/path.ts';
import type { Ref } from '../../contract/ref.ts';
import { epubOf } from '../../contract/static-pages.ts';
import { stepsOf } from '../../contract/steps.ts';
import type { Hue, Status } from '../../contract/vocabulary.ts';
import type { BookMaker } from '../book.ts';
import type { BlobCache } from '../cache/blobs.ts';
import type { ContentFiles } from '../content-files.ts';
import type { Item, Library, Path, Post } from '../library.ts';
import { postsOfPath } from '../library.ts';
import { huesOf } from '../resolve/hues.ts';
import { partTitles, shortTitles } from '../resolve/short-titles.ts';
import type { EmittedPost } from './emit-posts.ts';

/** A path that is written out. */
export interface EmittedPath {
  readonly path: Path;
  readonly outline: PathOutline;
  readonly ref: Ref;
}

/** How many steps an outline shows. */
const OUTLINE_STEPS = 8;

/** What paths are made of, and what makes books of them. */
interface Writing {
  readonly library: Library;
  readonly posts: ReadonlyMap<Post, EmittedPost>;
  readonly search: ReadonlyMap<Path, Ref>;
  readonly books: BookMaker | undefined;
  readonly blobs: BlobCache | undefined;
}

/** Writes every path's file, and its book; in the library's order. */
export async function emitPaths(writing: Writing, content: ContentFiles): Promise<ReadonlyMap<Path, EmittedPath>> {
  const { library, posts, search } = writing;
  const hues = huesOf(library.paths.map(({ id }) => id));
  const emitted = new Map<Path, EmittedPath>();
  for (const path of library.paths) {
    const helpful = helpfulBefore(path, library, posts);
    const plain = { ...fileOf(path, posts, hues.get(path.id) ?? 'blue'), helpful, search: search.get(path) };
    const book = await bookOf(path, plain, writing, content);
    if (book) content.files.set(decodeURI(epubOf(path.id)), book);
    const file = { ...plain, epub: book?.length };
    emitted.set(path, { path, outline: outlineOf(file), ref: content.addJson(PathFileSchema, file) });
  }
  return emitted;
}

async function bookOf(
  path: Path,
  file: PathFile,
  { library, posts, books, blobs }: Writing,
  content: ContentFiles,
): Promise<Uint8Array | undefined> {
  const chapters = [...new Set(postsOfPath(path))].flatMap((post) => posts.get(post) ?? []);
  if (books === undefined || chapters.length === 0) return undefined;
  const read = (name: string) => content.files.get(name);
  return books.make({
    site: library.site,
    path: file,
    posts: chapters.map(({ file, html }) => ({ ...file, html: html() })),
    read,
    blobs,
  });
}

function fileOf(
  path: Path,
  posts: ReadonlyMap<Post, EmittedPost>,
  hue: Hue,
): Omit<PathFile, 'helpful' | 'search' | 'epub'> {
  const members = postsOfPath(path);
  const titles = partTitles(members.map(({ title }) => title));
  const shorts = new Map(members.map((post, at) => [post, titles[at] ?? post.title]));
  const sections = path.sections.map(({ title, blurb, items }) => ({
    title,
    blurb,
    steps: items.map((item) => stepOf(item, posts, shorts)),
  }));
  const steps = sections.flatMap((section) => section.steps);
  const published = steps.filter(({ kind }) => kind !== 'planned').length;
  const planned = steps.length - published;
  return {
    id: path.id,
    title: path.title,
    kind: path.kind,
    status: path.status ?? statusOf(path, published, planned),
    hue,
    goal: path.goal,
    blurb: path.blurb,
    strapline: path.strapline,
    level: path.level,
    offTopic: path.offTopic,
    minutes: steps.reduce((sum, step) => sum + (step.kind === 'post' ? step.minutes : 0), 0),
    published,
    planned,
    why: path.why,
    sections,
  };
}

/** What the posts of a path require and the path itself does not hold. */
function helpfulBefore(path: Path, library: Library, posts: ReadonlyMap<Post, EmittedPost>): PathFile['helpful'] {
  const members = new Set(postsOfPath(path));
  const required = new Set([...members].flatMap((post) => library.relations.get(post)?.requires ?? []));
  const outside = [...required].filter((post) => !members.has(post));
  return outside.flatMap((post) => {
    const card = posts.get(post)?.card;
    return card === undefined ? [] : [{ id: card.id, title: card.title, minutes: card.minutes, lang: card.lang }];
  });
}

/** What is announced is still to come; collections and columns never say that they are done. */
function statusOf({ kind }: Path, published: number, planned: number): Status {
  if (published === 0) return 'planned';
  return planned > 0 || kind === 'collection' || kind === 'column' ? 'running' : 'complete';
}

function stepOf(item: Item, posts: ReadonlyMap<Post, EmittedPost>, shorts: ReadonlyMap<Post, string>): Step {
  if (item.kind !== 'post') return item;
  const emitted = posts.get(item.post);
  if (emitted === undefined) throw new Error(`a step names the post "${item.post.id}", which was not written`);
  const { card, ref, images } = emitted;
  return {
    kind: 'post',
    post: card.id,
    title: card.title,
    short: shorts.get(item.post) ?? card.title,
    teaser: item.teaser ?? card.excerpt,
    minutes: card.minutes,
    lang: card.lang,
    teaserLang: item.teaser === undefined ? card.lang : undefined,
    date: card.date,
    held: card.held,
    ref,
    images: [...images],
  };
}

function outlineOf(file: PathFile): PathOutline {
  const { why: _why, search: _search, sections: _sections, helpful: _helpful, ...head } = file;
  const steps = stepsOf(file).slice(0, OUTLINE_STEPS);
  const titles = shortTitles(steps.map(({ title }) => title));
  return {
    ...head,
    steps: steps.map((step, at) => ({
      kind: step.kind,
      title: titles[at] ?? step.title,
      ...(step.kind === 'post' && { post: step.post, minutes: step.minutes }),
      ...(step.kind === 'external' && { url: step.url }),
    })),
    more: stepsOf(file).length - steps.length,
  };
}
