// Words that carry a number or a date. One place, so that all screens say the same thing the same way.

import type { PathFile, PathOutline } from '../contract/path.ts';
import type { Held, Level, PathKind, PostKind, Provenance, Status } from '../contract/vocabulary.ts';

const LANG = 'en-GB';
/** Made when first needed: each costs some ten milliseconds on a slow phone. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
const plural = once(() => new Intl.PluralRules(LANG));
const number = once(() => new Intl.NumberFormat(LANG));
const dayFormat = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const day = once(() => new Intl.DateTimeFormat(LANG, dayFormat));
const dayAndYear = once(() => new Intl.DateTimeFormat(LANG, { ...dayFormat, year: 'numeric' }));
const MS_A_DAY = 86_400_000;

/** "1 part", "4 parts". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number().format(count)} ${plural().select(count) === 'one' ? one : many}`;
}

/** "14 min", "2 h 5 min". */
export function minutes(count: number): string {
  const hours = Math.floor(count / 60);
  if (hours === 0) return `${count} min`;
  return count % 60 === 0 ? `${hours} h` : `${hours} h ${count % 60} min`;
}

/** A calendar day as people write it; the year only where it is not this one. */
export function date(isoDay: string, now = new Date()): string {
  const at = new Date(`${isoDay}T00:00:00Z`);
  return (at.getUTCFullYear() === now.getFullYear() ? day() : dayAndYear()).format(at);
}

/** The reader's own calendar day of a moment. */
export const dateOf = (epochMs: number): string => date(new Date(epochMs).toLocaleDateString('sv'));

/** "today", "yesterday", "9 days ago"; a day in the future is today's. */
export function daysAgo(isoDay: string, now = Date.now()): string {
  const days = Math.max(0, Math.floor((now - Date.parse(isoDay)) / MS_A_DAY));
  return new Intl.RelativeTimeFormat(LANG, { numeric: 'auto' }).format(-days, 'day');
}

const PATH_KIND: Record<PathKind, string> = {
  series: 'Series',
  path: 'Path',
  collection: 'Collection',
  hub: 'Guide',
  column: 'Column',
};
const STATUS: Record<Status, string> = {
  planned: 'planned',
  running: 'running',
  complete: 'complete',
  paused: 'paused',
};
const LEVEL: Record<Level, string> = { intro: 'intro level', working: 'working level', expert: 'expert level' };
const PROVENANCE: Record<Provenance, string> = {
  experience: 'from experience',
  study: 'from study',
  mixed: 'from experience and study',
};
const POST_KIND: Record<PostKind, string> = {
  explain: 'explanation',
  build: 'implementation',
  compare: 'comparison',
  guide: 'guide',
  case: 'case study',
  project: 'project',
  opinion: 'opinion',
  personal: 'personal',
};

/** "Series · complete · working level". */
export const pathLine = (path: Pick<PathFile, 'kind' | 'status' | 'level'>): string =>
  line([PATH_KIND[path.kind], STATUS[path.status], path.level && LEVEL[path.level]]);

/** "3 of 4 parts · 61 min · running". */
export function extentLine(path: PathOutline): string {
  const parts = path.published + path.planned;
  const one = path.kind === 'column' ? 'episode' : path.kind === 'collection' || path.kind === 'hub' ? 'post' : 'part';
  const extent = path.planned > 0 && path.published > 0 ? `${path.published} of ` : '';
  const status = path.kind === 'collection' && path.status === 'complete' ? undefined : STATUS[path.status];
  return line([extent + counted(parts, one), path.minutes > 0 && minutes(path.minutes), status]);
}

interface PostFacts {
  readonly minutes: number;
  readonly kind?: PostKind | undefined;
  readonly level?: Level | undefined;
  readonly provenance?: Provenance | undefined;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly held?: Held | undefined;
  readonly codeLanguages: readonly string[];
}

/** What its author is told of a post that no build shows yet. */
export function heldMark({ held, date: day }: Pick<PostFacts, 'held' | 'date'>): string | undefined {
  if (held === 'draft') return 'Draft';
  return held && (day ? `Scheduled for ${date(day)}` : 'Scheduled');
}

/** "22 min · from study · revised 3 June · Go and Java". */
export function postLine(post: PostFacts): string {
  const when =
    post.held === 'scheduled'
      ? undefined
      : post.updated
        ? `revised ${date(post.updated)}`
        : post.date && date(post.date);
  return line([
    minutes(post.minutes),
    post.kind && post.kind !== 'explain' && POST_KIND[post.kind],
    post.level && LEVEL[post.level],
    post.provenance && PROVENANCE[post.provenance],
    when,
    post.codeLanguages.length > 0 && listed(post.codeLanguages),
  ]);
}

/** "Go, Java and Rust". */
const listed = (names: readonly string[]): string => new Intl.ListFormat(LANG, { type: 'conjunction' }).format(names);

const line = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ');
