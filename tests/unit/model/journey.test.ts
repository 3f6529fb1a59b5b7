import { describe, expect, test } from 'vitest';
import { helpfulFirst, latestRead } from '../../../src/model/helpful-first.ts';
import { journey, minutesWithHelp, pathFinished } from '../../../src/model/journey.ts';
import { blank, markedKnown, markedRead, type PostProgress, readOn } from '../../../src/model/record.ts';

const steps = ['a', 'b', 'c', 'd'].map((post) => ({ post, minutes: 10 }));
const text = { words: 100, outline: [{ id: 'half', words: 50 }] };
const read = (post: string, at = 1): PostProgress => markedRead(blank(post, at), at);
const begun = (post: string, at = 1): PostProgress => readOn(blank(post, at), text, new Set(['half']), at);
const known = (post: string): PostProgress => markedKnown(blank(post, 1), true, 1);
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
    const opened = blank('z', 99);
    expect(latestRead(having(read('a', 5), begun('b', 9), opened))?.post).toBe('b');
    expect(latestRead(having(opened))).toBeUndefined();
  });
});

describe('what the reader knows', () => {
  test('is passed over and takes no minutes, and is not called read', () => {
    expect(journey(steps, having(known('a')))).toEqual({ read: 0, minutesLeft: 30, next: 1, begun: false });
  });

  test('ends a path as well as what was read, where something was read', () => {
    expect(pathFinished(steps, having(...['a', 'b', 'c'].map((post) => read(post)), known('d')))).toBe(true);
    expect(pathFinished(steps, having(...['a', 'b', 'c', 'd'].map((post) => known(post))))).toBe(false);
    expect(pathFinished(steps, having(read('a')))).toBe(false);
    expect(pathFinished([], having(read('a')))).toBe(false);
  });

  test('shortens the estimate where it would help to have it read before', () => {
    const help = [
      { id: 'trees', minutes: 12 },
      { id: 'a', minutes: 10 },
    ];
    expect(minutesWithHelp(steps, help, having())).toBe(52);
    expect(minutesWithHelp(steps, help, having(known('trees')))).toBe(40);
    expect(helpfulFirst(help, having(known('trees'), begun('a')))).toEqual([
      { post: help[0], state: 'known', minutesLeft: 0 },
      { post: help[1], state: 'open', minutesLeft: 5 },
    ]);
  });
});
