// mdBook's SUMMARY.md: chapters in order, in parts. https://rust-lang.github.io/mdBook/format/summary.html
import { posix } from 'node:path';
import type { SourceText } from '../source-text.ts';

/** A chapter; without a file it is one that is planned. */
export interface Chapter {
  readonly title: string;
  readonly file: string | undefined;
  readonly offset: number;
}

/** Chapters by part; those before the first part have none. */
export interface Summary {
  readonly source: SourceText;
  /** The first heading, unless it only says "Summary". */
  readonly title: string | undefined;
  readonly parts: readonly { readonly title: string | undefined; readonly chapters: readonly Chapter[] }[];
}

/** Takes every link to a file as a chapter, however deep its list; never fails. */
export function readSummary(source: SourceText): Summary {
  const parts: { title: string | undefined; chapters: Chapter[] }[] = [{ title: undefined, chapters: [] }];
  let title: string | undefined;
  for (const match of source.text.matchAll(/^# +(.+)$|\[([^\]]*)\]\(<?([^)>\s]*)>?\)/gm)) {
    const [, heading, name = '', target = ''] = match;
    const isFirst = parts.length === 1 && parts[0]?.chapters.length === 0 && title === undefined;
    if (heading !== undefined && isFirst) title = heading.trim();
    else if (heading !== undefined) parts.push({ title: heading.trim(), chapters: [] });
    else if (/^[a-z]+:/i.test(target)) continue;
    else parts.at(-1)?.chapters.push({ title: plain(name), file: fileOf(target), offset: match.index });
  }
  const isNamed = title !== undefined && !/^(table of )?(summary|contents)$/i.test(title);
  return { source, title: isNamed ? title : undefined, parts: parts.filter(({ chapters }) => chapters.length > 0) };
}

/** The titles that the table of contents gives to files. */
export function titlesOf(summary: Summary | undefined): ReadonlyMap<string, string> {
  const chapters = summary?.parts.flatMap((part) => part.chapters) ?? [];
  return new Map(chapters.flatMap(({ file, title }) => (file === undefined ? [] : [[file, title] as const])));
}

const plain = (name: string): string => name.replace(/[`*]/g, '').trim();

function fileOf(target: string): string | undefined {
  const path = target.replace(/#.*$/, '');
  return path === '' ? undefined : posix.normalize(path);
}
