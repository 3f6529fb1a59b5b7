// All that the reader did, in one file: written out, read back with suspicion, and merged so that nothing is lost.
import * as v from 'valibot';
import { BACKUP_MARK as MARK, BACKUP_VERSION as VERSION } from './backup-mark.ts';
import type { ProgressByPost } from './journey.ts';
import { type PostProgress, PostProgressSchema } from './progress.ts';
import { parseSettings, type Settings } from './settings.ts';

/** Larger files are not even parsed: a reader of ten thousand posts has about 3 MB. In UTF-16 code units. */
export const LARGEST_BACKUP = 10_000_000;

/** What the reader keeps offline, by name: enough to fetch it again. */
const SavedNameSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^(?:path|post)\//)),
  title: v.string(),
  hue: v.optional(v.string()),
});
export type SavedName = Readonly<v.InferOutput<typeof SavedNameSchema>>;

/** A saved list of them; empty where it is damaged. */
export function parseSavedNames(saved: unknown): readonly SavedName[] {
  const parsed = v.safeParse(v.array(SavedNameSchema), saved);
  return parsed.success ? parsed.output : [];
}

const BackupSchema = v.object({
  mark: v.literal(MARK),
  version: v.number(),
  /** When it was written, epoch milliseconds. */
  savedAt: v.number(),
  site: v.string(),
  progress: v.array(PostProgressSchema),
  settings: v.unknown(),
  saved: v.optional(v.array(SavedNameSchema), []),
});

export interface Backup {
  readonly savedAt: number;
  readonly site: string;
  readonly progress: readonly PostProgress[];
  readonly settings: Settings;
  readonly saved: readonly SavedName[];
}

/** The text of a backup file; the same data gives the same text. */
export function writeBackup(
  progress: ProgressByPost,
  settings: Settings,
  site: string,
  now: number,
  saved: readonly SavedName[] = [],
): string {
  const records = [...progress.values()].sort((one, other) => (one.post < other.post ? -1 : 1));
  return JSON.stringify(
    { mark: MARK, version: VERSION, savedAt: now, site, progress: records, settings, saved },
    null,
    1,
  );
}

/** `foreign`: not a file of ours. `newer`: of a later version of the app. `damaged`: ours, but cut or changed. */
export type BackupProblem = 'too-large' | 'foreign' | 'newer' | 'damaged';

export type ReadBackup =
  | { readonly kind: 'read'; readonly backup: Backup }
  | { readonly kind: 'refused'; readonly reason: BackupProblem };

/** Reads a backup file whole or refuses it whole. Nothing but the known fields of known shape comes through. */
export function readBackup(text: string): ReadBackup {
  if (text.length > LARGEST_BACKUP) return refused('too-large');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused(text.includes(MARK) ? 'damaged' : 'foreign');
  }
  const head = v.safeParse(v.object({ mark: v.literal(MARK), version: v.number() }), parsed);
  if (!head.success) return refused('foreign');
  if (head.output.version > VERSION) return refused('newer');
  const whole = v.safeParse(BackupSchema, parsed);
  if (!whole.success) return refused('damaged');
  const { settings, mark: _, version: __, ...rest } = whole.output;
  return { kind: 'read', backup: { ...rest, settings: parseSettings(settings) } };
}

const refused = (reason: BackupProblem): ReadBackup => ({ kind: 'refused', reason });

/**
 * Two records of one post as one: read beats unread, the further fraction wins, and place and path are the newer's.
 * Commutative, associative and idempotent, so that devices may exchange files in any order and as often as they like.
 */
export function mergeProgress(one: PostProgress, other: PostProgress): PostProgress {
  const newer = order(one, other) >= 0 ? one : other;
  const finished = [one.finishedAt, other.finishedAt].filter((at) => at !== undefined);
  const { finishedAt: _, ...head } = newer;
  return {
    ...head,
    fraction: Math.max(one.fraction, other.fraction),
    ...(finished.length > 0 && { finishedAt: Math.min(...finished) }),
  };
}

/** What a tab noted as it was closed, put onto what is stored: the newer stands, and nothing of an older one is lost. */
export function replayed(stored: PostProgress | undefined, noted: PostProgress): PostProgress {
  return stored && stored.updatedAt > noted.updatedAt ? mergeProgress(stored, noted) : noted;
}

/** By time; at the same time by what they say, so that the outcome does not hang on who comes first. */
function order(one: PostProgress, other: PostProgress): number {
  const told = ({ path, position }: PostProgress) => JSON.stringify([path, position]);
  return one.updatedAt - other.updatedAt || (told(one) < told(other) ? -1 : told(one) > told(other) ? 1 : 0);
}

/** What an import would change, for the reader to see before it happens. */
export interface ImportPreview {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export function previewImport(backup: Backup, here: ProgressByPost): ImportPreview {
  const preview = { added: 0, changed: 0, same: 0 };
  for (const record of backup.progress) {
    const known = here.get(record.post);
    if (!known) preview.added++;
    else if (JSON.stringify(mergeProgress(known, record)) === JSON.stringify(mergeProgress(known, known)))
      preview.same++;
    else preview.changed++;
  }
  return preview;
}
