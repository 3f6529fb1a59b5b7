import { describe, expect, it } from 'vitest';
import { evictions } from '../../../src/storage/evictions.ts';

const file = (name: string, bytes: number, readAt: number) => ({ file: name, bytes, readAt });
const files = [file('old', 40, 1), file('new', 40, 3), file('saved', 90, 2), file('left', 10, 0)];
const isSaved = (name: string) => name === 'saved';

describe('what is let go', () => {
  it('is what was read longest ago, until the rest fits', () => {
    expect(evictions(files, isSaved, 50)).toEqual(['old', 'left']);
    expect(evictions(files, isSaved, 0)).toEqual(['new', 'old', 'left']);
  });

  it('is always what was never read and is no longer saved', () => {
    expect(evictions(files, isSaved, 1_000)).toEqual(['left']);
  });

  it('is never what is saved, whatever the limit', () => {
    for (let limit = 0; limit < 200; limit += 10) expect(evictions(files, isSaved, limit)).not.toContain('saved');
  });
});
