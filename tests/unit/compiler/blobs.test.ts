// Both caches keep the same promises; the one on disk also those about other processes, damage and time.
import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskBlobs, fileOfKey, keyOf, memoryBlobs } from '../../../src/compiler/cache/blobs.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'throughline-blobs-'));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

describe.each([
  ['in memory', () => memoryBlobs()],
  ['on disk', () => diskBlobs(newFolder())],
])('a cache %s', (_, make) => {
  test('gives back what was put in', async () => {
    const blobs = make();
    const key = keyOf('code', '1', 'go', 'func main() {}');
    await blobs.put(key, bytes('one'));
    expect(text(await blobs.get(key))).toBe('one');
    await blobs.put(key, bytes(''));
    expect(text(await blobs.get(key))).toBe('');
  });

  test('has nothing under a key that was never used', async () => {
    expect(await make().get(keyOf('code', '1', 'x'))).toBeUndefined();
  });
});

test('keys differ where kind, version or any part does, wherever parts are cut', () => {
  const keys = [
    keyOf('code', '1', 'ab', 'c'),
    keyOf('code', '1', 'a', 'bc'),
    keyOf('code', '1', 'abc'),
    keyOf('code', '2', 'abc'),
    keyOf('maths', '1', 'abc'),
    keyOf('code', '1', bytes('abc')),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('an entry outlives its process', async () => {
  const folder = newFolder();
  const key = keyOf('code', '1', 'x');
  await diskBlobs(folder).put(key, bytes('kept'));
  expect(text(await diskBlobs(folder).get(key))).toBe('kept');
});

test.each([
  ['cut short', (entry: Buffer) => entry.subarray(0, entry.length - 1)],
  ['emptied', () => Buffer.alloc(0)],
  ['changed in one bit', (entry: Buffer) => entry.with(40, (entry[40] ?? 0) ^ 1)],
])('an entry that was %s is not there', async (_, damage) => {
  const folder = newFolder();
  const key = keyOf('code', '1', 'x');
  await diskBlobs(folder).put(key, bytes('some longer content'));
  const path = join(folder, fileOfKey(key));
  writeFileSync(path, damage(readFileSync(path)));
  expect(await diskBlobs(folder).get(key)).toBeUndefined();
});

test('an entry that stands under the name of another is not there', async () => {
  const folder = newFolder();
  const [one, other] = [keyOf('code', '1', 'one'), keyOf('code', '1', 'other')];
  const blobs = diskBlobs(folder);
  await blobs.put(one, bytes('1'));
  await blobs.put(other, bytes('2'));
  writeFileSync(join(folder, fileOfKey(one)), readFileSync(join(folder, fileOfKey(other))));
  expect(await blobs.get(one)).toBeUndefined();
});

test('a folder that cannot be written is no fault', async () => {
  const file = join(newFolder(), 'a-file');
  writeFileSync(file, '');
  const blobs = diskBlobs(file);
  await blobs.put(keyOf('code', '1', 'x'), bytes('x'));
  expect(await blobs.get(keyOf('code', '1', 'x'))).toBeUndefined();
});

test('reading an old entry makes it fresh, and writing leaves no other files', async () => {
  const folder = newFolder();
  const key = keyOf('code', '1', 'x');
  const blobs = diskBlobs(folder);
  await Promise.all(Array.from({ length: 20 }, () => blobs.put(key, bytes('same'))));
  const path = join(folder, fileOfKey(key));
  utimesSync(path, 1000, 1000);
  await blobs.get(key);
  expect(statSync(path).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  expect(readdirSync(join(path, '..'))).toHaveLength(1);
});
