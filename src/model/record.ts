// What a reader has read of a post. Rules only: each takes a record and the time and returns the next record.
import type { Position } from './position.ts';

/** The version that records are written in. Those of the first had none, and a `fraction` that was scrolled. */
export const VERSION = 2;

/** A section that was read: when last, and how many words it had. `''` is the text before the first heading. */
export interface SectionRead {
  readonly id: string;
  readonly at: number;
  readonly words: number;
}

export interface PostProgress {
  readonly version: typeof VERSION;
  readonly post: string;
  /** The path it was last read in; absent where it was read on its own. */
  readonly path?: string | undefined;
  readonly position?: Position | undefined;
  /** How many words the text had when it was last open; 0 where that is not known. */
  readonly words: number;
  /** In the order of their ids, each once. None is ever taken out, except by the reader's own mark. */
  readonly sections: readonly SectionRead[];
  /** When enough of it was read, or the reader said so; absent where neither. */
  readonly finishedAt?: number | undefined;
  /** The reader's own mark: nothing that was read up to then counts. */
  readonly unreadAt?: number | undefined;
  /** Whether the reader knows this without reading it, and when they said so. */
  readonly known?: { readonly is: boolean; readonly at: number } | undefined;
  /** What a record of the first version had of it on screen. */
  readonly earlier?: number | undefined;
  readonly updatedAt: number;
}

/** What was read, by the ids of posts. */
export type ProgressByPost = ReadonlyMap<string, PostProgress>;

/** The record with its sections in order, each once, and without what the reader's mark took back. */
export function tidy(record: PostProgress): PostProgress {
  const { finishedAt, earlier, ...kept } = record;
  const since = record.unreadAt ?? -1;
  const sections = new Map<string, SectionRead>();
  for (const section of record.sections) {
    const other = sections.get(section.id);
    const isLater = !other || section.at > other.at || (section.at === other.at && section.words > other.words);
    if (section.at > since && isLater) sections.set(section.id, section);
  }
  return {
    ...kept,
    sections: [...sections.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    ...(finishedAt !== undefined && finishedAt > since && { finishedAt }),
    ...(earlier !== undefined && record.unreadAt === undefined && { earlier }),
  };
}

/** A post of which nothing was done yet. */
export const blank = (post: string, now: number): PostProgress => ({
  version: VERSION,
  post,
  words: 0,
  sections: [],
  updatedAt: now,
});

/** A text as far as counting goes: its words, and which are under which heading. */
export interface CountedText {
  readonly words: number;
  readonly outline: readonly { readonly id: string; readonly words: number }[];
}

/** A post was opened, in a path or on its own. Where its text is known, what an older build counted becomes sections. */
export function opened(before: PostProgress, path: string | undefined, now: number, text?: CountedText): PostProgress {
  const { path: _, ...kept } = before;
  const after: PostProgress = { ...kept, ...(path !== undefined && { path }), updatedAt: now };
  return text ? { ...withEarlier(after, text), words: text.words } : after;
}

/** The sections that lie wholly in what was on screen under the first version count as read. */
function withEarlier(record: PostProgress, text: CountedText): PostProgress {
  if (record.earlier === undefined || record.sections.length > 0) return record;
  let sum = 0;
  const within = sectionsOf(text).filter(({ words }) => {
    sum += words;
    return words > 0 && sum <= text.words * (record.earlier ?? 0);
  });
  const sections = within.map(({ id, words }) => ({ id, words, at: record.updatedAt }));
  return tidy({ ...record, sections });
}

/** All sections of a text in order, with the words before the first heading as one of its own. */
export function sectionsOf({
  words,
  outline,
}: CountedText): readonly { readonly id: string; readonly words: number }[] {
  const headed = outline.reduce((sum, section) => sum + section.words, 0);
  return [{ id: '', words: Math.max(0, words - headed) }, ...outline];
}

/** The reader moved. */
export const moved = (before: PostProgress, position: Position, now: number): PostProgress => ({
  ...before,
  position,
  updatedAt: now,
});

/** So much of a text's words makes it read: one need not have read the appendix. */
const ENOUGH = 0.9;

/** Sections were read. What is once read stays so; with enough of them the post is finished. */
export function readOn(before: PostProgress, text: CountedText, ids: ReadonlySet<string>, now: number): PostProgress {
  const at = afterMark(before, now);
  const fresh = sectionsOf(text).filter(({ id }) => ids.has(id));
  const sections = [...before.sections, ...fresh.map(({ id, words }) => ({ id, words, at }))];
  const after = tidy({ ...before, words: text.words, sections, updatedAt: now });
  const isEnough = after.finishedAt === undefined && wordsRead(after) >= ENOUGH * text.words;
  return isEnough ? { ...after, finishedAt: at } : after;
}

/** The words of the sections that were read. */
export const wordsRead = ({ sections }: PostProgress): number => sections.reduce((sum, { words }) => sum + words, 0);

/** Marked as read by hand. */
export const markedRead = (before: PostProgress, now: number): PostProgress => ({
  ...before,
  finishedAt: before.finishedAt ?? afterMark(before, now),
  updatedAt: now,
});

/** Marked as unread by hand: as if nothing of it had been read so far, whatever the clock said when it was. */
export function markedUnread(before: PostProgress, now: number): PostProgress {
  const { version, post, path, words, known, sections, finishedAt = 0 } = before;
  const unreadAt = Math.max(now, finishedAt, ...sections.map(({ at }) => at));
  const kept = { ...(path !== undefined && { path }), ...(known && { known }) };
  return { version, post, words, sections: [], unreadAt, updatedAt: now, ...kept };
}

/** The reader knows this post's matter without reading it, or takes that back. */
export const markedKnown = (before: PostProgress, is: boolean, now: number): PostProgress => ({
  ...before,
  known: { is, at: Math.max(now, (before.known?.at ?? -1) + 1) },
});

/** What is done after the reader's mark counts, also where the clock was set back. */
const afterMark = ({ unreadAt }: PostProgress, now: number): number =>
  unreadAt === undefined ? now : Math.max(now, unreadAt + 1);
