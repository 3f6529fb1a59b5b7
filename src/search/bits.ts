// Bits written and read in order, low bits of a byte first; whole numbers in Rice's code, which spends on a gap about what
// it is worth. Source: Rice and Plaunt, Adaptive variable-length coding, 1971; Witten, Moffat and Bell, Managing Gigabytes.

/** A quotient this long is followed by the number in plain 32 bits. */
const LONGEST_UNARY = 24;
/** So many bits of a look at four bytes are sure to be there, wherever in the first byte it begins. */
const IN_SIGHT = 25;
const IN_SIGHT_MASK = 2 ** IN_SIGHT - 1;

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

  /** As many ones as `value` says, 24 at most, and a zero; the zero is left out after `most`. */
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

  /** What was written, filled up to whole bytes with zeros; the writer begins anew. */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length + (this.#used > 0 ? 1 : 0));
    if (this.#used > 0) bytes[this.#length] = this.#open;
    this.#length = 0;
    this.#open = 0;
    this.#used = 0;
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

/** Beyond its bytes a reader sees zeros: `end` tells. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits from the first byte on. */
  #at: number;

  /** Reads from byte `at` on. */
  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at * 8;
  }

  bits(width: number): number {
    if (width > 16) return (this.bits(16) | (this.bits(width - 16) << 16)) >>> 0;
    const value = this.#sight() & ((1 << width) - 1);
    this.#at += width;
    return value;
  }

  unary(most: number): number {
    const zeros = ~this.#sight();
    const ones = Math.min(31 - Math.clz32(zeros & -zeros), most);
    this.#at += ones < most ? ones + 1 : ones;
    return ones;
  }

  rice(width: number): number {
    const sight = this.#sight();
    const zeros = ~sight;
    const ones = 31 - Math.clz32(zeros & -zeros);
    if (ones + 1 + width <= IN_SIGHT && ones < LONGEST_UNARY) {
      this.#at += ones + 1 + width;
      return ((ones << width) | ((sight >>> (ones + 1)) & ((1 << width) - 1))) >>> 0;
    }
    const quotient = this.unary(LONGEST_UNARY);
    if (quotient === LONGEST_UNARY) return this.bits(32);
    return ((quotient << width) | this.bits(width)) >>> 0;
  }

  /** Throws a RangeError where more was read than there is. */
  end(): void {
    if (this.#at > this.#bytes.length * 8) throw new RangeError(`expected more than ${this.#bytes.length} bytes`);
  }

  /** The next 25 bits, the first one lowest. */
  #sight(): number {
    const bytes = this.#bytes;
    const at = this.#at >>> 3;
    const four =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    return (four >>> (this.#at & 7)) & IN_SIGHT_MASK;
  }
}
