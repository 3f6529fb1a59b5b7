// Runs in the page that the offline benchmark opens: the app's own doors to the device, beside Cache Storage.
import { zlibSync } from 'fflate';
import { openDatabase } from '../../src/storage/database.ts';
import { KeptFiles } from '../../src/storage/kept-files.ts';
import type { Bytes } from '../../src/storage/network.ts';
import { Saves } from '../../src/storage/saves.ts';
import { lostFiles } from '../../src/storage/verify.ts';

export interface Measured {
  readonly save: number;
  readonly verify: number;
  readonly longest: number;
  readonly cacheSave: number;
  readonly cacheVerify: number;
}

Object.assign(globalThis, { measure, keepMany });

/** A piece of real posts, none like another, as a build publishes it. */
function post(text: string, n: number, bytes: number): Bytes {
  const from = (n * 9_973) % Math.max(1, text.length - bytes);
  return zlibSync(new TextEncoder().encode(`${n} ${text.slice(from, from + bytes - 8)}`), { level: 6 });
}

async function files(count: number, bytes: number) {
  const text = await (await fetch('text.txt')).text();
  const all = [];
  for (let n = 0; n < count; n++) {
    const content = post(text, n, bytes);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    all.push({ ref: { file: `${hex.slice(0, 32)}.json`, bytes: content.length }, bytes: content, readAt: 0 });
  }
  return all;
}

/** Milliseconds of local work for a save of `count` files of `bytes` each, and the same in Cache Storage. */
async function measure(name: string, count: number, bytes: number): Promise<Measured> {
  const all = await files(count, bytes);
  const database = openDatabase(name);
  const [kept, saves] = [new KeptFiles(database), new Saves(database)];
  const edition = { parts: all.map(({ ref }, n) => ({ post: `p${n}`, title: '', files: [ref] })), others: [] };
  await saves.change('path/all', () => ({ name: 'path/all', title: '', wanted: { edition, paused: false } }));
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  const save = await timed(async () => {
    await Promise.all(all.map((file) => kept.add([file])));
    await saves.complete('path/all', 1);
  });
  const verify = await timed(async () => {
    if ((await lostFiles(edition, kept, 'whole')).length > 0) throw new Error('expected all files to be whole');
  });
  await new Promise((resolve) => setTimeout(resolve, 200)); // long tasks are told late
  const ours = longest;
  const cache = await caches.open(`${name}:bench`);
  const cacheSave = await timed(() =>
    Promise.all(all.map(({ ref, bytes: body }) => cache.put(`/${ref.file}`, new Response(body)))),
  );
  const cacheVerify = await timed(async () => {
    for (const { ref } of all)
      await crypto.subtle.digest(
        'SHA-256',
        (await (await cache.match(`/${ref.file}`))?.arrayBuffer()) ?? new ArrayBuffer(0),
      );
  });
  return { save, verify, longest: ours, cacheSave, cacheVerify };
}

/** Puts `count` files of `bytes` each into a store alone, to see what they take on disk. */
async function keepMany(name: string, count: number, bytes: number): Promise<void> {
  await new KeptFiles(openDatabase(name)).add(await files(count, bytes));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
