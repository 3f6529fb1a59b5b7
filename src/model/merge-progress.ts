// Two records of one post as one, so that nothing is lost between devices and tabs.
import { type PostProgress, tidy } from './record.ts';

/**
 * Read beats unread, except by the reader's own mark where that is the later; each section and mark is taken for itself;
 * place and path are the newer's. Commutative, associative and idempotent, so that devices may exchange files in any
 * order and as often as they like: every field is the larger of two in an order of its own (a join-semilattice, as in
 * Shapiro et al. 2011, "Conflict-free replicated data types").
 */
export function mergeProgress(one: PostProgress, other: PostProgress): PostProgress {
  const newer = order(one, other) >= 0 ? one : other;
  const { version, post, path, position, words, updatedAt } = newer;
  const finishedAt = larger(one.finishedAt, other.finishedAt);
  const unreadAt = larger(one.unreadAt, other.unreadAt);
  const earlier = larger(one.earlier, other.earlier);
  const known = laterKnown(one.known, other.known);
  return tidy({
    version,
    post,
    words,
    updatedAt,
    sections: [...one.sections, ...other.sections],
    ...(path !== undefined && { path }),
    ...(position && { position }),
    ...(finishedAt !== undefined && { finishedAt }),
    ...(unreadAt !== undefined && { unreadAt }),
    ...(earlier !== undefined && { earlier }),
    ...(known && { known }),
  });
}

/** By time; at the same time by what they say, so that the outcome does not hang on who comes first. */
function order(one: PostProgress, other: PostProgress): number {
  const told = ({ path, position, words }: PostProgress) => JSON.stringify([words, path, position]);
  return one.updatedAt - other.updatedAt || (told(one) < told(other) ? -1 : told(one) > told(other) ? 1 : 0);
}

function larger(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

type Known = PostProgress['known'];

/** The later word; of two at one time, the one that spares the reader something. */
function laterKnown(one: Known, other: Known): Known {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return one.is ? one : other;
}
