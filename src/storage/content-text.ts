// A file of the content as text, as the page and the search worker read it.
import { isDeflated } from '../contract/deflated.ts';
import { type Fetched, failed, ready } from './fetched.ts';
import type { Bytes } from './network.ts';

/** `damaged` where a deflated file is cut short or wrong, `unsupported` where the browser inflates none (Safari before 16.4). */
export async function textOf(file: Bytes): Promise<Fetched<string>> {
  if (!isDeflated(file)) return ready(new TextDecoder().decode(file));
  if (!('DecompressionStream' in globalThis)) return failed('unsupported');
  try {
    return ready(await inflated(file));
  } catch {
    return failed('damaged'); // its own checksum says so, where no hash could
  }
}

function inflated(file: Bytes): Promise<string> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const isTold = (): void => undefined; // by the other end as well
  writer.write(file).catch(isTold);
  writer.close().catch(isTold);
  return new Response(stream.readable).text();
}
