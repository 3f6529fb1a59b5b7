// Bytes written and read in order: the alphabet of the index format. Numbers are unsigned LEB128, seven bits a byte, low
// bits first; texts are UTF-8 behind their length in bytes.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Most of what is written is small: a list of postings, a block. */
const FIRST_BYTES = 256;

export class ByteWriter {
  #bytes = new Uint8Array(FIRST_BYTES);
  #length = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** One byte, 0 to 255. */
  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2³² − 1, in one to five bytes. */
  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.raw(bytes);
  }

  /** A copy of what was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Every method throws a RangeError where the bytes end before what was asked for. */
export class ByteReader {
  /** Where the next read starts. */
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new RangeError(`expected more than ${this.#bytes.length} bytes`);
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new RangeError(`expected a number of at most five bytes before byte ${this.at}`);
  }

  /** A view of the next `length` bytes, not a copy. */
  raw(length: number): Uint8Array {
    const from = this.at;
    this.skip(length);
    return this.#bytes.subarray(from, this.at);
  }

  text(): string {
    return decodeText(this.raw(this.number()));
  }

  skip(length: number): void {
    if (length > this.#bytes.length - this.at) throw new RangeError(`expected ${length} bytes after byte ${this.at}`);
    this.at += length;
  }
}

/** UTF-8 to text; short ASCII, which most terms are, without the cost of a decoder call, and in one piece. */
export function decodeText(bytes: readonly number[] | Uint8Array): string {
  const isShortAscii = bytes.length <= 40 && bytes.every((byte: number) => byte < 128);
  return isShortAscii ? String.fromCharCode(...bytes) : decoder.decode(Uint8Array.from(bytes));
}
