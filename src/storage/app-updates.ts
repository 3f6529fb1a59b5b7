// The service worker as the page sees it: registered, asked for news, switched when the reader says so. Only the tab
// in which the reader said so is loaded again; the others go on as they are.
import type { Workbox } from 'workbox-window';
import { FILES_FOLDER } from '../contract/version.ts';

export interface AppUpdates {
  /** Tells once that a new version waits, at once where it already does. The answer stops the telling. */
  onReady(listener: () => void): () => void;
  /** Loads this tab again with the new version, once that version is in charge. Does nothing where none waits. */
  apply(): void;
  /** Has the app's own files compared with what was built, and mended; gives how many could not be. */
  verify(): Promise<number | undefined>;
}

/** What is not followed yet. */
interface WatchedUpdates extends AppUpdates {
  /** Registers the service worker and follows it from then on: once the first page is there, since it would stand in its way. */
  start(): Promise<void>;
}

/** For where there is no service worker, or no browser: there never is a new version. */
export const noUpdates: AppUpdates = {
  onReady: () => () => undefined,
  apply: () => undefined,
  verify: async () => undefined,
};

/** Between two looks for a new version when the reader comes back to the page, in milliseconds. */
const LOOK_EVERY = 3_600_000;

/** How long a new worker may take to be in charge, in milliseconds. */
const SWITCH_PATIENCE = 5_000;

/** How long the worker may take to look over the app's files, in milliseconds. */
const VERIFY_PATIENCE = 20_000;

/**
 * Follows the service worker `sw.js`, in production builds and where the browser has any. `base` is the site's root as an
 * absolute address that ends in a slash.
 */
export function watchUpdates(base: string): WatchedUpdates {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return { ...noUpdates, start: async () => undefined };
  return new WorkerUpdates(base);
}

class WorkerUpdates implements WatchedUpdates {
  readonly #base: string;
  readonly #script: string;
  #workbox: Workbox | undefined;
  readonly #listeners = new Set<() => void>();
  #registration: ServiceWorkerRegistration | undefined;
  #isReady = false;
  #isChosen = false;
  #lookedAt = Date.now();

  constructor(base: string) {
    this.#base = base;
    this.#script = new URL('sw.js', base).href;
  }

  async start(): Promise<void> {
    const isFirst = navigator.serviceWorker.controller === null;
    if (!isFirst && performance.getEntriesByType('navigation').every(cameWithoutWorker)) keepWhatCameBefore(this.#base);
    this.#registration = await (isFirst ? this.#installFirst() : this.#follow());
    if (!this.#registration) return;
    addEventListener('online', () => void this.#look());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && Date.now() - this.#lookedAt > LOOK_EVERY) void this.#look();
    });
  }

  /** A first visit has nothing to update: the library comes when something follows in the same visit. */
  async #installFirst(): Promise<ServiceWorkerRegistration | undefined> {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => keepWhatCameBefore(this.#base), { once: true });
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    const registration = await serviceWorker.register(this.#script).catch(() => undefined);
    if (registration?.active) return this.#follow(); // the page was loaded past it
    registration?.addEventListener('updatefound', () => {
      const { installing, active } = registration;
      if (active) installing?.addEventListener('statechange', () => void this.#follow(), { once: true });
    });
    return registration;
  }

  /** Where the library does not arrive, the next visit registers; and what waits is still looked at. */
  async #follow(): Promise<ServiceWorkerRegistration | undefined> {
    const library = this.#workbox ? undefined : await import('workbox-window').catch(() => undefined);
    if (!library) return this.#registration;
    const workbox = new library.Workbox(this.#script);
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => this.#announce());
    workbox.addEventListener('controlling', () => {
      if (this.#isChosen) location.reload();
      else this.#announce(); // another tab switched: this one still runs the former version
    });
    // A registration that fails (blocked) leaves a page that works without it.
    return workbox.register().catch(() => undefined);
  }

  onReady(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#isReady) listener();
    return () => this.#listeners.delete(listener);
  }

  apply(): void {
    if (!this.#isReady) return;
    this.#isChosen = true;
    // With none waiting, another tab has already switched: what is left to do is to load the new version.
    if (!this.#registration?.waiting) {
      location.reload();
      return;
    }
    this.#workbox?.messageSkipWaiting();
    // A browser may leave it waiting while the one before is busy: loading again ends that.
    setTimeout(() => location.reload(), SWITCH_PATIENCE);
  }

  verify(): Promise<number | undefined> {
    const worker = navigator.serviceWorker.controller;
    if (!worker) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      setTimeout(() => resolve(undefined), VERIFY_PATIENCE);
      port1.onmessage = ({ data }: MessageEvent<{ lost: number }>) => resolve(data.lost);
      worker.postMessage({ type: 'VERIFY' }, [port2]);
    });
  }

  /** workbox-window stops listening after one update that it did not start, so what waits is looked at as well. */
  async #look(): Promise<void> {
    this.#lookedAt = Date.now();
    await this.#registration?.update().catch(() => undefined); // offline: the next look will tell
    if (this.#registration?.waiting) this.#announce();
  }

  #announce(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    for (const listener of this.#listeners) listener();
  }
}

/** The first visit's pictures come before the worker is in charge; it is told of them, to keep them all the same. */
function keepWhatCameBefore(base: string): void {
  const content = new URL(FILES_FOLDER, base).href;
  const tell = (entries: readonly PerformanceEntry[]): void => {
    const urls = entries.filter(cameWithoutWorker).map((entry) => entry.name);
    const kept = urls.filter((url) => url.startsWith(content) && !url.endsWith('.json'));
    if (kept.length > 0) navigator.serviceWorker.controller?.postMessage({ type: 'KEEP', urls: kept });
  };
  new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'resource', buffered: true });
}

const cameWithoutWorker = (entry: PerformanceEntry): boolean =>
  !(entry instanceof PerformanceResourceTiming && entry.workerStart > 0);
