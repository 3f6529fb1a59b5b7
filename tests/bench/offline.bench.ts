// Offline: how soon a saved post stands there after a cold start without a server, what saving and checking cost the
// device beside Cache Storage, what posts take on disk, and what an edit costs on the wire.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, inflateSync } from 'node:zlib';
import { build } from 'vite';
import { isDeflated } from '../../src/contract/deflated.ts';
import { ensureBrowser } from '../support/browser.mjs';
import { launch } from '../support/real-browser.ts';
import { serveStatic } from '../support/static-server.ts';
import type { Measured } from './offline-device.ts';

const RUNS = 7;
const POSTS = 500;
const SEEN = 'the text is here';

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

export async function run(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('no Chromium to measure with');
  const home = await mkdtemp(path.join(tmpdir(), 'throughline-offline-'));
  await wire(home);
  const site = path.join(home, 'site');
  await publish('posts', site);
  await buildDevice(path.join(site, 'bench'));
  await device(home, site);
  await coldStart(home, site);
  await rm(home, { recursive: true, force: true });
}

async function publish(posts: string, out: string): Promise<void> {
  process.env['NODE_ENV'] = 'production'; // what runs this may have said otherwise, and then there is no worker
  process.env['POSTS_DIR'] = posts;
  process.env['OUT_DIR'] = out;
  await build({ logLevel: 'error' });
}

/** The files that one edited post of many changes, as brotli sends them. */
async function wire(home: string): Promise<void> {
  const posts = path.join(home, 'posts');
  await mkdir(path.join(posts, 'paths'), { recursive: true });
  await writeFile(path.join(posts, 'site.yaml'), 'title: Five hundred\n');
  for (let n = 0; n < POSTS; n++) await writeFile(path.join(posts, `post-${n}.md`), postOf(n));
  for (let p = 0; p < POSTS / 20; p++) {
    const items = Array.from({ length: 20 }, (_, n) => `  - post: post-${p * 20 + n}\n    teaser: Part ${n}.\n`);
    await writeFile(
      path.join(posts, `paths/path-${p}.yaml`),
      `title: Path ${p}\nkind: series\nitems:\n${items.join('')}`,
    );
  }
  const [one, two] = [path.join(home, 'one'), path.join(home, 'two')];
  await publish(posts, one);
  await writeFile(path.join(posts, 'post-123.md'), `${postOf(123)}\nOne more line, that came later.\n`);
  await publish(posts, two);
  const content = 'c/v1/files';
  const before = new Set(await readdir(path.join(one, content)));
  const changed = (await readdir(path.join(two, content))).filter((file) => !before.has(file));
  const root = brotliCompressSync(await readFile(path.join(two, 'c/v1/root.json'))).length;
  const rows = [{ file: 'root.json (a check)', bytes: root }];
  for (const file of changed) {
    const bytes = await readFile(path.join(two, content, file));
    const text = isDeflated(bytes) ? inflateSync(bytes) : bytes;
    const sent = Math.min(bytes.length, brotliCompressSync(bytes).length);
    rows.push({ file: `${text.subarray(0, 24).toString()}…`, bytes: sent });
  }
  console.log(`one edited post among ${POSTS}: what changes on the wire, brotli`);
  console.table(rows);
}

const postOf = (n: number): string => {
  const words = (seed: number) =>
    Array.from(
      { length: 60 },
      (_, w) =>
        ['a', 'quorum', 'of', 'nodes', 'agrees', 'on', 'log', 'entries', 'before', 'leader'][
          Math.imul(seed + 1, w * 31 + 7) % 10
        ],
    ).join(' ');
  return `---\ntitle: Post ${n}\ndate: 2026-01-01\n---\n\n${Array.from({ length: 30 }, (_, p) => `${words(n * 50 + p)} ${n}.`).join('\n\n')}\n`;
};

async function buildDevice(out: string): Promise<void> {
  const input = path.resolve('tests/bench/offline-device.ts');
  const rolldownOptions = { input, output: { entryFileNames: 'device.js' } };
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { outDir: out, emptyOutDir: true, rolldownOptions },
  });
  const texts = await Promise.all(
    (await readdir('posts', { recursive: true }))
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFile(path.join('posts', file), 'utf8')),
  );
  await writeFile(path.join(out, 'text.txt'), texts.join('\n'));
  await writeFile(path.join(out, 'index.html'), '<!doctype html><script type="module" src="device.js"></script>');
}

async function device(home: string, folder: string): Promise<void> {
  const site = await serveStatic(folder, '/');
  const runs: Measured[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    const browser = await launch(path.join(home, `device-${turn}`));
    await browser.page.goto(`${site.url}bench/`);
    runs.push(
      await browser.page.evaluate(
        (n) =>
          (globalThis as unknown as { measure: (...of: unknown[]) => Promise<Measured> }).measure(
            'throughline:/bench/',
            n,
            14_000,
          ),
        POSTS,
      ),
    );
    await browser.close();
  }
  const of = (key: keyof Measured) => Math.round(median(runs.map((one) => one[key])));
  console.log(`${POSTS} files of 14 kB on the device, ms, medians of ${RUNS}`);
  console.table([
    {
      what: 'save',
      here: of('save'),
      'Cache Storage': of('cacheSave'),
      ratio: (of('cacheSave') / of('save')).toFixed(1),
    },
    {
      what: 'verify',
      here: of('verify'),
      'Cache Storage': of('cacheVerify'),
      ratio: (of('cacheVerify') / of('verify')).toFixed(1),
    },
    { what: 'longest task', here: of('longest') },
  ]);
  for (const count of [100, POSTS]) await onDisk(path.join(home, `disk-${count}`), site.url, count);
  await site.stop();
}

/** LevelDB writes a log as it comes and packs it into tables as that grows: a small library takes more a post. */
async function onDisk(profile: string, url: string, count: number): Promise<void> {
  const browser = await launch(profile);
  await browser.page.goto(`${url}bench/`);
  await browser.page.evaluate(
    (n) =>
      (globalThis as unknown as { keepMany: (...of: unknown[]) => Promise<void> }).keepMany(
        'throughline:/disk/',
        n,
        14_000,
      ),
    count,
  );
  await browser.close();
  const settle = await launch(profile); // opened once more, the database folds its log into tables
  await settle.page.goto(`${url}bench/`);
  await settle.page.evaluate(
    () => new Promise((done) => Object.assign(indexedDB.open('throughline:/disk/'), { onsuccess: done })),
  );
  await settle.close();
  const megabytes = (await sizeOf(path.join(profile, 'Default/IndexedDB'))) / 1e6;
  const each = ((megabytes / count) * 100).toFixed(2);
  console.log(`${count} posts of 14 kB on disk: ${megabytes.toFixed(2)} MB, ${each} MB a hundred`);
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((one) => one.isFile()).map(async (one) => (await stat(path.join(one.parentPath, one.name))).size),
  );
  return sizes.reduce((sum, one) => sum + one, 0);
}

/** From the start of the navigation in a new browser process to the post's heading in the page. */
async function coldStart(home: string, folder: string): Promise<void> {
  const rows = [];
  for (const slowdown of [1, 4]) {
    const profile = path.join(home, `cold-${slowdown}`);
    const site = await serveStatic(folder, '/blog/');
    const first = await launch(profile);
    await first.page.goto(`${site.url}#/paths/cap`);
    await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: 120_000,
    });
    await first.page.getByRole('button', { name: /^Keep offline · / }).click();
    await first.page.locator('.keep[data-state="saved"]').waitFor();
    await first.close();
    await site.stop();
    const times: Seen[] = [];
    for (let turn = 0; turn < RUNS; turn++) {
      const browser = await launch(profile);
      const session = await browser.context.newCDPSession(browser.page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await browser.page.addInitScript(watchForText, SEEN);
      // told by the page itself: to look for it from outside would take the processor some 50 ms meanwhile
      const seen = browser.page.waitForEvent('console', { predicate: (said) => said.text() === SEEN });
      await browser.page.goto(`${site.url}#/paths/cap/cp-systems`, { waitUntil: 'commit' });
      await seen;
      times.push(await browser.page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen));
      await browser.close();
    }
    const of = (key: keyof Seen) => Math.round(median(times.map((one) => one[key])));
    rows.push({
      processor: `${slowdown}× slower`,
      'ms to text': of('text'),
      'to its paint': of('paint'),
      'to an app that answers': of('app'),
    });
  }
  console.log(`cold start without a server to the text of a saved post, medians of ${RUNS}`);
  console.table(rows);
}

/** Milliseconds from the start of the navigation: the text is in the page, is painted, and the app answers. */
interface Seen {
  readonly text: number;
  readonly paint: number;
  readonly app: number;
}

/** Runs in the page before anything of it. */
function watchForText(said: string): void {
  const seen: Partial<Record<keyof Seen, number>> = {};
  const tell = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (seen.text === undefined || seen.app === undefined || paint === undefined) return;
    watch.disconnect();
    painted.disconnect();
    Object.assign(globalThis, { seen: { ...seen, paint } });
    console.log(said);
  };
  const watch = new MutationObserver(() => {
    if (document.querySelector('.prose p')) seen.text ??= performance.now();
    if ('started' in document.documentElement.dataset) seen.app ??= performance.now();
    tell();
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
  const painted = new PerformanceObserver(tell);
  painted.observe({ type: 'paint', buffered: true });
}
