// The site with the long post in both editions, built by the worker that first asks for one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { makeBuild } from './builds.ts';
import { longSite } from './long-site.ts';
import { writeFolder } from './states.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

/** The folders that the two editions were built into. */
interface Editions {
  readonly first: string;
  readonly second: string;
}

/** Serves the first edition; `site.deploy(editions.second)` is the later one. */
export const test = base.extend<{ site: StaticServer }, { editions: Editions }>({
  editions: [
    async ({ browserName: _ }, use) => {
      const home = await mkdtemp(path.join(tmpdir(), 'throughline-long-'));
      const edition = async (number: 1 | 2) => {
        const posts = path.join(home, `posts-${number}`);
        await writeFolder(posts, longSite(number));
        return makeBuild(`L${number}`, posts, path.join(home, `site-${number}`));
      };
      await use({ first: await edition(1), second: await edition(2) });
      await rm(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ editions }, use) => {
    const site = await serveStatic(editions.first, '/blog/');
    await use(site);
    await site.stop();
  },
});
