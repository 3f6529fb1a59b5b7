// Bits written and read in order, low bits of a byte first; whole numbers in Rice's code, which spends on a gap about what
// it is worth. Source: Rice and Plaunt, Adaptive variable-length coding, 1971; Witten, Moffat and Bell, Managing Gigabytes.

/** A quotient this long is followed by the number in plain 32 bits. */
const LONGEST_UNARY = 24;

export class BitWriter {
  #bytes = new Uint8Array(16);
  #length = 0;
  #open = 0;
  #used = 0;

  /** The low `width` bits of a value, `width` from 0 to 32. */
  bits(value: number, width: number): void {
    let rest = value;
    for (let left = width; left > 0; ) {
      const take = Math.min(left, 8 - this.#used);
      this.#open |= (rest & ((1 << take) - 1)) << this.#used;
      this.#used += take;
      rest >>>= take;
      left -= take;
      if (this.#used === 8) this.#close();
    }
  }

  /** As many ones as `value` says, up to 30, and a zero; the zero is left out after `most`. */
  unary(value: number, most: number): void {
    this.bits((1 << value) - 1, value < most ? value + 1 : value);
  }

  rice(value: number, width: number): void {
    const quotient = value >>> width;
    if (quotient >= LONGEST_UNARY) {
      this.unary(LONGEST_UNARY, LONGEST_UNARY);
      this.bits(value, 32);
      return;
    }
    this.unary(quotient, LONGEST_UNARY);
    this.bits(value, width);
  }

  /** A copy of what was written, filled up to whole bytes with zeros. */
  bytes(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length + (this.#used > 0 ? 1 : 0));
    if (this.#used > 0) bytes[this.#length] = this.#open;
    return bytes;
  }

  #close(): void {
    if (this.#length + 1 >= this.#bytes.length) this.#grow(); // one more is kept free for a byte that is still open
    this.#bytes[this.#length++] = this.#open;
    this.#open = 0;
    this.#used = 0;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Every method throws a RangeError where the bytes end before what was asked for. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #open = 0;
  #left = 0;

  /** Reads from byte `at` on. */
  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  bits(width: number): number {
    let value = 0;
    let have = 0;
    while (have < width) {
      if (this.#left === 0) this.#next();
      const take = Math.min(width - have, this.#left);
      value |= (this.#open & ((1 << take) - 1)) << have;
      this.#open >>>= take;
      this.#left -= take;
      have += take;
    }
    return value >>> 0;
  }

  unary(most: number): number {
    let value = 0;
    while (value < most) {
      if (this.#left === 0) this.#next();
      const bit = this.#open & 1;
      this.#open >>>= 1;
      this.#left--;
      if (bit === 0) break;
      value++;
    }
    return value;
  }

  rice(width: number): number {
    const quotient = this.unary(LONGEST_UNARY);
    if (quotient === LONGEST_UNARY) return this.bits(32);
    return ((quotient << width) | this.bits(width)) >>> 0;
  }

  #next(): void {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError(`expected more than ${this.#bytes.length} bytes`);
    this.#open = byte;
    this.#left = 8;
  }
}
