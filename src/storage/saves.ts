// The records of what is saved. A record never says more than what lies on the device at that moment.
import { promisifyRequest } from 'idb-keyval';
import type { Database } from './database.ts';
import { evictions } from './evictions.ts';
import { type KeptFile, parseKept, presentIn } from './kept-files.ts';
import { filesOf, parseSave, pinned, type Save } from './save.ts';

/** Space on the device, in bytes: what saves hold, and what else was opened. */
export interface Space {
  readonly saved: number;
  readonly opened: number;
}

/** All methods reject with a `StorageError` where the device fails them, and have then changed nothing. */
export class Saves {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): Promise<readonly Save[]> {
    return this.#database.run(['saves'], 'readonly', ({ saves }) => allIn(saves));
  }

  /** Whether there is any record, readable or not. */
  hasAny(): Promise<boolean> {
    return this.#database.run(['saves'], 'readonly', async ({ saves }) => (await promisifyRequest(saves.count())) > 0);
  }

  /** Writes a record, or takes it away where `change` gives undefined; gives what is there then. */
  change(name: string, change: (before: Save | undefined) => Save | undefined): Promise<Save | undefined> {
    return this.#database.run(['saves'], 'strict', async ({ saves }) => {
      const before = parseSave(await promisifyRequest<unknown>(saves.get(name)));
      const after = change(before);
      if (after) saves.put(after, name);
      else saves.delete(name);
      return after;
    });
  }

  /** Turns what was wanted into what is saved, in the one transaction that proves every file of it present. */
  complete(name: string, now: number): Promise<'saved' | 'incomplete' | 'gone'> {
    return this.#database.run(['saves', 'files'], 'strict', async ({ saves, files }) => {
      const save = parseSave(await promisifyRequest<unknown>(saves.get(name)));
      if (!save) return 'gone';
      if (!save.wanted) return save.saved ? 'saved' : 'gone';
      const names = filesOf(save.wanted.edition).map(({ file }) => file);
      const here = await presentIn(files, names);
      if (here.size < names.length) return 'incomplete';
      const { wanted, ...rest } = save;
      saves.put({ ...rest, saved: { edition: wanted.edition, savedAt: now, verifiedAt: now, lost: [] } }, name);
      return 'saved';
    });
  }

  /** Lets go of files that no save holds and that no longer fit under the limit, in bytes. */
  sweep(limit: number): Promise<void> {
    return this.#database.run(['saves', 'files', 'kept'], 'readwrite', async ({ saves, files, kept }) => {
      const held = pinned(await allIn(saves));
      for (const file of evictions(await listIn(kept), (file) => held.has(file), limit)) {
        files.delete(file);
        kept.delete(file);
      }
    });
  }

  async space(): Promise<Space> {
    return this.#database.run(['saves', 'kept'], 'readonly', async ({ saves, kept }) => {
      const held = pinned(await allIn(saves));
      const space = { saved: 0, opened: 0 };
      for (const { file, bytes } of await listIn(kept)) space[held.has(file) ? 'saved' : 'opened'] += bytes;
      return space;
    });
  }
}

/** A record that cannot be read is left where it is. */
async function allIn(saves: IDBObjectStore): Promise<readonly Save[]> {
  const values = await promisifyRequest<unknown[]>(saves.getAll());
  return values.map(parseSave).filter((save) => save !== undefined);
}

async function listIn(kept: IDBObjectStore): Promise<readonly KeptFile[]> {
  const [keys, values] = await Promise.all([
    promisifyRequest<IDBValidKey[]>(kept.getAllKeys()),
    promisifyRequest<unknown[]>(kept.getAll()),
  ]);
  return keys.map((key, at) => {
    return { file: String(key), ...(parseKept(values[at]) ?? { bytes: 0, readAt: 0 }) };
  });
}
