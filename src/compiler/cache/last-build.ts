// The whole of the last build of a folder: where nothing changed that it looked at, there is nothing to do.
import { deserialize, serialize } from 'node:v8';
import type { Built } from '../built.ts';
import type { BlobCache } from './blobs.ts';
import { type Input, isSame } from './inputs.ts';
import { getFiles, putFiles } from './packs.ts';

/** A build without its files, and all that it depends on: the list of the folder's files, and every file's content. */
export interface LastBuild {
  readonly listing: readonly string[];
  readonly inputs: readonly Input[];
  readonly packs: readonly string[];
  readonly built: Omit<Built, 'files'>;
}

/** What is known of the last build; the key is the same for every build of the folder. */
export async function readLastBuild(key: string, blobs: BlobCache): Promise<LastBuild | undefined> {
  const bytes = await blobs.get(key);
  return bytes && (deserialize(bytes) as LastBuild); // the key holds the version of the compiler that wrote it
}

/** The last build, where it would come out the same again. */
export async function sameAgain(
  last: LastBuild,
  listing: readonly string[],
  blobs: BlobCache,
): Promise<Built | undefined> {
  const isListed = listing.length === last.listing.length && listing.every((file, at) => file === last.listing[at]);
  if (!isListed || !last.inputs.every(isSame)) return undefined;
  const files = await getFiles(last.packs, blobs);
  return files && { ...last.built, files };
}

/** Keeps a build for the next time. `before` is the one it takes the place of, as far as its packs are there. */
export async function keepBuild(
  key: string,
  { built, listing, inputs }: Omit<LastBuild, 'packs' | 'built'> & { readonly built: Built },
  before: LastBuild | undefined,
  blobs: BlobCache,
): Promise<void> {
  const { files, ...rest } = built;
  const packs = await putFiles(files, blobs, new Set(before?.packs));
  const last: LastBuild = { listing, inputs, packs, built: rest };
  await blobs.put(key, serialize(last));
}
