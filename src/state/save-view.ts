// What a screen may say of a save. Rules only.
import type { FetchProblem } from '../storage/fetched.ts';
import { bytesOf, type Difference, difference, type Edition, filesOf, partsWith, type Save } from '../storage/save.ts';
import type { RunOutcome } from '../storage/save-run.ts';
import type { StorageProblem } from '../storage/storage-error.ts';

/** A save at work in this tab. */
export interface Run {
  /** Bytes proved, and parts whole. */
  readonly bytes: number;
  readonly parts: number;
}

export type StopReason = FetchProblem | StorageProblem;

/** A part that did not come, by its title. */
interface MissedPart {
  readonly title: string;
  readonly reason: FetchProblem;
}

/** Sizes in bytes; `parts` of `of` are whole on the device. `saved` is claimed only of what was proved. */
export type SaveView =
  | { readonly kind: 'none'; readonly reason: StopReason | undefined }
  | {
      readonly kind: 'running';
      readonly bytes: number;
      readonly size: number;
      readonly parts: number;
      readonly of: number;
    }
  | {
      readonly kind: 'stopped';
      readonly parts: number;
      readonly of: number;
      readonly missingBytes: number;
      readonly reason: StopReason | undefined;
      readonly missed: readonly MissedPart[];
      /** True where an earlier edition is saved all the same. */
      readonly earlier: boolean;
    }
  | { readonly kind: 'broken'; readonly parts: number; readonly of: number; readonly reason: StopReason | undefined }
  | {
      readonly kind: 'saved';
      readonly size: number;
      readonly parts: number;
      readonly verifiedAt: number;
      readonly newer: (Difference & { readonly bytes: number }) | undefined;
    };

/** All that is known of one save. */
export interface Known {
  readonly save: Save | undefined;
  /** At work in this tab. */
  readonly run: Run | undefined;
  /** How the last work in this tab ended, and how far it or the look at the start had come. */
  readonly last: RunOutcome | undefined;
  readonly here: Run | undefined;
  /** The site's edition of today. */
  readonly newest: Edition | undefined;
}

export function viewOf(known: Known): SaveView {
  const { save, last, newest } = known;
  const reason = last?.kind === 'stopped' ? last.reason : undefined;
  if (save?.wanted) return wantedView(save.wanted.edition, save.saved !== undefined, known, reason);
  if (!save?.saved) return { kind: 'none', reason };
  const { edition, lost, verifiedAt } = save.saved;
  const of = edition.parts.length;
  if (lost.length > 0) return { kind: 'broken', parts: partsWith(edition, (file) => !lost.includes(file)), of, reason };
  const change = newest && difference(edition, newest);
  const newer = change && { ...change, bytes: newBytes(edition, newest) };
  return { kind: 'saved', size: bytesOf(edition), parts: of, verifiedAt, newer };
}

function wantedView(
  edition: Edition,
  earlier: boolean,
  { run, last, here }: Known,
  reason: StopReason | undefined,
): SaveView {
  const of = edition.parts.length;
  const size = bytesOf(edition);
  if (run) return { kind: 'running', ...run, size, of };
  const troubles = last?.kind === 'incomplete' ? last.troubles : [];
  const missed = edition.parts.flatMap(({ title, files }) => {
    const trouble = troubles.find(({ file }) => files.some((ref) => ref.file === file));
    return trouble ? [{ title, reason: trouble.reason }] : [];
  });
  const { bytes, parts } = here ?? { bytes: 0, parts: 0 };
  return { kind: 'stopped', parts, of, missingBytes: size - bytes, reason, missed, earlier };
}

/** What is still to fetch of an edition where another is held. */
export function newBytes(held: Edition | undefined, newest: Edition): number {
  const known = new Set(held ? filesOf(held).map(({ file }) => file) : []);
  return filesOf(newest).reduce((sum, { file, bytes }) => sum + (known.has(file) ? 0 : bytes), 0);
}
