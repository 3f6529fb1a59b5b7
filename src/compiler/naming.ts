// What names say: ids and dates from file names, titles from folder names and ids.
import { toId } from '../contract/id.ts';
import { readDay } from './matter/day.ts';

const DATED = /^(\d{4}-\d{2}-\d{2})[-_ ](?=.)/;
const FOLDER_PAGES = new Set(['index', 'readme']);
const PLAIN_FOLDERS = new Set([
  'src',
  'posts',
  'content',
  'docs',
  'blog',
  '_posts',
  'articles',
  'pages',
  'text',
  'book',
]);

/** The id of a post whose author gave none. `a/index.md` is named after its folder; a date in front is let go. */
export function idOfFile(file: string): string {
  const parts = file.replace(/\.md$/i, '').split('/');
  const name = parts.at(-1) ?? '';
  const isFolderPage = FOLDER_PAGES.has(name.toLowerCase());
  return toId((isFolderPage ? (parts.at(-2) ?? 'introduction') : name).replace(DATED, ''));
}

/** The day in a file name such as `2025-01-31-title.md`. */
export function dateOfFile(file: string): string | undefined {
  const found = DATED.exec(file.replace(/\/index\.md$/i, '').replace(/^.*\//, ''))?.[1];
  const read = found === undefined ? undefined : readDay(found);
  return read?.kind === 'day' ? read.day : undefined;
}

/** Jekyll's folders of posts and drafts, which name no subject. */
const JEKYLL_FOLDERS = new Set(['_posts', '_drafts']);

/** True in Jekyll's folder of drafts. */
export const isDraftFile = (file: string): boolean => file.split('/').slice(0, -1).includes('_drafts');

/** The folder a post belongs to; `a/b/index.md` belongs to `a`. Empty for the author's folder itself. */
export function folderOfFile(file: string): string {
  const parts = file.split('/').slice(0, -1);
  const around = /\/index\.md$/i.test(file) ? parts.slice(0, -1) : parts;
  return around.filter((part) => !JEKYLL_FOLDERS.has(part)).join('/');
}

/** A title for a machine's name: `distributed-systems` becomes "Distributed systems". */
export function titleOfName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').replace(/\s+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title for the publication in a folder; a folder named `src` or `posts` says less than the one around it. */
export function titleOfFolder(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '');
  const telling = parts.findLast((part) => !PLAIN_FOLDERS.has(part.toLowerCase()));
  return titleOfName(telling ?? parts.at(-1) ?? '') || 'Posts';
}
