// The gallery, a folder of posts that hold every form, built and served for the browser tests that look at it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { makeBuild } from './builds.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

/** Built once a worker: a spec that uses it runs in one. */
export const test = base.extend<object, { gallery: StaticServer }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are wanted: none.
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'throughline-gallery-'));
      const site = await serveStatic(await makeBuild('G', path.resolve('tests/fixtures/gallery'), folder), '/blog/');
      await use(site);
      await site.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** The posts of the gallery. */
export const FORMS = [
  ...['text', 'callouts', 'code', 'tables', 'maths', 'diagrams', 'pictures'],
  ...['from-the-right', 'without-spaces'],
] as const;

export { expect };
