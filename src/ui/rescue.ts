// Shown where the app does not start: load it again, use the version before, take the reading data away. A script of
// its own that needs nothing of the app but its style, since whatever is broken there must not break this.

import { rescue } from '#words/rescue.ts';
import { ownName } from '../contract/own-name.ts';
import { BACKUP_MARK, BACKUP_VERSION } from '../model/backup-mark.ts';

/** How long after the page has loaded the app may take to start, milliseconds. */
const PATIENCE = 4_000;

/** Where the session keeps that it was loaded again. */
const TRIED = 'throughline:rescue';

const root = document.documentElement;
const hasStarted = (): boolean => 'started' in root.dataset;

/** A static page shows its text without the app, until the reader asks for what only the app has. */
const isBlank = (): boolean =>
  !('page' in root.dataset) || location.hash.startsWith('#/') || 'elsewhere' in root.dataset;
const watch = (): unknown => setTimeout(() => hasStarted() || !isBlank() || void recover(), PATIENCE);

if (document.readyState === 'complete')
  watch(); // a static page loads this with the app
else addEventListener('load', watch);
addEventListener('hashchange', watch);

/** The app's files may only have rotted on the device: they are looked over, and it is loaded again, once. */
async function recover(): Promise<void> {
  if (sessionStorage.getItem(TRIED) === null) {
    sessionStorage.setItem(TRIED, 'yes');
    await askWorker('VERIFY');
    if (!hasStarted()) location.reload();
  } else if (!hasStarted()) show();
}

function show(): void {
  const page = document.createElement('main');
  page.className = 'rescue';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  page.append(
    element('h1', rescue.title),
    element('p', rescue.lede, 'lede'),
    button(rescue.again, () => location.reload()),
    button(rescue.before, () => void stepBack(said)),
    button(rescue.save, () => void saveData(said)),
    said,
  );
  document.body.prepend(page);
  // A start that was only slow: the app takes over.
  new MutationObserver(() => hasStarted() && page.remove()).observe(root, { attributes: true });
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function button(text: string, act: () => void): HTMLElement {
  const made = element('button', text, 'button quiet');
  made.addEventListener('click', act);
  return made;
}

async function stepBack(said: HTMLElement): Promise<void> {
  const answer = await askWorker('STEP_BACK');
  if (answer?.done) location.reload();
  else said.textContent = rescue.noneBefore;
}

/** What the service worker answers; undefined where there is none or it does not within the time. */
function askWorker(type: 'VERIFY' | 'STEP_BACK'): Promise<{ readonly done?: boolean } | undefined> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => resolve(undefined), 2 * PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<{ done?: boolean }>) => resolve(data);
    worker.postMessage({ type }, [port2]);
  });
}

async function saveData(said: HTMLElement): Promise<void> {
  const records = await readRecords().catch(() => undefined);
  if (!records) {
    said.textContent = rescue.noData;
    return;
  }
  const values = (prefix: string) => [...records].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
  const file = {
    mark: BACKUP_MARK,
    version: BACKUP_VERSION,
    savedAt: Date.now(),
    site: document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? document.title,
    progress: values('progress/'),
    settings: records.get('settings'),
    saved: records.get('saved') ?? [],
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  link.download = 'reading-data.json';
  link.click();
}

function readRecords(): Promise<ReadonlyMap<string, unknown>> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(ownName(new URL('./', document.baseURI).pathname));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const store = request.result.transaction('reader').objectStore('reader');
      const keys = store.getAllKeys();
      const all = store.getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => resolve(new Map(keys.result.map((key, at) => [String(key), all.result[at] as unknown])));
    };
  });
}
