import { describe, expect, test } from 'vitest';
import { journey, latestRead } from '../../../src/model/journey.ts';
import type { PostProgress } from '../../../src/model/progress.ts';

const steps = ['a', 'b', 'c', 'd'].map((post) => ({ post, minutes: 10 }));
const read = (post: string, updatedAt = 1): PostProgress => ({ post, fraction: 1, finishedAt: 1, updatedAt });
const begun = (post: string, updatedAt = 1): PostProgress => ({
  post,
  fraction: 0.5,
  position: { block: 1, offset: 0, quote: '' },
  updatedAt,
});
const having = (...records: PostProgress[]) => new Map(records.map((record) => [record.post, record]));

describe('a journey along a path', () => {
  test('starts at its first step', () => {
    expect(journey(steps, having())).toEqual({ read: 0, minutesLeft: 40, next: 0, begun: false });
  });

  test('goes on with the step that was begun', () => {
    expect(journey(steps, having(read('a'), begun('c')))).toEqual({ read: 1, minutesLeft: 25, next: 2, begun: true });
  });

  test('goes on after the last step read, not back to one that was skipped', () => {
    expect(journey(steps, having(read('b'))).next).toBe(2);
  });

  test('comes back to a skipped step when the end is reached', () => {
    expect(journey(steps, having(read('b'), read('c'), read('d'))).next).toBe(0);
  });

  test('has nothing next when all is read', () => {
    expect(journey(steps, having(...steps.map(({ post }) => read(post))))).toMatchObject({
      next: undefined,
      minutesLeft: 0,
    });
  });

  test('of no steps is empty', () => {
    expect(journey([], having(read('a')))).toEqual({ read: 0, minutesLeft: 0, next: undefined, begun: false });
  });
});

describe('what was read last', () => {
  test('is the newest that was really read', () => {
    const opened: PostProgress = { post: 'z', fraction: 0, updatedAt: 99 };
    expect(latestRead(having(read('a', 5), begun('b', 9), opened))?.post).toBe('b');
    expect(latestRead(having(opened))).toBeUndefined();
  });
});
