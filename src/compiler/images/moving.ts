// Pictures that move in ways that our decoder does not see. It would keep their first frame alone, so they stay as they are.

/** An animated PNG or AVIF. GIF and WebP are seen, and made smaller as what they are. */
export const isMovingUnseen = (bytes: Uint8Array): boolean => isMovingPng(bytes) || isMovingAvif(bytes);

const PNG = '\x89PNG\r\n\x1a\n';

/** Its chunk `acTL` stands before the first pixels. https://www.w3.org/TR/png-3/#acTL-chunk */
function isMovingPng(bytes: Uint8Array): boolean {
  if (latin1(bytes, 0, PNG.length) !== PNG) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG.length; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = latin1(bytes, at + 4, at + 8);
    if (kind === 'acTL') return true;
    if (kind === 'IDAT') return false;
  }
  return false;
}

/** The first box names `avis`, the brand of sequences. https://aomediacodec.github.io/av1-avif/#brands */
function isMovingAvif(bytes: Uint8Array): boolean {
  if (latin1(bytes, 4, 8) !== 'ftyp') return false;
  const end = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  return /^(?:.{4})*avis/s.test(latin1(bytes, 8, Math.min(end, 256)));
}

/**
 * The same picture with the first brand of a still AVIF: of sequences our decoder reads nothing, though they hold a still
 * picture too. Any other picture is given as it is.
 */
export function asStill(bytes: Uint8Array): Uint8Array {
  if (latin1(bytes, 4, 12) !== 'ftypavis') return bytes;
  const still = new Uint8Array(bytes); // a copy; a slice of a Buffer is none
  still.set(new TextEncoder().encode('avif'), 8);
  return still;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
