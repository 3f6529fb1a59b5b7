// Brings the app into a static page: with the reader's first move, so that whoever only looks at a page loads nothing but
// the page; at once for those who ask for a page of the app, share a passage, or have been on this site before.
// Stands in the page itself, with the app's files named in its tag: the script first, then what it imports.

import { pressedAgain } from './pressed-again.ts';

const SIGNS = ['pointerdown', 'touchstart', 'keydown', 'scroll', 'wheel', 'focusin', 'hashchange'];

const root = document.documentElement;
const { app = '', device = '', rescue = '', fonts = '' } = document.currentScript?.dataset ?? {};
const files = app.split(' ');

function isExpected(): boolean {
  const isFirst = 'first' in root.dataset && !document.referrer.startsWith(new URL('./', document.baseURI).href);
  return (
    !isFirst || 'elsewhere' in root.dataset || location.hash.startsWith('#/') || location.search.includes('quote=')
  );
}

function sign(): Promise<unknown> {
  if (isExpected()) {
    // A page of the app's own shows itself in its fonts at once: titles that came later would break into other lines.
    for (const font of fonts.split(' ')) link('preload', font, { as: 'font', crossOrigin: '' });
    files.splice(1, 0, ...device.split(' ')); // before the script, after what both import
    return Promise.resolve();
  }
  const heard = new AbortController();
  const listening = { passive: true, signal: heard.signal };
  return new Promise((resolve) => {
    for (const name of SIGNS) addEventListener(name, resolve, listening);
    addEventListener('pointermove', moved(resolve), listening);
  }).finally(() => heard.abort());
}

/** Calls `then` once the pointer has moved: browsers also tell the place of one that rests where a page appears. */
function moved(then: (event: PointerEvent) => void): (event: PointerEvent) => void {
  let from: string | undefined;
  return (event) => {
    const place = `${event.screenX} ${event.screenY}`;
    from ??= place;
    if (place !== from) then(event);
  };
}

/** With the styles that the script in the head asks for: the app shows no page of its own without them. */
const loaded = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(undefined);
    else addEventListener('load', resolve, { once: true });
  });

/** How long the processor may have no time for the app, milliseconds. */
const PATIENCE = 500;

/** Once the page has been painted and the processor is free. */
const free = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in self) requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve);
  });

/** What is asked for is settled before it is asked for: a font is fetched twice if its mode comes after its address. */
function link(rel: string, href: string, how: Partial<HTMLLinkElement> = {}): HTMLLinkElement {
  return document.head.appendChild(Object.assign(document.createElement('link'), { ...how, rel, href }));
}

/** How long the app may be on its way before what helps where it does not start is fetched, milliseconds. */
const ALARMED = 3_000;

const help = (): void => void import(/* @vite-ignore */ rescue);

async function start(): Promise<void> {
  const pressAgain = pressedAgain();
  await sign();
  await loaded();
  await free();
  const alarm = setTimeout(help, ALARMED);
  for (const file of files) link('modulepreload', file);
  // What the start imports runs first and by itself: no piece of work keeps the reader waiting for long.
  for (const file of [...files].reverse()) {
    await free();
    await import(/* @vite-ignore */ file);
  }
  clearTimeout(alarm);
  pressAgain();
}

if (location.protocol !== 'file:') start().catch(help); // from a folder no browser lets the app be loaded, or keep anything
