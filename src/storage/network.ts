// The one door to the network: an address in, all its bytes out, or the reason why not.
import { type Fetched, failed, ready } from './fetched.ts';

/** How long the network may stay silent, before its answer and between two pieces of it, in milliseconds. */
const PATIENCE = 8_000;

/** "Network Authentication Required", which is what a portal should say (RFC 6585). */
const SIGN_IN = 511;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * All bytes at an address. 404 and 410 are `missing`, every other answer that is no success is `server`, whatever page the
 * host puts under it. An HTML page that is meant to be the answer is a `portal`: nothing asked for here is one. What `stop` ends is `offline`.
 */
export async function askNetwork(
  fetch: Fetch,
  url: string,
  cache: RequestCache,
  stop?: AbortSignal,
): Promise<Fetched<Bytes>> {
  const control = new AbortController();
  const giveUp = (): void => control.abort();
  stop?.addEventListener('abort', giveUp);
  if (stop?.aborted) giveUp();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => control.abort(), PATIENCE);
  };
  heard();
  try {
    const request = { cache, mode: 'same-origin', signal: control.signal } as const;
    const response = await untilAborted(control.signal, fetch(url, request));
    heard();
    if (response.status === 404 || response.status === 410) return failed('missing');
    if (!response.ok) return failed(response.status === SIGN_IN ? 'portal' : 'server');
    if (isPage(response)) return failed('portal');
    return ready(await allBytes(response, control.signal, heard));
  } catch {
    return failed('offline'); // refused, cut, silent for too long: all the reader can know is that it did not come
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', giveUp);
  }
}

/** True for an HTML answer, which content never is. */
const isPage = (response: Response): boolean =>
  (response.headers.get('content-type') ?? '').toLowerCase().startsWith('text/html');

async function allBytes(response: Response, signal: AbortSignal, heard: () => void): Promise<Bytes> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await untilAborted(signal, reader.read());
    if (done) break;
    heard();
    pieces.push(value);
  }
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A promise that also ends when the signal does: a service worker may hold an aborted request open. */
function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
