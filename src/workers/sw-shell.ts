// The app's own files, kept whole for each build. The newest three builds stay, so that a tab left open over a few
// deployments still finds the parts of its own build.
import { PrecacheController } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** `url` is relative to the scope, `integrity` as in a script element. */
export interface ShellFile {
  readonly url: string;
  readonly integrity: string;
}

/** What the build writes into the worker; `build` names all of it. */
export interface ShellList {
  readonly build: string;
  readonly files: readonly ShellFile[];
}

const KEPT_BUILDS = 3;

/** Where in `integrity` the part of the hash stands that tells one content of a file from another. */
const REVISION = [7, 18] as const;

/** Files whose name carries a hash of their content: whatever copy has the right bytes will do. */
const HASHED = /^assets\//;

export class Shell {
  readonly controller: PrecacheController;
  readonly #files: readonly ShellFile[];
  readonly #prefix: string;
  readonly #name: string;
  /** The cache that says which build the reader stepped back to. */
  readonly #choice: string;

  /** `prefix` begins the names of all caches of this site, and of no other site's on this origin. */
  constructor(prefix: string, { build, files }: ShellList) {
    this.#files = files;
    this.#prefix = `${prefix}shell:`;
    this.#name = this.#prefix + build;
    this.#choice = `${prefix}stepped-back`;
    this.controller = new PrecacheController({ cacheName: this.#name });
    this.controller.addToCacheList(files.map((file) => ({ ...file, revision: file.integrity.slice(...REVISION) })));
  }

  /** Keeps every file of this build, or fails and leaves the former build in charge. What is here is not fetched. */
  async install(event: ExtendableEvent): Promise<void> {
    await this.#takeOver();
    await this.controller.install(event);
  }

  /** Lets go of builds older than the newest three. The caches of other sites are not touched. */
  async activate(): Promise<void> {
    const others = (await this.#builds()).filter((name) => name !== this.#name);
    const tooOld = others.slice(0, Math.max(0, others.length - (KEPT_BUILDS - 1)));
    await Promise.all(tooOld.map((name) => caches.delete(name)));
    await caches.delete(this.#choice); // a new build is what heals a broken one
  }

  /** From now on answers with the build before this one, until another is deployed. False where none is kept. */
  async stepBack(): Promise<boolean> {
    const former = (await this.#builds()).filter((name) => name !== this.#name).at(-1);
    if (former === undefined) return false;
    await (await caches.open(this.#choice)).put('build', new Response(former));
    return true;
  }

  /** The page of the app, filled by `fill`: that of an earlier build, as it is, where the reader stepped back to one. */
  async page(request: Request, fill: (page: Response) => Promise<Response>): Promise<Response> {
    const url = new URL('app.html', self.registration.scope).href;
    const own = this.#whole(url); // at once: a reader hardly ever stepped back
    const chosen = await this.#chosenPage(url);
    if (chosen) return chosen;
    const page = await own;
    return page ? fill(page) : fetch(request);
  }

  /** True for the files of this build. */
  has(url: string): boolean {
    return this.controller.getCacheKeyForURL(url) !== undefined;
  }

  /** A file of this build, whatever became of the copy that was kept. */
  async file(url: string): Promise<Response> {
    return (await this.#whole(url)) ?? fetch(url);
  }

  /** A part of any build that is still kept, for a tab that runs an older one; else from the network. */
  async part(request: Request): Promise<Response> {
    for (const name of (await this.#builds()).reverse()) {
      const found = await (await caches.open(name)).match(request.url, { ignoreSearch: true });
      if (found) return found;
    }
    return fetch(request);
  }

  /**
   * Compares what is kept with what was built, and fetches what was lost or has rotted. Gives the number of files that
   * it could not get; they stay as they are.
   */
  async repair(): Promise<number> {
    let lost = 0;
    for (const { url } of this.#files) {
      if (!(await this.#whole(new URL(url, self.registration.scope).href))) lost++;
    }
    return lost;
  }

  /** The kept copy where its bytes are right, else one fetched anew and kept; undefined where neither is to be had. */
  async #whole(url: string): Promise<Response | undefined> {
    const key = this.controller.getCacheKeyForURL(url);
    const integrity = key && this.controller.getIntegrityForCacheKey(key);
    if (!key || !integrity) return undefined;
    // Two copies, since what is read here may not go out as well: a clone would, but piece by piece through this thread.
    const find = () => caches.match(key, { cacheName: this.#name });
    const [kept, proof] = await Promise.all([find(), find()]);
    if (proof && (await integrityOf(proof)) === integrity) return kept;
    const answer = await fetch(url, { cache: 'reload', integrity }).catch(() => undefined);
    if (answer?.status !== 200) return undefined;
    // Some hosts lead from app.html to app; what was redirected may not answer the call for a page.
    const fetched = answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
    // A full disk, say: the next time tries again.
    await (await caches.open(this.#name)).put(key, fetched.clone()).catch(() => undefined);
    return fetched;
  }

  /** The page of an earlier build, where the reader stepped back to one. */
  async #chosenPage(url: string): Promise<Response | undefined> {
    if (!(await caches.has(this.#choice))) return undefined;
    const name = await (await (await caches.open(this.#choice)).match('build'))?.text();
    if (name === undefined || !(await caches.has(name))) return undefined;
    return (await caches.open(name)).match(url, { ignoreSearch: true });
  }

  /** Copies from the device what it already holds, byte for byte: a former build's files and the HTTP cache's. */
  async #takeOver(): Promise<void> {
    const cache = await caches.open(this.#name);
    const former = (await this.#builds()).filter((name) => name !== this.#name);
    for (const file of this.#files) {
      const key = this.controller.getCacheKeyForURL(file.url);
      if (!key || (await cache.match(key))) continue;
      const copy =
        (await copyFrom(former, key, file)) ?? (HASHED.test(file.url) ? await fromHttpCache(file) : undefined);
      if (copy) await cache.put(key, copy);
    }
  }

  /** Our builds' caches, oldest first. */
  async #builds(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }
}

async function copyFrom(names: readonly string[], key: string, file: ShellFile): Promise<Response | undefined> {
  for (const name of names) {
    const found = await (await caches.open(name)).match(key);
    if (found && (await integrityOf(found.clone())) === file.integrity) return found;
  }
  return undefined;
}

/** The page has just loaded many of these files. A wrong or missing one is left to the controller, which asks anew. */
async function fromHttpCache({ url, integrity }: ShellFile): Promise<Response | undefined> {
  try {
    const response = await fetch(url, { cache: 'force-cache', integrity });
    return response.status === 200 ? response : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where the bytes cannot even be read, as where the disk's own checksum fails. */
async function integrityOf(response: Response): Promise<string | undefined> {
  const body = await response.arrayBuffer().catch(() => undefined);
  const hash = body && new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return hash && `sha256-${btoa(String.fromCharCode(...hash))}`;
}
