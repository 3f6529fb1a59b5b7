// Paths that no file describes: from `series` and `part`, from mdBook's table of contents, or one per folder.
// Everything derived is said.
import { toId } from '../../contract/id.ts';
import { compareText, type Diagnostics } from '../diagnostics.ts';
import type { Item, Path, PathSection, Post } from '../library.ts';
import { folderOfFile, titleOfName } from '../naming.ts';
import { HERE } from '../source.ts';
import type { Section } from './sections.ts';
import type { Chapter, Summary } from './summary.ts';

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** After every number that an author gives. */
const LAST = Number.MAX_SAFE_INTEGER;

/** A step for a post without a teaser of its own. */
const stepFor = (post: Post): Item => ({ kind: 'post', post, teaser: undefined });

const section = (items: readonly Item[]): PathSection => ({ title: undefined, blurb: undefined, items });

/** Series from front matter: `series: name` and `part: number`. */
export function seriesOf(posts: readonly Post[], diagnostics: Diagnostics): readonly Path[] {
  const bySeries = grouped(posts);
  return [...bySeries].map(([id, members]) => {
    const name = members[0]?.matter.series ?? id;
    const items = inPartOrder(members, diagnostics).map(stepFor);
    const title = name === id ? titleOfName(name) : name;
    diagnostics.info(HERE, `series and part make the series "${title}" of ${items.length} posts`);
    return { id, title, kind: 'series', sections: [section(items)] };
  });
}

function grouped(posts: readonly Post[]): ReadonlyMap<string, Post[]> {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const id = toId(post.matter.series ?? '');
    if (id !== '') groups.set(id, [...(groups.get(id) ?? []), post]);
  }
  return groups;
}

function inPartOrder(members: readonly Post[], diagnostics: Diagnostics): readonly Post[] {
  const taken = new Map<number, Post>();
  for (const post of members) {
    const { part } = post.matter;
    const other = part === undefined ? undefined : taken.get(part);
    if (other !== undefined) {
      diagnostics.error(
        post.at(['part']),
        `part ${part} of the series is also ${other.source.file}`,
        'give each part its own number',
      );
    }
    if (part !== undefined) taken.set(part, post);
  }
  return [...members].sort(
    (a, b) =>
      (a.matter.part ?? LAST) - (b.matter.part ?? LAST) ||
      (a.matter.order ?? LAST) - (b.matter.order ?? LAST) ||
      compareText(a.date ?? '9', b.date ?? '9') ||
      natural.compare(a.source.file, b.source.file),
  );
}

/** One series in the order of the table of contents; chapters without a file are planned steps. */
export function pathOfSummary(summary: Summary, posts: readonly Post[], title: string, diagnostics: Diagnostics): Path {
  const byFile = new Map(posts.map((post) => [post.source.file, post]));
  const itemOf = (chapter: Chapter): Item[] => {
    const { file, title: name } = chapter;
    if (file === undefined) return [{ kind: 'planned', title: name, note: undefined, expect: undefined }];
    const post = byFile.get(file);
    if (post !== undefined) return [stepFor(post)];
    diagnostics.warning(
      summary.source.at(chapter.offset),
      `there is no chapter ${file}`,
      'write it, or take the line out',
    );
    return [];
  };
  const sections = summary.parts.map((part) => ({ ...section(part.chapters.flatMap(itemOf)), title: part.title }));
  const name = summary.title ?? title;
  diagnostics.info(HERE, `SUMMARY.md makes the series "${name}"`);
  return { id: toId(name) || 'book', title: name, kind: 'series', sections };
}

/** Ids that paths have already, and what the author says of folders. */
export interface FolderPaths {
  readonly takenIds: readonly string[];
  readonly sections: ReadonlyMap<string, Section>;
}

/**
 * A path for every folder: in the order that most of its posts give (`weight`, `sidebar_position`), else newest first
 * where posts are dated, else in the order of file names.
 */
export function pathsOfFolders(
  posts: readonly Post[],
  title: string,
  diagnostics: Diagnostics,
  { takenIds, sections }: FolderPaths,
): readonly Path[] {
  const folders = new Map<string, Post[]>();
  for (const post of posts) {
    const folder = folderOfFile(post.source.file);
    folders.set(folder, [...(folders.get(folder) ?? []), post]);
  }
  const taken = new Set(takenIds);
  return [...folders]
    .sort(([a], [b]) => (sections.get(a)?.order ?? LAST) - (sections.get(b)?.order ?? LAST) || compareText(a, b))
    .map(([folder, members]) => {
      const said = sections.get(folder);
      const id = freeId(toId(folder === '' ? title : folder) || 'posts', taken);
      const name = said?.title ?? (folder === '' ? title : titleOfName(folder.replace(/^.*\//, '')));
      const { kind, order, inOrder } = orderOfFolder(members);
      diagnostics.info(HERE, `the folder ${folder || 'itself'} makes the ${kind} "${name}", ${order}`);
      return { id, title: name, kind, blurb: said?.blurb, sections: [section(inOrder.map(stepFor))] };
    });
}

function orderOfFolder(members: readonly Post[]): Pick<Path, 'kind'> & { order: string; inOrder: readonly Post[] } {
  const isMost = (has: (post: Post) => boolean): boolean => members.filter(has).length * 2 >= members.length;
  const inOrder = [...members].sort((a, b) => natural.compare(a.source.file, b.source.file));
  if (isMost(({ matter }) => matter.order !== undefined)) {
    inOrder.sort((a, b) => (a.matter.order ?? LAST) - (b.matter.order ?? LAST));
    return { kind: 'series', order: 'in the order that the posts give', inOrder };
  }
  if (!isMost(({ date }) => date !== undefined))
    return { kind: 'series', order: 'in the order of file names', inOrder };
  inOrder.sort((a, b) => compareText(b.date ?? '', a.date ?? ''));
  return { kind: 'collection', order: 'newest first', inOrder };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
