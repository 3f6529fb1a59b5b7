// Finds the file that a fence takes its code from. It must be inside the author's folder: nothing else is published.
import { realpathSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import type { Reads } from '../cache/reads.ts';
import { decode } from '../decode.ts';
import { didYouMean } from '../nearest.ts';
import { linesOf, regionOf, type Snippet } from './snippet.ts';

/** What a fence asks for: a path relative to its post, perhaps with `#L10-L20` or `#region`, and perhaps a region. */
export interface SnippetWish {
  readonly file: string;
  readonly region: string | undefined;
  /** The post's own file, relative to the author's folder. */
  readonly from: string;
}

const fault = (message: string, hint: string | undefined): Snippet => ({ kind: 'fault', message, hint });

/** The code, or what is wrong with the wish. */
export function readSnippet({ file, region, from }: SnippetWish, reads: Reads): Snippet {
  const [written = '', anchor = ''] = file.split('#', 2);
  const path = written.startsWith('/') ? posix.normalize(written.slice(1)) : posix.join(posix.dirname(from), written);
  if (path.startsWith('..') || /[\\:]/.test(path)) {
    return fault(`"${written}" is outside the folder of posts`, 'code must be in it, beside the posts or below');
  }
  if (path.split('/').some((name) => name.startsWith('.'))) {
    return fault(`"${written}" is hidden`, 'hidden files are not published');
  }
  const bytes = reads.bytes(path);
  if (bytes === undefined) return fault(`there is no file "${path}"`, nearestFile(reads, path));
  if (!isInside(reads.folder, path)) {
    return fault(`"${written}" leads out of the folder of posts`, 'put the file itself there, not a link to it');
  }
  const decoded = decode(bytes);
  if (decoded.kind === 'broken' || decoded.text.includes('\0'))
    return fault(`"${path}" is no text`, 'code is text in UTF-8');
  const snippet = partOf(decoded.text, anchor, region);
  return snippet.kind === 'found' ? snippet : fault(`${snippet.message} in ${path}`, snippet.hint);
}

function partOf(text: string, anchor: string, region: string | undefined): Snippet {
  if (region !== undefined) return regionOf(text, region);
  const lines = /^L(\d+)(?:-L?(\d+))?$/.exec(anchor);
  if (lines !== null) return linesOf(text, Number(lines[1]), Number(lines[2] ?? lines[1]));
  if (anchor !== '') return regionOf(text, anchor);
  return linesOf(text, 1, text.replace(/\n+$/, '').split('\n').length);
}

/** False where a symbolic link leads elsewhere. */
function isInside(folder: string, path: string): boolean {
  const root = realpathSync(folder);
  return realpathSync(resolve(folder, path)).startsWith(root + sep);
}

function nearestFile(reads: Reads, path: string): string {
  const names = reads.names(posix.dirname(path));
  if (names === undefined) return `there is no folder "${posix.dirname(path)}" either`;
  return didYouMean(posix.basename(path), names) ?? 'the path is relative to the post';
}
