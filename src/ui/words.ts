// Words that carry a number or a date. One place, so that all screens say the same thing the same way.

import { formats, quantities } from '#words/quantities.ts';
import type { Held, Level, PostKind, Provenance } from '../contract/vocabulary.ts';
import { dayOf } from '../model/calendar-day.ts';

export const { counted, date, daysAgo, listed } = formats;
export const { level: LEVEL, minutes } = quantities;

/** The reader's own calendar day of a moment. */
export const dateOf = (epochMs: number): string => date(dayOf(epochMs));

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
  if (held === 'draft') return quantities.draft;
  return held && (day ? quantities.scheduledFor(date(day)) : quantities.scheduled);
}

/** "22 min · from study · revised 3 June · Go and Java". */
export function postLine(post: PostFacts): string {
  const when =
    post.held === 'scheduled'
      ? undefined
      : post.updated
        ? quantities.revised(date(post.updated))
        : post.date && date(post.date);
  return line([
    minutes(post.minutes),
    post.kind && post.kind !== 'explain' && quantities.postKind[post.kind],
    post.level && quantities.level[post.level],
    post.provenance && quantities.provenance[post.provenance],
    post.by && quantities.by(listed(post.by)),
    when,
    post.codeLanguages.length > 0 && listed(post.codeLanguages),
  ]);
}

/** "sre.google": where an address leads, without what every second one begins with. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

/** What there is of `parts`, with dots between that never begin a line. */
export const line = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\u00a0· ');
