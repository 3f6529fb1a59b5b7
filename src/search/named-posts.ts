// The posts that are meant by a title typed from memory: fuse.js among the likeliest. It is exact about the order of letters
// and knows nothing of words run together in the wrong order, the likeness by pairs of letters does; both have a say.
import type FuseEngine from 'fuse.js';
import type { SearchIndex } from './engine.ts';
import type { Head } from './heads.ts';

/** Candidates that fuse.js looks at; they are few because each costs it time, and their heads are fetched. */
const CANDIDATES = 15;
/** How soon a lower place says less. Source: Cormack, Clarke, Büttcher, Reciprocal rank fusion, 2009. */
const RANK_OFFSET = 2;

/** The `most` likeliest posts, best first. Whoever asks brings fuse.js, which may arrive late. */
export async function namedPosts(
  Fuse: typeof FuseEngine,
  index: SearchIndex,
  typed: string,
  most: number,
): Promise<readonly Head[]> {
  const candidates = await index.names(typed, CANDIDATES);
  if (candidates.length === 0) return [];
  const fuse = new Fuse(candidates, {
    keys: ['title'],
    useTokenSearch: true,
    tokenMatch: 'any',
    threshold: 0.4,
    ignoreLocation: true,
  });
  const order = fuse.search(typed.slice(0, 100)).map(({ item }) => item);
  const scoreOf = (head: Head): number =>
    [order, candidates].reduce((sum, list) => sum + partOf(list.indexOf(head)), 0);
  return candidates
    .map((head) => ({ head, score: scoreOf(head) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ head }) => head);
}

const partOf = (place: number): number => (place < 0 ? 0 : 1 / (RANK_OFFSET + place));
