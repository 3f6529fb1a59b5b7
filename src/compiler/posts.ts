// From files to posts: heads read, texts rendered, every post with a title, a date where there is one, and an id.

import type { Comment } from '../contract/post.ts';
import type { Held } from '../contract/vocabulary.ts';
import type { Diagnostics } from './diagnostics.ts';
import { withDistinctIds } from './distinct-ids.ts';
import type { Post } from './library.ts';
import { type FrontMatter, readFrontMatter } from './matter/front-matter.ts';
import type { KnownFronts } from './matter/known-fronts.ts';
import type { Yaml, YamlParser } from './matter/yaml.ts';
import { dateOfFile, idOfFile, isDraftFile } from './naming.ts';
import type { RenderCache } from './render-cache.ts';
import type { SourceText } from './source-text.ts';

/**
 * How posts are read: with drafts and posts dated after `today` or without, and the titles a table of contents gives to
 * files. Without a `today` no day is in the future.
 */
export interface ReadPosts {
  readonly drafts: boolean;
  readonly today?: string | undefined;
  readonly cache: RenderCache;
  readonly parse: YamlParser;
  /** While writing. */
  readonly fronts?: KnownFronts | undefined;
  /** Called after each post. */
  readonly onRead?: () => void;
  readonly titles: ReadonlyMap<string, string>;
  /** By the post's file. */
  readonly comments: ReadonlyMap<string, readonly Comment[]>;
  readonly siteLang?: string | undefined;
  /** The folder was written for this compiler, so every post of it is asked for a description. */
  readonly isOurs: boolean;
  readonly isPreview?: boolean | undefined;
}

/** Posts in the order of their files, and those held back as drafts or because their day has not come. */
export interface PostsRead {
  readonly posts: readonly Post[];
  readonly held: readonly Post[];
}

/** Reads all; a post with faults is among them as far as it could be read, so that others can be held against it. */
export async function readPosts(
  sources: readonly SourceText[],
  how: ReadPosts,
  diagnostics: Diagnostics,
): Promise<PostsRead> {
  const read: Post[] = [];
  for (const source of sources) {
    const post = await readPost(source, how, diagnostics);
    if (!how.isPreview) source.rest(); // while writing, all are read again at every save
    how.onRead?.();
    if (post !== undefined) read.push(post);
  }
  const all = withDistinctIds(read, diagnostics);
  if (how.drafts) return { posts: all, held: [] };
  for (const post of all) if (post.held === 'scheduled') reportEarly(post, diagnostics);
  return { posts: all.filter(({ held }) => held === undefined), held: all.filter(({ held }) => held !== undefined) };
}

const isDraft = ({ matter, source }: Pick<Post, 'matter' | 'source'>): boolean =>
  matter.draft === true || isDraftFile(source.file);

function reportEarly({ at, date }: Post, diagnostics: Diagnostics): void {
  diagnostics.info(at(['date']), `the post is left out until its day, ${date}`);
}

/** Why a post is not for the world yet, if it is not. */
function heldOf(
  post: Pick<Post, 'matter' | 'source'>,
  date: string | undefined,
  { today }: ReadPosts,
): Held | undefined {
  if (isDraft(post)) return 'draft';
  return date !== undefined && today !== undefined && date > today ? 'scheduled' : undefined;
}

async function readPost(source: SourceText, how: ReadPosts, diagnostics: Diagnostics): Promise<Post | undefined> {
  const isEmpty = source.text.trim() === '';
  if (isEmpty) diagnostics.error(source.at(0), 'the file is empty', 'write a title and a text, or delete it');
  const front = how.fronts?.read(source, diagnostics, how.parse) ?? readFrontMatter(source, diagnostics, how.parse);
  const { matter, yaml, bodyLine } = front;
  const rendered = await how.cache.render({
    source,
    bodyLine,
    title: matter.title,
    lang: matter.lang,
    siteLang: how.siteLang,
  });
  if (how.drafts || !isDraft({ matter, source })) diagnostics.addAll(rendered.diagnostics);
  const id = matter.id ?? idOfFile(source.file);
  if (id === '') {
    diagnostics.error(source.at(0), 'the file name gives no id', 'add id: with letters or digits to the front matter');
    return undefined;
  }
  const title = matter.title ?? derivedTitle(source, rendered.heading, how.titles, diagnostics);
  if (title === undefined && front.isSound && !isEmpty) reportNoTitle(source, yaml, diagnostics);
  if (isDraftFile(source.file)) diagnostics.repeatedInfo(source.at(0), 'posts in _drafts are drafts');
  if (how.drafts || !isDraft({ matter, source })) lint(front, source, how.isOurs, diagnostics);
  const date = matter.date ?? derivedDate(source, diagnostics);
  const held = heldOf({ matter, source }, date, how);
  const at: Post['at'] = (path) => yaml?.at(path) ?? source.at(0);
  return {
    id,
    source,
    title: title ?? id,
    date,
    held,
    matter,
    at,
    rendered,
    comments: how.comments.get(source.file) ?? [],
  };
}

function derivedTitle(
  source: SourceText,
  heading: Post['rendered']['heading'],
  titles: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): string | undefined {
  if (heading !== undefined) {
    diagnostics.info(heading.place, `the title is the first heading: "${heading.text}"`);
    return heading.text;
  }
  const listed = titles.get(source.file);
  if (listed !== undefined) diagnostics.info(source.at(0), `the title is the one in SUMMARY.md: "${listed}"`);
  return listed;
}

/** At the key, where there is one without a value; else at the file's first line. */
function reportNoTitle(source: SourceText, yaml: Yaml | undefined, diagnostics: Diagnostics): void {
  const key = yaml?.atKey(['title']);
  const place = key !== undefined && /^title\b/.test(source.line(key.line)) ? key : source.at(0);
  diagnostics.error(place, 'the post has no title', 'add a line like title: … to the front matter');
}

function derivedDate(source: SourceText, diagnostics: Diagnostics): string | undefined {
  const date = dateOfFile(source.file);
  if (date !== undefined) diagnostics.info(source.at(0), `the date is the one in the file's name: ${date}`);
  return date;
}

const SHORTEST = 60;
const LONGEST = 160;

function lint({ matter, yaml }: FrontMatter, source: SourceText, isOurs: boolean, diagnostics: Diagnostics): void {
  const { description, date, updated } = matter;
  if (description === undefined) {
    const hint = `lists show its first sentences; ${SHORTEST} to ${LONGEST} characters of your own say more`;
    if (isOurs) diagnostics.warning(source.at(0), 'the post has no description', hint);
    else diagnostics.repeatedInfo(source.at(0), 'there is no description', hint);
  }
  const length = description?.length ?? SHORTEST;
  if (length < SHORTEST || length > LONGEST) {
    const place = yaml?.at(['description']) ?? source.at(0);
    diagnostics.warning(
      place,
      `the description has ${length} characters`,
      `between ${SHORTEST} and ${LONGEST} serve lists and search engines`,
    );
  }
  if (date !== undefined && updated !== undefined && updated < date) {
    diagnostics.warning(
      yaml?.at(['updated']) ?? source.at(0),
      `updated on ${updated}, before the date ${date}`,
      'one of the two is wrong',
    );
  }
}
