// Downloads one image. Whatever the world answers is a value: an image with its kind, or why there is none.
import sharp from 'sharp';

const MOST_BYTES = 20 * 1024 * 1024;
const WAIT_MS = 20_000;

/** The kinds that posts may show, by the names that their decoder gives them. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ...['png', 'gif', 'webp', 'svg'].map((kind) => [kind, kind] as const),
  ['jpeg', 'jpg'],
  ['heif', 'avif'],
]);

export type Fetched =
  | { readonly kind: 'image'; readonly bytes: Uint8Array; readonly extension: string }
  | { readonly kind: 'failed'; readonly why: string };

/** Follows redirects; waits 20 seconds at most and takes 20 MB at most. */
export async function fetchImage(address: string): Promise<Fetched> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS), headers: { Accept: 'image/*' } });
    if (!response.ok) return failed(`the server answers ${response.status}`);
    const bytes = await bytesOf(response);
    if (bytes === undefined) return failed(`it has more than ${MOST_BYTES / 1024 / 1024} MB`);
    const extension = await extensionOf(bytes);
    return extension === undefined ? failed('what comes is no image') : { kind: 'image', bytes, extension };
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    return failed(fault.name === 'TimeoutError' ? 'no answer in 20 seconds' : reasonOf(fault));
  }
}

const failed = (why: string): Fetched => ({ kind: 'failed', why });

/** What `fetch` throws only says that it failed; the reason is in its cause. */
const reasonOf = (fault: Error): string => (fault.cause instanceof Error ? fault.cause.message : fault.message);

async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** By what is in it: names and headers of servers are often wrong. */
async function extensionOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { format, compression } = await sharp(bytes).metadata();
    return format === 'heif' && compression !== 'av1' ? undefined : EXTENSIONS.get(format);
  } catch {
    return undefined; // sharp tells so that it is no image
  }
}
