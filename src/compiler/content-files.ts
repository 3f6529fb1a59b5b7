// The files of a site's content, each named by what is in it.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { fileName, filePath, type Ref } from '../contract/ref.ts';

const utf8 = new TextEncoder();

/** As hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Of bytes that are not changed any more: of a picture the name is asked for again and again. */
export function hashOnce(bytes: Uint8Array): string {
  const hash = hashes.get(bytes) ?? sha256(bytes);
  hashes.set(bytes, hash);
  return hash;
}

const hashes = new WeakMap<Uint8Array, string>();

/** Immutable files by their path relative to the site's root. Equal bytes are one file. */
export class ContentFiles {
  readonly files = new Map<string, Uint8Array>();

  add(bytes: Uint8Array, extension: string): Ref {
    const ref = { file: fileName(hashOnce(bytes), extension), bytes: bytes.length };
    this.files.set(filePath(ref), bytes);
    return ref;
  }

  /** Compact JSON with the schema's order of keys. Throws where the value does not fit: that is our mistake. */
  addJson<const S extends v.GenericSchema>(schema: S, value: v.InferInput<S>): Ref {
    return this.add(jsonBytes(schema, value), 'json');
  }
}

/** UTF-8 JSON without white space, keys in the schema's order. Throws where the value does not fit. */
export function jsonBytes<const S extends v.GenericSchema>(schema: S, value: v.InferInput<S>): Uint8Array {
  const result = v.safeParse(schema, value);
  if (!result.success) {
    throw new Error(`content does not fit its contract: ${JSON.stringify(v.flatten(result.issues))}`);
  }
  return utf8.encode(JSON.stringify(result.output));
}
