import { describe, expect, test } from 'vitest';
import type { PathOutline } from '../../../src/contract/path.ts';
import { blank, markedRead } from '../../../src/model/record.ts';
import { pathsAfter } from '../../../src/model/what-follows.ts';

const outline = (id: string, posts: readonly string[] = [id], part: Partial<PathOutline> = {}): PathOutline => ({
  id,
  title: `Path ${id}`,
  kind: 'series',
  status: 'running',
  hue: 'blue',
  minutes: 10,
  published: posts.length,
  planned: 0,
  steps: posts.map((post) => ({ kind: 'post', title: post, post })),
  more: 0,
  ...part,
});
const goal = (title: string, ...paths: PathOutline[]) => ({ title, paths });
const [a, b, c, d] = [outline('a'), outline('b'), outline('c'), outline('d')];
const read = (...posts: string[]) => new Map(posts.map((post) => [post, markedRead(blank(post, 1), 1)] as const));
const ids = (following: readonly { readonly path: PathOutline }[]) => following.map(({ path }) => path.id);

describe('after a finished path', () => {
  test('comes what its goal names after it, then before it, then the next goals', () => {
    const goals = [goal('First', d), goal('Own', a, b, c), goal('Last', outline('e'))];
    expect(ids(pathsAfter('b', goals, read('b'), 9))).toEqual(['c', 'a', 'e', 'd']);
    expect(pathsAfter('b', goals, read('b'), 1)[0]?.goal).toBe('Own');
  });

  test('no path is offered twice, and never the finished one', () => {
    expect(ids(pathsAfter('a', [goal('One', a, b), goal('Two', b, a, c)], read('a'), 9))).toEqual(['b', 'c']);
  });

  test('what was read and what is only planned is left out', () => {
    const planned = outline('p', [], { steps: [{ kind: 'planned', title: 'Raft' }] });
    expect(ids(pathsAfter('a', [goal('One', a, b, planned, c)], read('a', 'b'), 9))).toEqual(['c']);
  });

  test('a long path whose first steps were read still has more', () => {
    const long = outline('long', ['one'], { more: 3 });
    expect(ids(pathsAfter('a', [goal('One', a, long)], read('a', 'one'), 9))).toEqual(['long']);
  });

  test('a path that no goal names leads to the goals from the first', () => {
    expect(ids(pathsAfter('lost', [goal('One', a), goal('Two', b)], read('lost'), 1))).toEqual(['a']);
    expect(pathsAfter('lost', [], read(), 3)).toEqual([]);
  });
});
