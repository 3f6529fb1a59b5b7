// The files that mdBook's `{{#include …}}` names: a whole file, some lines, or what stands between ANCHOR comments.
// https://rust-lang.github.io/mdBook/format/mdbook.html#including-files
import { realpathSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { linesOf, regionOf, type Snippet } from '../code/snippet.ts';
import type { BodyEnv } from './body-env.ts';

const ANCHOR = /^.*\bANCHOR(?:_END)?:\s*[\w-]+.*\n?/gm;

/**
 * What an include such as `../listings/main.rs:here` or `a.rs:2:10` brings in. Nothing outside the author's folder is
 * read, except where that is the `src` of a book: then its book's folder, the one with `book.toml`, is the border.
 */
export function bookSnippet(wish: string, env: BodyEnv): Snippet {
  const [, name = '', part = ''] = /^(.*?)(?::([^/\\]*))?$/.exec(wish.trim()) ?? [];
  const path = posix.join(posix.dirname(env.source.file), name);
  if (!isInside(path, env)) return fault(`"${name}" is outside the book`, 'only files of the book can be shown');
  const bytes = env.reads.bytes(path);
  if (bytes === undefined) return fault(`there is no file "${name}"`, 'the path is seen from the chapter');
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  if (part === '') return { kind: 'found', code: text.replace(ANCHOR, '').replace(/\n+$/, ''), firstLine: 1 };
  const [, from, colon, to] = /^(\d*)(:?)(\d*)$/.exec(part) ?? [];
  if (from === undefined) return regionOf(text, part);
  const first = Number(from || 1);
  const last = colon === '' ? first : Number(to || text.replace(/\n+$/, '').split('\n').length);
  return linesOf(text, first, last);
}

function isInside(path: string, env: BodyEnv): boolean {
  const isAbove = path.startsWith('../') && !path.startsWith('../../');
  const isBook = isAbove && env.reads.bytes('../book.toml') !== undefined;
  const isHidden = path.split('/').some((part) => /^\.[^.]/.test(part));
  if (isHidden || posix.isAbsolute(path) || (path.startsWith('..') && !isBook)) return false;
  const { folder } = env.reads;
  return isReallyInside(resolve(folder, path), resolve(folder, isBook ? '..' : '.'));
}

/** Links of the file system are followed before the place is judged; what is not there leads nowhere. */
function isReallyInside(path: string, border: string): boolean {
  try {
    return realpathSync(path).startsWith(join(realpathSync(border), sep));
  } catch {
    return true;
  }
}

const fault = (message: string, hint: string): Snippet => ({ kind: 'fault', message, hint });
