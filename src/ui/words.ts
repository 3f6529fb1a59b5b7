// Words that carry a number or a date. One place, so that all screens say the same thing the same way.

import type { Held, Level, PostKind, Provenance } from '../contract/vocabulary.ts';

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

/** "working level". */
export const LEVEL: Record<Level, string> = { intro: 'intro level', working: 'working level', expert: 'expert level' };
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

interface PostFacts {
  readonly minutes: number;
  readonly kind?: PostKind | undefined;
  readonly level?: Level | undefined;
  readonly provenance?: Provenance | undefined;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly held?: Held | undefined;
  readonly codeLanguages: readonly string[];
  /** Names of its authors, where there is a choice of them. */
  readonly by?: readonly string[] | undefined;
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
    post.by && `by ${listed(post.by)}`,
    when,
    post.codeLanguages.length > 0 && listed(post.codeLanguages),
  ]);
}

/** "Go, Java and Rust". */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(LANG, { type: 'conjunction' }).format(names);

/** "sre.google": where an address leads, without what every second one begins with. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

/** What there is of `parts`, with dots between that never begin a line. */
export const line = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\u00a0· ');

/** "14:35" or "2:35 pm", as the reader's device writes it. */
export const clock = (epochMs: number): string =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(epochMs);
