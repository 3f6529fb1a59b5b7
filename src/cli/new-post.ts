// Decides what `new` writes: the post's file, and the path file that names it. Nothing is read or written here.
import { posix } from 'node:path';
import { stringify } from 'yaml';
import { Diagnostics } from '../compiler/diagnostics.ts';
import { readDay } from '../compiler/matter/day.ts';
import { readFrontMatter } from '../compiler/matter/front-matter.ts';
import { folderOfFile, idOfFile } from '../compiler/naming.ts';
import { didYouMean } from '../compiler/nearest.ts';
import { isRead } from '../compiler/source.ts';
import { SourceText } from '../compiler/source-text.ts';
import { toId } from '../contract/id.ts';
import { PATH_KINDS } from '../contract/vocabulary.ts';
import type { Folder, KnownPost } from './folder.ts';
import { withEntry } from './path-entry.ts';

/** What an author asks for; `dir` is relative to the folder of posts. */
export interface Wish {
  readonly title: string;
  readonly description: string | undefined;
  readonly date: string;
  readonly path: string | undefined;
  readonly newPath: string | undefined;
  readonly kind: string | undefined;
  readonly part: string | undefined;
  readonly dir: string | undefined;
}

/** A file to write, relative to the folder of posts, and what is said of it. */
interface Planned {
  readonly file: string;
  readonly text: string;
  readonly said: string;
}

/** The post, and the path file where one changes or is made; or why nothing can be written. */
export type Plan =
  | {
      readonly kind: 'plan';
      readonly post: Planned;
      readonly path: (Planned & { readonly isNew: boolean }) | undefined;
    }
  | { readonly kind: 'fault'; readonly message: string };

/** Stands in the place of a description until there is one. A draft is not published, so no reader meets it. */
const TO_BE_WRITTEN = 'To be written: what this post explains, for whom, and why it matters, in one or two sentences.';

const SHORTEST = 60;
const LONGEST = 160;

/** Thrown and caught in this file only, for a wish that cannot be granted. */
class Refusal extends Error {}

const refuse = (message: string): never => {
  throw new Refusal(message);
};

/** `textOf` gives a path file's text as it is on the disk. */
export function planOf(wish: Wish, folder: Folder, textOf: (file: string) => string): Plan {
  try {
    return planned(wish, folder, textOf);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { kind: 'fault', message: refusal.message };
  }
}

function planned(wish: Wish, folder: Folder, textOf: (file: string) => string): Plan {
  const title = wish.title.replace(/\s+/g, ' ').trim();
  const members = membersOf(wish, folder);
  const dir = wish.dir ?? homeOf(members) ?? (wish.newPath === undefined ? '' : toId(wish.newPath));
  const file = posix.join(dir, `${nameOf(title)}.md`);
  if (!isRead(file)) refuse(`"${dir}" is a folder that is not read; choose another`);
  const id = idOfFile(file);
  const owner = folder.posts.find(({ names }) => names.includes(id));
  if (owner !== undefined) refuse(`${owner.file} has the id "${id}" already; choose another title`);
  const series = wish.path === undefined ? undefined : seriesPart(wish, folder, members);
  const post = { file, text: textOfPost(wish, title, { folder, members, series }), said: 'as a draft' };
  return { kind: 'plan', post, path: series === undefined ? pathOf(wish, folder, { id, title }, textOf) : undefined };
}

/** A name that reads back as itself: `readme.md` is no post, and a day in front is taken for the date. */
function nameOf(title: string): string {
  const name = toId(title) || refuse('the title needs a letter or a digit: the address is made of it');
  return isRead(`${name}.md`) && idOfFile(`${name}.md`) === name ? name : `the-${name}`;
}

/** The posts that stand in the path already. */
function membersOf({ path, newPath }: Wish, { posts, paths }: Folder): readonly KnownPost[] {
  if (path === undefined || newPath !== undefined) return [];
  const matter = paths.find(({ id }) => id === path)?.matter;
  const items = matter && [
    ...(matter.items ?? []),
    ...(matter.sections ?? []).flatMap((section) => section.items ?? []),
  ];
  const members = items?.flatMap(({ post }) => posts.find(({ names }) => names.includes(post ?? '')) ?? []);
  return members ?? posts.filter(({ series }) => toId(series ?? '') === path);
}

/** The folder that most of them are in. */
function homeOf(members: readonly KnownPost[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { file } of members) counts.set(folderOfFile(file), (counts.get(folderOfFile(file)) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** For a series that only front matter makes. */
function seriesPart({ path, part }: Wish, { paths }: Folder, members: readonly KnownPost[]) {
  const [first] = members;
  if (first?.series === undefined || paths.some(({ id }) => id === path)) return undefined;
  const taken = members.flatMap((member) => member.part ?? []);
  const number = part === undefined ? Math.max(0, ...taken) + 1 : partOf(part);
  const owner = members.find((member) => member.part === number);
  if (owner !== undefined) refuse(`part ${number} of the series is ${owner.file} already`);
  return { series: first.series, part: number };
}

const partOf = (part: string): number =>
  /^[1-9]\d{0,3}$/.test(part) ? Number(part) : refuse(`"${part}" is no part; a part is a number from 1`);

interface Around {
  readonly folder: Folder;
  readonly members: readonly KnownPost[];
  readonly series: { readonly series: string; readonly part: number } | undefined;
}

function textOfPost(wish: Wish, title: string, { folder, members, series }: Around): string {
  const { description = TO_BE_WRITTEN } = wish;
  const length = description.length;
  if (length < SHORTEST || length > LONGEST)
    refuse(
      `the description has ${length} characters; between ${SHORTEST} and ${LONGEST} serve lists and search engines`,
    );
  const date = readDay(wish.date);
  if (date.kind === 'none') return refuse(`"${wish.date}" is no date: ${date.why}`);
  const [author] = folder.site.authors ?? [];
  const topics = sharedTopics(members);
  const lines = [
    keyed('title', title),
    keyed('description', description),
    `date: ${date.day}`,
    ...(author === undefined ? [] : [`authors: [${author.id}]`]),
    ...(topics.length === 0 ? [] : [`topics: [${topics.join(', ')}]`]),
    ...(series === undefined ? [] : [keyed('series', series.series), `part: ${series.part}`]),
    'draft: true',
  ];
  const text = `---\n${lines.join('\n')}\n---\n\nWhat goes wrong for somebody who does not know this? Begin there.\n`;
  const { matter, isSound } = readFrontMatter(new SourceText('new.md', text), new Diagnostics());
  if (!isSound || matter.title !== title) refuse(`"${title}" cannot stand as a title`);
  return text;
}

const keyed = (key: string, value: string): string => stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();

/** Those of every post of the path. */
const sharedTopics = ([first, ...rest]: readonly KnownPost[]): readonly string[] =>
  (first?.topics ?? []).filter((topic) => toId(topic) === topic && rest.every(({ topics }) => topics.includes(topic)));

interface Named {
  readonly id: string;
  readonly title: string;
}

function pathOf(wish: Wish, folder: Folder, post: Named, textOf: (file: string) => string) {
  if (wish.newPath !== undefined) return newPathOf(wish, wish.newPath, folder, post);
  if (wish.kind !== undefined) refuse('--kind is for a new path; name it with --new-path "Title"');
  if (wish.path === undefined) return wish.part === undefined ? undefined : refuse('--part needs a path: --path id');
  const known = folder.paths.find(({ id }) => id === wish.path);
  if (known === undefined) return refuse(noSuchPath(wish.path, folder));
  const { file } = known.source;
  const part = wish.part === undefined ? undefined : partOf(wish.part);
  const entry = withEntry(textOf(file), { post: post.id, title: post.title, part });
  if (entry.kind === 'fault') return refuse(`${file}: ${entry.message}`);
  const instead = entry.replaced === undefined ? '' : ', in the place where it was planned';
  return { file, text: entry.text, said: `step ${entry.part} of the path${instead}`, isNew: false };
}

function noSuchPath(path: string, { paths }: Folder): string {
  const ids = paths.map(({ id }) => id);
  const others = ids.length === 0 ? 'there is none yet' : `there is: ${ids.join(', ')}`;
  return `there is no path "${path}" (--new-path "Title" makes one); ${didYouMean(path, ids) ?? others}`;
}

function newPathOf(wish: Wish, written: string, { paths, posts }: Folder, post: Named) {
  if (wish.path !== undefined) refuse('--path names a path that is there, --new-path makes one; choose one of the two');
  if (wish.part !== undefined && wish.part !== '1') refuse('the first post of a new path is its part 1');
  const title = written.replace(/\s+/g, ' ').trim();
  const id = toId(title) || refuse('the title of the path needs a letter or a digit: its address is made of it');
  const owner = paths.find((path) => path.id === id);
  if (owner !== undefined) refuse(`${owner.source.file} is there already; --path ${id} puts the post into it`);
  if (posts.some(({ series }) => toId(series ?? '') === id))
    refuse(`the posts make a series "${id}" already: --path ${id}`);
  const kind = PATH_KINDS.find((one) => one === (wish.kind ?? 'series'));
  if (kind === undefined) return refuse(`"${wish.kind}" is no kind of path; there are ${PATH_KINDS.join(', ')}`);
  const text = `${keyed('title', title)}\nkind: ${kind}\nstatus: running\nitems:\n  - post: ${post.id}\n`;
  return { file: `paths/${id}.yaml`, text, said: `a new ${kind}`, isNew: true };
}
