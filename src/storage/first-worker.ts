// The service worker on the first page of a first visit: there is nothing to update yet, only to install.

/** Ends once a first worker is in charge, which then has all files of the app; never where there will be none. */
export async function firstWorker(base: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return new Promise(() => undefined);
  const { serviceWorker } = navigator;
  const inCharge = new Promise<void>((resolve) =>
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
  );
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  await serviceWorker.register(new URL('sw.js', base).href).catch(() => undefined); // blocked: the page works without
  return inCharge;
}
