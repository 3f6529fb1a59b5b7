import { describe, expect, test } from 'vitest';
import { LARGEST_BACKUP, mergeProgress, previewImport, readBackup, writeBackup } from '../../../src/model/backup.ts';
import type { PostProgress } from '../../../src/model/progress.ts';
import { parseSettings } from '../../../src/model/settings.ts';

/** A seeded generator, so that a failing law can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Records that often agree in a field, as those of two devices do. */
function recordOf(pick: (below: number) => number, post = 'p'): PostProgress {
  const block = pick(3);
  return {
    post,
    fraction: pick(5) / 4,
    updatedAt: pick(3),
    ...(pick(2) === 0 && { path: `path-${pick(2)}` }),
    ...(pick(2) === 0 && { finishedAt: pick(4) }),
    ...(pick(2) === 0 && { position: { block, offset: 0, quote: `q${block}` } }),
  };
}

const settings = parseSettings(undefined);
const having = (...records: PostProgress[]) => new Map(records.map((record) => [record.post, record]));

describe('merging two records', () => {
  test('is commutative, associative and idempotent', () => {
    const pick = random(3);
    for (let turn = 0; turn < 2000; turn++) {
      const [a, b, c] = [recordOf(pick), recordOf(pick), recordOf(pick)];
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
      expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
      expect(mergeProgress(a, a)).toEqual(a);
    }
  });

  test('never takes back what was read', () => {
    const pick = random(4);
    for (let turn = 0; turn < 500; turn++) {
      const [a, b] = [recordOf(pick), recordOf(pick)];
      const merged = mergeProgress(a, b);
      expect(merged.fraction).toBe(Math.max(a.fraction, b.fraction));
      expect(merged.finishedAt === undefined).toBe(a.finishedAt === undefined && b.finishedAt === undefined);
    }
  });
});

describe('a backup file', () => {
  test('is read back as it was written', () => {
    const pick = random(5);
    const records = Array.from({ length: 50 }, (_, index) => recordOf(pick, `post-${index}`));
    const read = readBackup(writeBackup(having(...records), settings, 'Site', 7));
    expect(read).toMatchObject({ kind: 'read', backup: { savedAt: 7, site: 'Site', settings } });
    expect(read.kind === 'read' && having(...read.backup.progress)).toEqual(having(...records));
  });

  const good = writeBackup(having(recordOf(random(6))), settings, 'Site', 7);
  test.each([
    ['nothing', '', 'foreign'],
    ['something else', '{"a":1}', 'foreign'],
    ['a picture', '\u0089PNG\r\n', 'foreign'],
    ['one cut short', good.slice(0, -20), 'damaged'],
    ['one with a wrong field', good.replace('"fraction": ', '"fraction": -'), 'damaged'],
    ['one of a later version', good.replace('"version": 1', '"version": 2'), 'newer'],
    ['one that is too large', ' '.repeat(LARGEST_BACKUP + 1), 'too-large'],
  ])('%s is refused', (_what, text, reason) => {
    expect(readBackup(text)).toEqual({ kind: 'refused', reason });
  });

  test('brings in no fields but our own', () => {
    const hostile = good.replace('"post": "p"', '"post": "p", "__proto__": {"polluted": true}, "extra": 1');
    const read = readBackup(hostile);
    expect(read.kind).toBe('read');
    expect(read.kind === 'read' && Object.keys(read.backup.progress[0] ?? {})).not.toContain('extra');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

test('a preview tells what is new, what moves and what stays', () => {
  const [here, further, fresh]: PostProgress[] = [
    { post: 'a', fraction: 0.5, updatedAt: 5 },
    { post: 'b', fraction: 0.5, updatedAt: 5 },
    { post: 'c', fraction: 0.5, updatedAt: 5 },
  ] as const;
  const backup = {
    savedAt: 1,
    site: '',
    settings,
    saved: [],
    progress: [here, { ...further, fraction: 1 }, fresh] as PostProgress[],
  };
  expect(previewImport(backup, having(here as PostProgress, further as PostProgress))).toEqual({
    added: 1,
    changed: 1,
    same: 1,
  });
});
