// All that the reader did, in one file: written out, and read back with suspicion.
import * as v from 'valibot';
import { BACKUP_MARK as MARK, BACKUP_VERSION as VERSION } from './backup-mark.ts';
import { mergeProgress } from './merge-progress.ts';
import type { PostProgress, ProgressByPost } from './record.ts';
import { readProgress } from './saved-record.ts';
import { mergeSettings, parseSettings, type SavedSettings } from './settings.ts';
import { mergeVisits, parseVisits, type Visits } from './visits.ts';

/** Larger files are not even parsed: a reader of ten thousand posts has about 10 MB. In UTF-16 code units. */
export const LARGEST_BACKUP = 20_000_000;

/** Deeper than anything of ours, and far from what exhausts the stack. */
const DEEPEST = 50;

/** What the reader keeps offline, by name: enough to fetch it again. */
const SavedNameSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^(?:path|post)\//), v.maxLength(500)),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  hue: v.optional(v.pipe(v.string(), v.maxLength(20))),
});
export type SavedName = Readonly<v.InferOutput<typeof SavedNameSchema>>;

/** A saved list of them; empty where it is damaged. */
export function parseSavedNames(saved: unknown): readonly SavedName[] {
  const parsed = v.safeParse(v.array(SavedNameSchema), saved);
  return parsed.success ? parsed.output : [];
}

const HeadSchema = v.object({ mark: v.literal(MARK), version: v.number() });
const BackupSchema = v.object({
  /** When it was written, epoch milliseconds. */
  savedAt: v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
  site: v.pipe(v.string(), v.maxLength(500)),
  progress: v.array(v.unknown()),
  settings: v.unknown(),
  visits: v.optional(v.unknown()),
  aside: v.optional(v.array(v.unknown()), []),
  saved: v.optional(v.unknown()),
});

/** What a file holds of the reader's: the same as the device does. */
export interface ReadingData {
  readonly progress: ProgressByPost;
  readonly settings: SavedSettings;
  readonly visits: Visits | undefined;
  /** Records that the build which wrote the file could not read. */
  readonly aside: readonly unknown[];
  /** What is kept offline, by name. */
  readonly saved: readonly SavedName[];
}

export interface Backup extends ReadingData {
  readonly savedAt: number;
  readonly site: string;
}

/** The text of a backup file; the same data gives the same text. */
export function writeBackup(
  { progress, settings, visits, aside, saved }: ReadingData,
  site: string,
  now: number,
): string {
  const records = [...progress.values()].sort((one, other) => (one.post < other.post ? -1 : 1));
  const data = { progress: records, settings: mergeSettings(settings, settings), visits, aside, saved };
  return JSON.stringify({ mark: MARK, version: VERSION, savedAt: now, site, ...data }, jsonable, 1);
}

/** What was put aside can hold what JSON cannot say. */
const jsonable = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** `foreign`: not a file of ours. `newer`: of a later version of the app. `damaged`: ours, but cut or changed. */
export type BackupProblem = 'too-large' | 'foreign' | 'newer' | 'damaged';

export type ReadBackup =
  | { readonly kind: 'read'; readonly backup: Backup }
  | { readonly kind: 'refused'; readonly reason: BackupProblem };

/**
 * Reads a backup file whole or refuses it whole: a single damaged record refuses it. Records of a later build are kept
 * aside. Nothing but the known fields of known shape comes through otherwise.
 */
export function readBackup(text: string): ReadBackup {
  if (text.length > LARGEST_BACKUP) return refused('too-large');
  if (isDeep(text)) return refused(text.includes(MARK) ? 'damaged' : 'foreign');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused(text.includes(MARK) ? 'damaged' : 'foreign');
  }
  const head = v.safeParse(HeadSchema, parsed);
  if (!head.success) return refused('foreign');
  if (head.output.version > VERSION) return refused('newer');
  const whole = v.safeParse(BackupSchema, parsed);
  if (!whole.success) return refused('damaged');
  const { savedAt, site, settings, visits, aside, saved } = whole.output;
  const progress = new Map<string, PostProgress>();
  const newer: unknown[] = [];
  for (const record of whole.output.progress) {
    const read = readProgress(record);
    if (read === 'damaged') return refused('damaged');
    if (read === 'newer') newer.push(record);
    else progress.set(read.post, mergeProgress(progress.get(read.post) ?? read, read));
  }
  const data = {
    progress,
    settings: mergeSettings(settings, {}),
    visits: parseVisits(visits),
    saved: parseSavedNames(saved),
  };
  return { kind: 'read', backup: { savedAt, site, ...data, aside: [...aside, ...newer] } };
}

const refused = (reason: BackupProblem): ReadBackup => ({ kind: 'refused', reason });

/** Whether brackets stand deeper in each other than any of ours, told without building what they hold. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted && sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '[' || sign === '{') && ++depth > DEEPEST) return true;
    else if (!quoted && (sign === ']' || sign === '}')) depth--;
  }
  return false;
}

/** The reader's data with that of a file taken in. Commutative, associative and idempotent but for what is aside. */
export function mergeData(here: ReadingData, other: ReadingData): ReadingData {
  const progress = new Map(here.progress);
  for (const [post, record] of other.progress) progress.set(post, mergeProgress(progress.get(post) ?? record, record));
  return {
    progress,
    settings: mergeSettings(here.settings, other.settings),
    visits: here.visits && other.visits ? mergeVisits(here.visits, other.visits) : (here.visits ?? other.visits),
    aside: [...here.aside, ...other.aside],
    saved: mergeNames(here.saved, other.saved),
  };
}

/** What an import would change, for the reader to see before it happens. */
export interface ImportPreview {
  /** Posts that have no record here; posts whose record changes; posts whose record stays. */
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** How many settings become other than they are. */
  readonly settings: number;
}

export function previewImport(backup: ReadingData, here: ReadingData): ImportPreview {
  const preview = { added: 0, changed: 0, same: 0 };
  const after = mergeData(here, backup);
  for (const post of backup.progress.keys()) {
    const known = here.progress.get(post);
    if (!known) preview.added++;
    else if (told(known) === told(after.progress.get(post))) preview.same++;
    else preview.changed++;
  }
  const [now, then] = [parseSettings(here.settings), parseSettings(after.settings)].map(Object.entries);
  const settings = now?.filter(([field, value]) => then?.some(([f, v]) => f === field && v !== value)).length ?? 0;
  return { ...preview, settings };
}

/** What a record says, whatever the order of its fields. */
const told = (record: PostProgress | undefined): string =>
  JSON.stringify(record && mergeProgress(record, record), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** Each name once, in the order of names. */
function mergeNames(here: readonly SavedName[], other: readonly SavedName[]): readonly SavedName[] {
  const named = new Map([...other, ...here].map((saved) => [saved.name, saved]));
  return [...named.values()].sort((one, two) => (one.name < two.name ? -1 : 1));
}
