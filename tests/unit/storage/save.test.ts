import { describe, expect, it } from 'vitest';
import { bytesOf, difference, type Edition, filesOf, parseSave, partsWith, refIn } from '../../../src/storage/save.ts';

const ref = (name: string, bytes = 10) => ({ file: `${name.padEnd(32, '0')}.json`, bytes });
const part = (post: string, ...files: string[]) => ({ post, title: post, files: files.map((name) => ref(name)) });
const edition = (...parts: Edition['parts']): Edition => ({ parts, others: [ref('a0')] });
const two = edition(part('one', 'b1', 'ff'), part('two', 'b2', 'ff'));

describe('an edition', () => {
  it('counts a file that two parts share once', () => {
    expect(filesOf(two)).toHaveLength(4);
    expect(bytesOf(two)).toBe(40);
  });

  it('has a part only with all of its files, and the first only with those of no part', () => {
    const without = (lost: string) => partsWith(two, (file) => file !== ref(lost).file);

    expect(partsWith(two, () => true)).toBe(2);
    expect(without('b2')).toBe(1);
    expect(without('ff')).toBe(0);
    expect(without('a0')).toBe(1);
  });

  it('differs from another by parts added, revised and removed', () => {
    expect(difference(two, two)).toBeUndefined();
    expect(difference(two, edition(part('one', 'b1', 'ff'), part('two', 'c2', 'ff'), part('three', 'b3')))).toEqual({
      added: 1,
      revised: 1,
      removed: 0,
    });
    expect(difference(two, edition(part('one', 'b1', 'ff')))).toEqual({ added: 0, revised: 0, removed: 1 });
  });
});

describe('a save', () => {
  const saved = { edition: two, savedAt: 1, verifiedAt: 1, lost: [] };
  const save = { name: 'path/cap', title: 'CAP', saved };

  it('leads names to its files', () => {
    expect(refIn(save, 'post/two')).toEqual(ref('b2'));
    expect(refIn(save, 'path/cap')).toEqual(ref('a0'));
    expect(refIn(save, 'post/three')).toBeUndefined();
    expect(
      refIn({ ...save, name: 'post/two', saved: { ...saved, edition: { ...two, others: [] } } }, 'post/two'),
    ).toEqual(ref('b2'));
  });

  it('is read back as it was written, and never from a damaged record', () => {
    expect(parseSave(structuredClone(save))).toEqual(save);
    expect(parseSave({ ...save, saved: { ...saved, lost: 'all' } })).toBeUndefined();
    expect(parseSave({ ...save, name: 'settings' })).toBeUndefined();
  });
});
