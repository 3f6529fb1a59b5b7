// Records for property tests: the same ones in every run.
import { type PostProgress, tidy } from '../../../src/model/record.ts';

/** A seeded generator of whole numbers below a limit, so that a failing law can be run again. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A record that often agrees in a field with another, as those of two devices do. */
export function randomRecord(pick: (below: number) => number, post = 'p'): PostProgress {
  const block = pick(3);
  const sections = ['', 'one', 'constructor', '__proto__'].filter(() => pick(2) === 0);
  return tidy({
    version: 2,
    post,
    words: 100 * pick(3),
    sections: sections.map((id) => ({ id, at: pick(6), words: 10 * (1 + pick(2)) })),
    updatedAt: pick(3),
    ...(pick(2) === 0 && { path: `path-${pick(2)}` }),
    ...(pick(2) === 0 && { finishedAt: pick(6) }),
    ...(pick(3) === 0 && { unreadAt: pick(6) }),
    ...(pick(3) === 0 && { earlier: pick(5) / 4 }),
    ...(pick(2) === 0 && { known: { is: pick(2) === 0, at: pick(3) } }),
    ...(pick(2) === 0 && { position: { block, offset: 0, quote: `q${block}` } }),
  });
}
