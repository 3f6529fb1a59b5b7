// Brings the files of a wanted edition onto the device: each proved before it is kept, each fetched once however many
// tabs want it.
import type { Ref } from '../contract/ref.ts';
import { fetchBytes, type Origin } from './content-file.ts';
import { type FetchProblem, isNoWay } from './fetched.ts';
import type { KeptFiles } from './kept-files.ts';
import { type Edition, filesOf } from './save.ts';
import { StorageError, type StorageProblem } from './storage-error.ts';

/** How many files are on their way at once. */
const LANES = 6;

export interface RunTools {
  readonly origin: Origin;
  readonly files: KeptFiles;
  /** Begins the names of the locks that tabs share. */
  readonly site: string;
  readonly signal: AbortSignal;
  /** Told as files come to lie on the device: bytes proved so far, and the files they belong to. */
  readonly onProgress: (bytes: number, here: ReadonlySet<string>) => void;
}

/** `fetched`: all of it lies on the device. `troubles` names the files that did not come, in order. */
export type RunOutcome =
  | { readonly kind: 'fetched' | 'aborted' }
  | { readonly kind: 'stopped'; readonly reason: FetchProblem | StorageProblem }
  | { readonly kind: 'incomplete'; readonly troubles: readonly Trouble[] };

interface Trouble {
  readonly file: string;
  readonly reason: FetchProblem;
}

/** Goes on where an earlier run stopped: what lies on the device is not fetched again. Never rejects for the world's faults. */
export async function runSave(edition: Edition, tools: RunTools): Promise<RunOutcome> {
  try {
    return await new Run(edition, tools).go();
  } catch (error) {
    if (error instanceof StorageError) return { kind: 'stopped', reason: error.problem };
    throw error;
  }
}

class Run {
  readonly #files: readonly Ref[];
  readonly #tools: RunTools;
  readonly #here = new Set<string>();
  readonly #troubles: Trouble[] = [];
  #noWay: FetchProblem | StorageProblem | undefined;

  constructor(edition: Edition, tools: RunTools) {
    this.#files = filesOf(edition);
    this.#tools = tools;
  }

  async go(): Promise<RunOutcome> {
    for (const file of await this.#tools.files.present(this.#files.map(({ file }) => file))) this.#here.add(file);
    this.#tell();
    const todo = this.#files.filter(({ file }) => !this.#here.has(file))[Symbol.iterator]();
    await Promise.all(Array.from({ length: LANES }, () => this.#lane(todo)));
    if (this.#tools.signal.aborted) return { kind: 'aborted' };
    if (this.#noWay) return { kind: 'stopped', reason: this.#noWay };
    return this.#troubles.length > 0 ? { kind: 'incomplete', troubles: this.#troubles } : { kind: 'fetched' };
  }

  async #lane(todo: Iterator<Ref>): Promise<void> {
    for (;;) {
      if (this.#tools.signal.aborted || this.#noWay) return;
      const next = todo.next();
      if (next.done) return;
      try {
        await this.#bring(next.value);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        this.#noWay = error.problem; // the other lanes end with what they have in hand
      }
    }
  }

  async #bring(ref: Ref): Promise<void> {
    const { origin, files, site, signal } = this.#tools;
    const problem = await alone(`${site}:${ref.file}`, async () => {
      if ((await files.present([ref.file])).has(ref.file)) return undefined; // another tab was quicker
      const answer = await fetchBytes({ ...origin, signal }, ref);
      if (answer.kind === 'failed') return answer.reason;
      await files.add([{ ref, bytes: answer.value, readAt: 0 }]);
      return undefined;
    });
    if (problem === undefined) {
      this.#here.add(ref.file);
      this.#tell();
    } else if (isNoWay(problem)) this.#noWay = problem;
    else this.#troubles.push({ file: ref.file, reason: problem });
  }

  #tell(): void {
    const bytes = this.#files.reduce((sum, ref) => sum + (this.#here.has(ref.file) ? ref.bytes : 0), 0);
    this.#tools.onProgress(bytes, this.#here);
  }
}

/** One tab at a time; where the browser has no locks, the worst that follows is a file fetched twice. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
