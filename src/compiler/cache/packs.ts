// The files of a whole build, kept in packs: few to read, and after a small change few to write.
import { deserialize, serialize } from 'node:v8';
import { type BlobCache, keyOf } from './blobs.ts';

type Files = ReadonlyMap<string, Uint8Array>;
type Entries = readonly (readonly [path: string, bytes: Uint8Array])[];

/** A pack ends at a file whose name, which is a hash, is a multiple of this: so a new file moves no other border. */
const FILES_A_PACK = 32;

/** The keys of the packs that hold `files`; those among `kept` are there already and not written again. */
export async function putFiles(files: Files, blobs: BlobCache, kept: ReadonlySet<string>): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const entries of packsOf(files)) {
    const key = keyOf(
      'pack',
      '1',
      ...entries.flatMap(([path, bytes]) => (isNamedByHash(path) ? [path] : [path, bytes])),
    );
    keys.push(key);
    if (!kept.has(key)) await blobs.put(key, serialize(entries));
  }
  return keys;
}

/** The files in their order; undefined where any pack is gone. */
export async function getFiles(keys: readonly string[], blobs: BlobCache): Promise<Files | undefined> {
  const files = new Map<string, Uint8Array>();
  for (const key of keys) {
    const pack = await blobs.get(key);
    if (pack === undefined) return undefined;
    const entries = deserialize(pack) as Entries; // written by `putFiles`, and whole: blobs are checked
    for (const [path, bytes] of entries) files.set(path, bytes);
  }
  return files;
}

const HASH_END = /[0-9a-f]{30}([0-9a-f]{2})\.[a-z0-9]+$/;

const isNamedByHash = (path: string): boolean => HASH_END.test(path);

function* packsOf(files: Files): Generator<Entries> {
  let pack: (readonly [string, Uint8Array])[] = [];
  for (const entry of files) {
    pack.push(entry);
    const digits = HASH_END.exec(entry[0])?.[1];
    if (digits === undefined || Number.parseInt(digits, 16) % FILES_A_PACK !== 0) continue;
    yield pack;
    pack = [];
  }
  if (pack.length > 0) yield pack;
}
