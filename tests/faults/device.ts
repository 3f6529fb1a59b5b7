// A reader's device on a host that misbehaves: a profile on disk, a browser that can be killed, and the oracle that
// every fault ends in.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type CDPSession, expect, type Page } from '@playwright/test';
import { parseFragment } from 'parse5';
import { jsonOf } from '../../src/compiler/deflated.ts';
import type { PostFile } from '../../src/contract/post.ts';
import { textOf } from '../../src/publish/html-tree.ts';
import { inStore, type Work } from '../support/in-store.ts';
import { launch, type RealBrowser } from '../support/real-browser.ts';
import { type StaticServer, serveStatic } from '../support/static-server.ts';
import { folder, PARTS } from './builds.ts';

export class Device {
  readonly site: StaticServer;
  readonly profile: string;
  #browser: RealBrowser | undefined;
  #page: Page | undefined;
  readonly errors: string[] = [];

  constructor(site: StaticServer, profile: string) {
    this.site = site;
    this.profile = profile;
  }

  get page(): Page {
    if (!this.#page) throw new Error('expected a running browser');
    return this.#page;
  }

  async start(more: readonly string[] = []): Promise<Page> {
    this.#browser = await launch(this.profile, more);
    this.#page = this.#browser.page;
    this.#page.on('pageerror', (error) => this.errors.push(error.message));
    return this.#page;
  }

  /** Closes the tab as a reader does, with another one left. */
  async closeTab(): Promise<void> {
    const former = this.page;
    this.#page = await this.newPage();
    await former.close({ runBeforeUnload: true });
  }

  async kill(): Promise<void> {
    await this.#browser?.kill();
    this.#browser = undefined;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  async newPage(): Promise<Page> {
    if (!this.#browser) throw new Error('expected a running browser');
    const page = await this.#browser.context.newPage();
    page.on('pageerror', (error) => this.errors.push(error.message));
    return page;
  }

  cdp(page = this.page): Promise<CDPSession> {
    return page.context().newCDPSession(page);
  }

  /** Opens an address of the app; `fresh` loads the page anew. */
  async open(hash: string, fresh = false): Promise<Page> {
    await this.page.goto(this.site.url + hash);
    if (fresh) await this.page.reload();
    return this.page;
  }

  /** The first visit: the app opened, its worker in charge. */
  async visit(hash = '#/paths/long'): Promise<Page> {
    const page = await this.start();
    await this.open(hash);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return page;
  }

  /** What the screen says of the save on the page of a path. */
  keep(page = this.page) {
    return page.locator('.keep');
  }

  async beginSave(page = this.page): Promise<void> {
    await page.getByRole('button', { name: /^Keep offline · / }).click();
  }

  /** Goes on with a save by the button named so, unless the app does so by itself, and waits until it is saved. */
  async goesOn(name: RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name });
    await expect(async () => {
      if (await button.isVisible()) await button.click({ timeout: 1_000 });
      await expect(this.keep()).toHaveAttribute('data-state', 'saved');
    }).toPass();
  }

  async saved(page = this.page): Promise<void> {
    await expect(this.keep(page)).toHaveAttribute('data-state', 'saved');
  }

  async save(): Promise<void> {
    await this.open('#/paths/long');
    await this.beginSave();
    await this.saved();
  }

  /** Runs a piece of work on an object store of the app's database, in the page. */
  idb<T>(store: string, work: Work): Promise<T> {
    return inStore(this.page, store, work);
  }

  /** Copies a file or folder of the profile's own storage aside, or gives its place. */
  storage(...parts: readonly string[]): string {
    return path.join(this.profile, 'Default', ...parts);
  }

  /** Nothing that the reader relies on is lost: boots without a network, opens all that is saved, says nothing untrue. */
  async oracle({ parts = PARTS, build = 'a' as 'a' | 'b', skip = [] as readonly number[] } = {}): Promise<void> {
    await this.close();
    await this.site.stop();
    this.site.misbehave(undefined);
    this.errors.length = 0;
    const page = await this.start();
    await this.open('#/paths/long');
    await this.saved();
    expect(await page.locator('.keep').textContent()).toContain('Saved');
    for (let n = 1; n <= parts; n++) if (!skip.includes(n)) await this.opens(`long-${n}`, `Long part ${n}`, build);
    await this.open('#/paths/long/long-5');
    await expect.poll(() => page.evaluate(widthOfPicture)).toBeGreaterThan(0);
    expect(this.errors).toEqual([]);
    await this.site.start();
  }

  /** A post opens, and its text is what the build made. */
  async opens(id: string, title: string, build: 'a' | 'b' = 'a'): Promise<void> {
    await this.page.goto(`${this.site.url}#/paths/long/${id}`);
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    const shown = wordsOf((await this.page.locator('.prose').textContent()) ?? '');
    const built = parseFragment(await builtHtml(build, id)).childNodes.map((block) => wordsOf(textOf(block)));
    expect(built.filter((text) => !shown.includes(text))).toEqual([]);
  }
}

const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Runs in the page. */
function widthOfPicture(): number {
  const image = document.querySelector<HTMLImageElement>('.prose img');
  image?.scrollIntoView();
  return image?.naturalWidth ?? 0;
}

async function builtHtml(build: 'a' | 'b', post: string): Promise<string> {
  const root = JSON.parse(await readFile(path.join(folder(build), 'c/v1/root.json'), 'utf8'));
  for (const { file } of root.lookup) {
    const lookup = JSON.parse(await readFile(path.join(folder(build), 'c/v1/files', file), 'utf8'));
    const entry = lookup.posts[post];
    if (entry) return (jsonOf(await readFile(path.join(folder(build), 'c/v1/files', entry.ref.file))) as PostFile).html;
  }
  throw new Error(`expected ${post} in build ${build}`);
}

export const test = base.extend<{ device: Device }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are wanted: none.
  device: async ({}, use) => {
    const site = await serveStatic(folder('a'), '/blog/');
    const profile = await mkdtemp(path.join(tmpdir(), 'throughline-profile-'));
    const device = new Device(site, profile);
    await use(device);
    await device.kill();
    await site.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** How often a row that kills at random moments does so. */
export const KILLS = Number(process.env['FAULT_KILLS'] ?? 4);

export { expect };
