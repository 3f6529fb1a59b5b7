// Reads an author's folder. It knows which files are what, and nothing of what is in them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from './decode.ts';
import { compareText, type Diagnostics } from './diagnostics.ts';
import { type Place, SourceText } from './source-text.ts';

/** The author's folder as texts. `folder` is its path on this machine. */
export interface Source {
  readonly folder: string;
  readonly posts: readonly SourceText[];
  readonly paths: readonly SourceText[];
  /** Each beside its post, by its name. */
  readonly comments: readonly SourceText[];
  readonly site: SourceText | undefined;
  readonly about: SourceText | undefined;
  /** mdBook's table of contents. */
  readonly summary: SourceText | undefined;
  /** What Hugo and Docusaurus say of folders. */
  readonly sections: readonly SourceText[];
  /** Every text by its file, for showing a line of it. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'target', '_site', '_layouts', '_includes', 'archetypes']);
const NOT_POSTS = new Set(['readme.md', 'summary.md', 'license.md', 'contributing.md', 'changelog.md', '_index.md']);

/** Reads all texts of the folder; those that are as they were `before` stay the same ones. What is not text is an error. */
export function readSource(folder: string, diagnostics: Diagnostics, before?: Source['texts']): Source {
  const files = filesBelow(folder, diagnostics);
  const texts = new Map<string, SourceText>();
  const read = (file: string): SourceText => {
    const source = readText(folder, file, diagnostics, before?.get(file));
    texts.set(file, source);
    return source;
  };
  const readAll = (wanted: readonly string[]) => wanted.map(read);
  const one = (...names: string[]) => readAll(names.filter((name) => files.includes(name)).slice(0, 1))[0];
  return {
    folder,
    posts: readAll(files.filter(isPost)),
    paths: readAll(files.filter((file) => /^paths\/[^/]+\.ya?ml$/.test(file))),
    comments: readAll(files.filter((file) => /\.comments\.ya?ml$/.test(file))),
    site: one('site.yaml', 'site.yml'),
    about: one('about.md'),
    summary: one('SUMMARY.md'),
    sections: readAll(files.filter((file) => /(^|\/)(_index\.md|_category_\.(json|ya?ml))$/.test(file))),
    texts,
  };
}

/** Whether the folder was written for this compiler: it has a site.yaml or a path. */
export const isOurs = ({ site, paths }: Source): boolean => site !== undefined || paths.length > 0;

/** The folder as a whole. */
export const HERE: Place = { file: '.', line: 1, column: 1 };

/** Whether a file of this path, relative to the author's folder, would be read as a post. */
export const isRead = (file: string): boolean =>
  isPost(file) && !file.split('/').some((part) => part.startsWith('.') || SKIPPED_FOLDERS.has(part));

function isPost(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  return name.endsWith('.md') && file !== 'about.md' && !NOT_POSTS.has(name);
}

/** Every file of the folder that a compilation may look at unasked, in order; none where there is no such folder. */
export const filesOf = (folder: string): readonly string[] =>
  isFolderAt(folder) ? walk(folder, '').sort(compareText) : [];

function filesBelow(folder: string, diagnostics: Diagnostics): readonly string[] {
  if (!isFolderAt(folder)) {
    diagnostics.error(HERE, 'there is no such folder', 'POSTS_DIR names the folder of posts');
    return [];
  }
  const files = filesOf(folder);
  const mdx = files.filter((file) => /\.mdx$/i.test(file)).length;
  if (mdx > 0)
    diagnostics.info(
      HERE,
      `${mdx} ${mdx === 1 ? 'file' : 'files'} of MDX left aside`,
      'posts are Markdown, in files like first-post.md',
    );
  if (!files.some(isPost)) diagnostics.error(HERE, 'there are no posts here', 'a post is a file like first-post.md');
  return files;
}

function walk(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isFolderAt(join(folder, file)));
    if (!isFolder) return [file];
    return SKIPPED_FOLDERS.has(entry.name) || entry.isSymbolicLink() ? [] : walk(folder, file);
  });
}

const isFolderAt = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function readText(folder: string, file: string, diagnostics: Diagnostics, before?: SourceText): SourceText {
  const decoded = decode(readFileSync(join(folder, file)));
  const source = before?.text === decoded.text ? before : new SourceText(file, decoded.text);
  if (decoded.kind === 'broken') {
    const byte = decoded.byte.toString(16).padStart(2, '0').toUpperCase();
    diagnostics.unreadable(
      source.at(decoded.offset),
      `byte 0x${byte} is not UTF-8`,
      'save the file with the encoding UTF-8',
    );
  }
  return source;
}
