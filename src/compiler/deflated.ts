// Files of JSON as they are published: see contract/deflated.ts.
import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { isDeflated } from '../contract/deflated.ts';
import { type BlobCache, keyOf } from './cache/blobs.ts';
import { compilerVersion } from './cache/compiler-version.ts';

/** Shorter files stay as they are: to unpack them would cost more than they take. */
const WORTH_IT = 1_000;

/**
 * A zlib stream of a file, or the file itself where that is short. The same on every machine: Node's own zlib is another
 * with another Node or processor, and then a build elsewhere would revise every post. What `blobs` know is not made again.
 */
export async function deflated(json: Uint8Array, blobs: BlobCache | undefined): Promise<Uint8Array> {
  if (json.length < WORTH_IT) return json;
  const key = keyOf('deflated', compilerVersion(), json);
  const kept = await blobs?.get(key);
  if (kept !== undefined) return kept;
  const bytes = zlibSync(json, { level: 6 });
  await blobs?.put(key, bytes);
  return bytes;
}

/** What a file of JSON says, deflated or not. */
export const jsonOf = (file: Uint8Array): unknown =>
  JSON.parse(Buffer.from(isDeflated(file) ? inflateSync(file) : file).toString('utf8'));
