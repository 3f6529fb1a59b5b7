// One file of the content, whole or not at all: nothing reaches the app before its hash is proved. What the file says is
// read in content-json.ts, apart from here, since the workers are small without it.
import { filePath, isWhole, type Ref } from '../contract/ref.ts';
import { type Fetched, failed, ready } from './fetched.ts';
import { askNetwork, type Bytes, type Fetch } from './network.ts';
import { sha256 } from './sha256.ts';

/** What is on the device, by file name. Neither method fails: a device that does not answer has nothing. */
export interface Kept {
  /** The bytes as they lie there, proved by nobody yet. */
  get(file: string): Promise<Bytes | undefined>;
  /** Keeps what was proved, soon. */
  keep(ref: Ref, bytes: Bytes): void;
}

/** Where content comes from: `base` is the site's root as an absolute address that ends in a slash. */
export interface Origin {
  readonly base: string;
  readonly fetch: Fetch;
  /** Left away where nothing can be kept. */
  readonly kept?: Kept | undefined;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
}

/** Where a file may come from: from anywhere, or from the device alone, without waiting for any network. */
export type Reach = 'anywhere' | 'device';

/** The bytes of an immutable file: from the device where they lie there whole, else from the network, and then kept. */
export async function readBytes(origin: Origin, ref: Ref, reach: Reach = 'anywhere'): Promise<Fetched<Bytes>> {
  const kept = await origin.kept?.get(ref.file);
  if (kept && (await isProved(ref, kept))) return ready(kept);
  if (reach === 'device') return failed(kept ? 'damaged' : 'offline');
  const answer = await fetchBytes(origin, ref);
  if (answer.kind === 'ready') origin.kept?.keep(ref, answer.value);
  return answer;
}

/** From the network alone. Wrong bytes are asked for once more, past every cache, before they are `damaged`. */
export async function fetchBytes(origin: Origin, ref: Ref): Promise<Fetched<Bytes>> {
  const url = new URL(filePath(ref), origin.base).href;
  for (const cache of ['default', 'reload'] as const) {
    const answer = await askNetwork(origin.fetch, url, cache, origin.signal);
    if (answer.kind === 'failed' || (await isProved(ref, answer.value))) return answer;
  }
  return failed('damaged');
}

/** True where bytes are what their name promises; where the platform hashes nothing, where they are as many. */
export async function isProved(ref: Ref, bytes: Bytes): Promise<boolean> {
  const hash = await sha256(bytes);
  return hash === undefined ? bytes.length === ref.bytes : isWhole(ref, hash);
}
