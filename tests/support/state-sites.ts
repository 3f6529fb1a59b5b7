// Sites in the states of `states.ts`, built by the worker that first asks for one and served to its tests.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBuild } from './builds.ts';
import { test as base } from './site.ts';
import { BARE, RIGHT_TO_LEFT, STATES, WITHOUT_SPACES, writeFolder } from './states.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const FOLDERS = { states: STATES, bare: BARE, rightToLeft: RIGHT_TO_LEFT, withoutSpaces: WITHOUT_SPACES };
export type StateName = keyof typeof FOLDERS;
type SiteOf = (name: StateName) => Promise<StaticServer>;

export const test = base.extend<object, { siteOf: SiteOf }>({
  siteOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are wanted: none.
    async ({}, use) => {
      const home = await mkdtemp(path.join(tmpdir(), 'throughline-states-'));
      const sites = new Map<StateName, Promise<StaticServer>>();
      await use((name) => {
        const site = sites.get(name) ?? build(home, name);
        sites.set(name, site);
        return site;
      });
      for (const site of sites.values()) await (await site).stop();
      await rm(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

async function build(home: string, name: StateName): Promise<StaticServer> {
  const posts = path.join(home, name);
  await writeFolder(posts, FOLDERS[name]);
  return serveStatic(await makeBuild(name, posts, path.join(home, `${name}-site`)), '/blog/');
}
