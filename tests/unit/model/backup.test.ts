import { describe, expect, test } from 'vitest';
import {
  LARGEST_BACKUP,
  mergeData,
  previewImport,
  type ReadingData,
  readBackup,
  writeBackup,
} from '../../../src/model/backup.ts';
import { blank, type PostProgress, readOn } from '../../../src/model/record.ts';
import { chosen } from '../../../src/model/settings.ts';
import { randomNumbers, randomRecord } from './records.ts';

const having = (...records: PostProgress[]) => new Map(records.map((record) => [record.post, record]));
const dataOf = (...records: PostProgress[]): ReadingData => ({
  progress: having(...records),
  settings: chosen({}, { theme: 'dark' }, 5),
  visits: { seenAt: 9, beforeAt: 4 },
  aside: [{ version: 99, post: 'later' }],
  saved: [{ name: 'path/cap', title: 'CAP' }],
});

describe('a backup file', () => {
  test('is read back as it was written, with all there is', () => {
    const pick = randomNumbers(5);
    const data = dataOf(...Array.from({ length: 200 }, (_, index) => randomRecord(pick, `post-${index}`)));
    expect(readBackup(writeBackup(data, 'Site', 7))).toEqual({
      kind: 'read',
      backup: { ...data, savedAt: 7, site: 'Site' },
    });
  });

  test('of the first version is still read', () => {
    const progress = [{ post: 'p', fraction: 1, finishedAt: 3, updatedAt: 4 }];
    const file = { mark: 'throughline-reading-data', version: 1, savedAt: 7, site: 'Site', progress, settings: {} };
    const read = readBackup(JSON.stringify(file));
    expect(read.kind === 'read' && read.backup.progress.get('p')?.finishedAt).toBe(3);
  });

  test('keeps a record of a later build aside', () => {
    const file = writeBackup(dataOf(blank('p', 1)), 'Site', 7).replace(
      '"version": 2,\n   "post"',
      '"version": 3,\n   "post"',
    );
    const read = readBackup(file);
    expect(read.kind === 'read' && read.backup.progress.size).toBe(0);
    expect(read.kind === 'read' && read.backup.aside).toHaveLength(2);
  });

  const good = writeBackup(dataOf(randomRecord(randomNumbers(6))), 'Site', 7);
  const deep = '['.repeat(5_000_000);
  test.each([
    ['nothing', '', 'foreign'],
    ['something else', '{"a":1}', 'foreign'],
    ['a picture', '\u0089PNG\r\n', 'foreign'],
    ['one cut short', good.slice(0, -20), 'damaged'],
    ['one with a wrong field', good.replace('"words": ', '"words": -1'), 'damaged'],
    ['one with a date no calendar has', good.replace('"savedAt": 7', '"savedAt": 1e999'), 'damaged'],
    ['one of a later version', good.replace('"version": 2', '"version": 3'), 'newer'],
    ['one that is too large', ' '.repeat(LARGEST_BACKUP + 1), 'too-large'],
    ['one that is nothing but depth', deep, 'foreign'],
    ['one of ours with depth in it', good.replace('"theme": "dark"', `"theme": ${deep}`), 'damaged'],
  ])('%s is refused, and soon', (_what, text, reason) => {
    const start = performance.now();
    expect(readBackup(text)).toEqual({ kind: 'refused', reason });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('brings in no fields but our own', () => {
    const hostile = good
      .replace('"post": "p"', '"post": "p", "__proto__": {"polluted": true}, "extra": 1')
      .replace('"theme": "dark"', '"theme": "dark", "__proto__": {"polluted": true}, "constructor": 1');
    const read = readBackup(hostile);
    expect(read.kind).toBe('read');
    expect(read.kind === 'read' && Object.keys(read.backup.progress.get('p') ?? {})).not.toContain('extra');
    expect(read.kind === 'read' && Object.keys(read.backup.settings)).toEqual(['theme', 'changedAt']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('with post ids that name parts of every object is taken as any other', () => {
    const data = dataOf(blank('__proto__', 1), blank('constructor', 1));
    const read = readBackup(writeBackup(data, 'Site', 7));
    expect(read.kind === 'read' && [...read.backup.progress.keys()].sort()).toEqual(['__proto__', 'constructor']);
  });
});

test('data of two devices merged is the same whichever takes in the other, and as often as it likes', () => {
  const pick = randomNumbers(8);
  for (let turn = 0; turn < 300; turn++) {
    const [a, b] = [0, 1].map(
      (): ReadingData => ({
        progress: having(...['a', 'b', 'c'].filter(() => pick(2) === 0).map((post) => randomRecord(pick, post))),
        settings: chosen(chosen({}, { theme: pick(2) ? 'dark' : 'sepia' }, pick(3)), { textSize: 115 }, pick(3)),
        visits: pick(2) === 0 ? undefined : { seenAt: pick(9) },
        aside: [],
        saved: ['path/a', 'post/b'].filter(() => pick(2) === 0).map((name) => ({ name, title: name })),
      }),
    ) as [ReadingData, ReadingData];
    const merged = mergeData(a, b);
    expect(mergeData(b, a)).toEqual(merged);
    expect(mergeData(merged, b)).toEqual(merged);
  }
});

test('a preview tells what is new, what moves, what stays, and how many settings change', () => {
  const text = { words: 100, outline: [] };
  const [a, b, c] = [blank('a', 5), blank('b', 5), blank('c', 5)];
  const backup = { ...dataOf(a, readOn(b, text, new Set(['']), 6), c), settings: chosen({}, { theme: 'black' }, 9) };
  expect(previewImport(backup, dataOf(a, b))).toEqual({ added: 1, changed: 1, same: 1, settings: 1 });
});
