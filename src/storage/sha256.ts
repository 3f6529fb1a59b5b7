// Hashing in the browser.

/**
 * The SHA-256 of bytes as hexadecimal digits; undefined where the platform hashes nothing, as on a page that came over
 * plain HTTP.
 */
export async function sha256(bytes: BufferSource): Promise<string | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
