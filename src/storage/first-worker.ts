// The service worker on the first page of a first visit: there is nothing to update yet, only to install.

/** How long the first page stays by itself where no worker comes, and where one takes its time, in milliseconds. */
const ALONE = 10_000;
const INSTALLING = 30_000;

/**
 * Ends once a first worker is in charge, which then has all files of the app; where none comes, once the reader has stayed
 * for a while; and in any case when the page is hidden, since it may never be seen again.
 */
export async function firstWorker(base: string): Promise<void> {
  if (!import.meta.env.PROD) return new Promise(() => undefined);
  const { serviceWorker } = navigator; // not there on insecure hosts, nor in some private windows
  const first = (target: EventTarget | undefined, event: string) =>
    new Promise<void>((resolve) => target?.addEventListener(event, () => resolve(), { once: true }));
  const either = [first(serviceWorker, 'controllerchange'), first(document, 'visibilitychange')];
  if (document.readyState !== 'complete') await first(window, 'load');
  const coming = await serviceWorker?.register(new URL('sw.js', base).href).catch(() => undefined); // may be blocked
  const stayed = new Promise<void>((resolve) => setTimeout(resolve, coming ? INSTALLING : ALONE));
  return Promise.race([...either, stayed]);
}
