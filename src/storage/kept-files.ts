// The content's files on the device, as bytes under their names. Whoever reads them proves them: see `readBytes`.
import { promisifyRequest } from 'idb-keyval';
import type { Ref } from '../contract/ref.ts';
import type { Kept } from './content-file.ts';
import type { Database } from './database.ts';
import type { Bytes } from './network.ts';

/** One file, how large, and when the reader last read it, epoch milliseconds; 0 where only a save brought it. */
export interface KeptFile {
  readonly file: string;
  readonly bytes: number;
  readonly readAt: number;
}

/** What a record of `kept` says, undefined where it is damaged. Checked by hand: workers are small without the schemas. */
export function parseKept(value: unknown): Pick<KeptFile, 'bytes' | 'readAt'> | undefined {
  const { bytes, readAt } = (value ?? {}) as Partial<Record<string, unknown>>; // properties of whatever it is
  return typeof bytes === 'number' && typeof readAt === 'number' ? { bytes, readAt } : undefined;
}

/** A file to be written; `readAt` as in `KeptFile`. */
interface NewFile {
  readonly ref: Ref;
  readonly bytes: Bytes;
  readonly readAt: number;
}

/** How old a `readAt` may be before reading moves it on, in milliseconds: reading should not write each time. */
const NEW_ENOUGH = 3_600_000;

/** How many files go into one transaction: more would make a task that is felt. */
const BATCH = 40;

export class KeptFiles implements Kept {
  readonly #database: Database;
  readonly #now: () => number;
  #waiting: NewFile[] = [];
  #writing: Promise<void> | undefined;

  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
  }

  async get(file: string): Promise<Bytes | undefined> {
    const now = this.#now();
    try {
      const [bytes, about] = await this.#database.run(['files', 'kept'], 'readonly', ({ files, kept }) =>
        Promise.all([promisifyRequest<unknown>(files.get(file)), promisifyRequest<unknown>(kept.get(file))]),
      );
      if (!isBytes(bytes)) return undefined;
      if (now - (parseKept(about)?.readAt ?? 0) > NEW_ENOUGH) this.#touch(file, bytes.length, now);
      return bytes;
    } catch {
      return undefined; // the network may still have it
    }
  }

  keep(ref: Ref, bytes: Bytes): void {
    this.add([{ ref, bytes, readAt: this.#now() }]).catch(() => undefined); // a full disk, say: it is read all the same
  }

  /**
   * Writes each file whole or not at all; rejects with a `StorageError`. Those that come while others are being written
   * go together into the next transactions: one for each would take several times as long.
   */
  add(files: readonly NewFile[]): Promise<void> {
    this.#waiting.push(...files);
    const before = this.#writing ?? Promise.resolve();
    const mine: Promise<void> = before.catch(() => undefined).then(() => this.#write());
    this.#writing = mine;
    return mine;
  }

  /** Which of these files lie on the device, whatever their bytes. */
  present(names: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#database.run(['files'], 'readonly', ({ files }) => presentIn(files, names));
  }

  /** Bytes of many files, undefined where there are none. */
  getAll(names: readonly string[]): Promise<readonly (Bytes | undefined)[]> {
    return this.#database.run(['files'], 'readonly', async ({ files }) => {
      const found = await Promise.all(names.map((name) => promisifyRequest<unknown>(files.get(name))));
      return found.map((bytes) => (isBytes(bytes) ? bytes : undefined));
    });
  }

  /** Takes files away, as those that turned out to be garbage. */
  drop(names: readonly string[]): Promise<void> {
    return this.#database.run(['files', 'kept'], 'readwrite', ({ files, kept }) => {
      for (const name of names) {
        files.delete(name);
        kept.delete(name);
      }
    });
  }

  async #write(): Promise<void> {
    const all = this.#waiting;
    this.#waiting = [];
    if (all.length === 0) return; // went along with the transaction before
    for (let at = 0; at < all.length; at += BATCH) await this.#put(all.slice(at, at + BATCH));
  }

  async #put(all: readonly NewFile[]): Promise<void> {
    await this.#database.run(['files', 'kept'], 'readwrite', async ({ files, kept }) => {
      const known = await presentIn(
        kept,
        all.map(({ ref }) => ref.file),
      );
      for (const { ref, bytes, readAt } of all) {
        files.put(bytes, ref.file);
        if (readAt > 0 || !known.has(ref.file)) kept.put({ bytes: bytes.length, readAt }, ref.file);
      }
    });
  }

  #touch(file: string, bytes: number, readAt: number): void {
    const put = ({ kept }: { readonly kept: IDBObjectStore }) => void kept.put({ bytes, readAt }, file);
    this.#database.run(['kept'], 'readwrite', put).catch(() => undefined); // it only stays a little less dear
  }
}

/** Of these keys, those that a store holds. Only within a transaction. */
export async function presentIn(store: IDBObjectStore, names: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(names.map((name) => promisifyRequest(store.getKey(name))));
  return new Set(names.filter((_, at) => found[at] !== undefined));
}

const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
