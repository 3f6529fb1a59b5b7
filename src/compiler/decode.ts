// Bytes to text, strictly: what is not UTF-8 is a fault with a place, never a replacement character in a post.

/** Text, or a readable guess at bytes that are not UTF-8; `offset` is the place in it of the broken `byte`. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'broken'; readonly text: string; readonly offset: number; readonly byte: number };

/**
 * Text without a byte order mark and with `\n` for every line end. For broken bytes `text` is a readable guess and
 * `offset` the place in it of the first byte that is not UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: tidy(strict.decode(bytes)) };
  } catch {
    const { sound, byte } = firstBroken(bytes);
    return { kind: 'broken', text: tidy(new TextDecoder().decode(bytes)), offset: tidy(sound).length, byte };
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

const tidy = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Halves its way to the longest beginning that could still become UTF-8. */
function firstBroken(bytes: Uint8Array): { sound: string; byte: number } {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (soundText(bytes.subarray(0, middle)) === undefined) high = middle - 1;
    else low = middle;
  }
  const sound = soundText(bytes.subarray(0, low)) ?? '';
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { sound, byte: bytes[mark + Buffer.byteLength(sound)] ?? 0 };
}

function soundText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
