// Saved records of what was read, of this version and the first. Apart from the rules: only who keeps records reads them.
import { type PostProgress, type SectionRead, tidy, VERSION } from './record.ts';
import { readPosition } from './saved-position.ts';
import { count, fields, flag, list, type Shape, share, shortText, time } from './shapes.ts';

const isOfToday: Shape<typeof VERSION> = (version) => (version === VERSION ? VERSION : undefined);

const readToday = fields<PostProgress>(
  {
    version: isOfToday,
    post: shortText,
    path: shortText,
    position: readPosition,
    words: count,
    sections: list(fields<SectionRead>({ id: shortText, at: time, words: count })),
    finishedAt: time,
    unreadAt: time,
    known: fields<{ readonly is: boolean; readonly at: number }>({ is: flag, at: time }),
    earlier: share,
    updatedAt: time,
  },
  ['path', 'position', 'finishedAt', 'unreadAt', 'known', 'earlier'],
);

/** What the first version kept. */
type First = Pick<PostProgress, 'post' | 'path' | 'position' | 'finishedAt' | 'updatedAt'> & {
  readonly fraction: number;
};

const readFirst = fields<First>(
  { post: shortText, path: shortText, fraction: share, position: readPosition, finishedAt: time, updatedAt: time },
  ['path', 'position', 'finishedAt'],
);

/** `damaged`: no record of ours any more. `newer`: of a later build, which may yet read it. */
export type UnreadableRecord = 'damaged' | 'newer';

/** A saved record of any version, as one of today; or why it cannot be. */
export function readProgress(saved: unknown): PostProgress | UnreadableRecord {
  const today = readToday(saved);
  if (today) return tidy(today);
  const { version } = (saved ?? {}) as { readonly version?: unknown }; // a property of whatever it is
  if (typeof version === 'number') return version > VERSION ? 'newer' : 'damaged';
  const first = readFirst(saved);
  if (!first) return 'damaged';
  const { fraction, ...kept } = first;
  const earlier = fraction > 0 && { earlier: fraction };
  return { ...kept, version: VERSION, words: 0, sections: [], ...earlier };
}

/** A saved record, or undefined where there is none or it cannot be read. */
export function parseProgress(saved: unknown): PostProgress | undefined {
  const read = readProgress(saved);
  return typeof read === 'string' ? undefined : read;
}
