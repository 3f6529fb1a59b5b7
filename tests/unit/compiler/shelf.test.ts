// Many entries in a file keep the promises of a cache, also among processes that write at the same time.
import { expect, test } from 'vitest';
import { type BlobCache, keyOf, memoryBlobs } from '../../../src/compiler/cache/blobs.ts';
import { Shelf } from '../../../src/compiler/cache/shelf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);
const key = (name: string) => keyOf('post', '1', name);

/** A cache that counts, and tells what is in it. */
function counted(): BlobCache & { readonly entries: Map<string, Uint8Array>; puts: number } {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    puts: 0,
    get: async (name) => entries.get(name),
    async put(name, content) {
      this.puts++;
      entries.set(name, content);
    },
  };
}

async function kept(below: BlobCache, names: readonly string[], isWhole = true): Promise<void> {
  const shelf = new Shelf(below, 'garden');
  for (const name of names) await shelf.put(key(name), bytes(`text of ${name}`));
  await shelf.keep(isWhole);
}

const found = async (below: BlobCache, name: string) => text(await new Shelf(below, 'garden').get(key(name)));

test('gives back what was put in, before and after it is kept', async () => {
  const below = memoryBlobs();
  const shelf = new Shelf(below, 'garden');
  await shelf.put(key('a'), bytes('one'));
  expect(text(await shelf.get(key('a')))).toBe('one');
  await shelf.keep(true);
  expect(text(await shelf.get(key('a')))).toBe('one');
  await shelf.put(key('a'), bytes('two'));
  await shelf.keep(true);
  expect(text(await new Shelf(below, 'garden').get(key('a')))).toBe('two');
});

test('a hundred entries are two files, and nothing new is none', async () => {
  const below = counted();
  const names = Array.from({ length: 100 }, (_, at) => `p${at}`);
  await kept(below, names);
  expect(below.puts).toBe(2);
  const again = new Shelf(below, 'garden');
  for (const name of names) expect(text(await again.get(key(name)))).toBe(`text of ${name}`);
  await again.keep(true);
  expect(below.puts).toBe(2);
});

test('folders have shelves of their own', async () => {
  const below = memoryBlobs();
  await kept(below, ['a']);
  expect(await new Shelf(below, 'elsewhere').get(key('a'))).toBeUndefined();
});

test('of two that write at the same time neither loses what it made', async () => {
  const below = memoryBlobs();
  const [one, other] = [new Shelf(below, 'garden'), new Shelf(below, 'garden')];
  for (const shelf of [one, other]) expect(await shelf.get(key('a'))).toBeUndefined();
  await one.put(key('a'), bytes('A'));
  await other.put(key('b'), bytes('B'));
  await one.keep(true);
  await other.keep(true);
  expect([await found(below, 'a'), await found(below, 'b')]).toEqual(['A', 'B']);
});

test('a pack that is gone takes only its own entries along', async () => {
  const below = counted();
  await kept(below, ['a']);
  const [pack = ''] = [...below.entries.keys()].filter((name) => name.startsWith('entries-'));
  await kept(below, ['b'], false);
  below.entries.delete(pack);
  expect([await found(below, 'a'), await found(below, 'b')]).toEqual([undefined, 'text of b']);
});

test('what no whole build had a use for goes, what one had stays', async () => {
  const below = memoryBlobs();
  await kept(below, ['of no use', 'neither', 'nor this', 'nor that', 'used']);
  const shelf = new Shelf(below, 'garden');
  await shelf.get(key('used'));
  await shelf.put(key('new'), bytes('new'));
  await shelf.keep(false); // a build with errors knows nothing of use
  expect(await found(below, 'neither')).toBe('text of neither');
  await shelf.put(key('newer'), bytes('newer'));
  await shelf.keep(true);
  expect(await found(below, 'neither')).toBeUndefined();
  expect([await found(below, 'used'), await found(below, 'new')]).toEqual(['text of used', 'new']);
});

test('save after save leaves few packs', async () => {
  const below = counted();
  const shelf = new Shelf(below, 'garden');
  for (let save = 0; save < 100; save++) {
    await shelf.put(key(`save ${save}`), bytes(`text ${save}`));
    await shelf.keep(true);
  }
  expect(await found(below, 'save 99')).toBe('text 99');
  const before = below.entries.size;
  const again = new Shelf(below, 'garden');
  let reads = 0;
  const get = below.get;
  below.get = (name) => {
    reads++;
    return get(name);
  };
  for (let save = 0; save < 100; save++) expect(text(await again.get(key(`save ${save}`)))).toBe(`text ${save}`);
  expect(reads).toBeLessThanOrEqual(10);
  expect(below.entries.size).toBe(before);
});
