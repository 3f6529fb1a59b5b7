// A reader with one of the browsers, a profile on disk and a site; what they do, and what they see.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import { folder } from '../faults/builds.ts';
import { workInStore } from '../support/in-store.ts';
import { type StaticServer, serveStatic } from '../support/static-server.ts';
import type { Engine, Running } from './engine.ts';
import { firefox } from './firefox.ts';
import type { Driven } from './webdriver.ts';
import { webkit } from './webkit.ts';

const ENGINES = { firefox, webkit };

export interface EngineOption {
  readonly engine: keyof typeof ENGINES;
}

interface Progress {
  readonly finishedAt?: number;
  readonly position?: { readonly block: number };
}

export class Reader {
  readonly site: StaticServer;
  readonly #engine: Engine;
  readonly #profile: string;
  #running: Running | undefined;

  constructor(site: StaticServer, engine: Engine, profile: string) {
    this.site = site;
    this.#engine = engine;
    this.#profile = profile;
  }

  get tab(): Driven {
    if (!this.#running) throw new Error('expected a running browser');
    return this.#running.tab;
  }

  async start(): Promise<void> {
    this.#running = await this.#engine.launch(this.#profile);
  }

  async close(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
  }

  async kill(): Promise<void> {
    await this.#running?.kill();
    this.#running = undefined;
  }

  /** Opens an address of the app and waits for the page's title. */
  async open(hash: string, title: string): Promise<void> {
    await this.tab.go(this.site.url + hash);
    await this.tab.until(isTitle, title);
  }

  /** A record of the reader's data, as it is stored; null where there is none. */
  record(key: string): Promise<unknown> {
    return this.tab.run(workInStore, { store: 'reader', work: { get: key }, site: '/blog/' });
  }

  progress(post: string): Promise<Progress | null> {
    return this.record(`progress/${post}`) as Promise<Progress | null>; // written by the app, which checks it
  }

  /** Keeps the long path offline, from the first visit on. */
  async save(): Promise<void> {
    await this.open('#/paths/long', 'The long one');
    await this.tab.until(() => navigator.serviceWorker.controller !== null);
    await this.tab.until(pressed, 'Keep offline · ');
    await this.tab.until(isSaved);
  }
}

/** Runs in the page. */
const isTitle = (title: string): boolean => document.querySelector('h1')?.textContent.trim() === title;

/** Runs in the page: presses the button whose words begin so. */
export function pressed(words: string): boolean {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent.trim().startsWith(words));
  button?.click();
  return button !== undefined;
}

/** Runs in the page. */
export const isSaved = (): boolean => document.querySelector('.keep')?.getAttribute('data-state') === 'saved';

export const test = base.extend<EngineOption & { reader: Reader }>({
  engine: ['firefox', { option: true }],
  reader: async ({ engine }, use) => {
    await present(ENGINES[engine]);
    const site = await serveStatic(folder('a'), '/blog/');
    const profile = await mkdtemp(path.join(tmpdir(), 'throughline-engine-'));
    const reader = new Reader(site, ENGINES[engine], profile);
    await reader.start();
    await use(reader);
    await reader.kill();
    await site.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** A browser that is not here is a failure: these tests are asked for by name. */
async function present({ name, needs }: Engine): Promise<void> {
  for (const [command, packages] of Object.entries(needs)) {
    const isHere = await promisify(execFile)('sh', ['-c', `command -v ${command}`]).then(
      () => true,
      () => false,
    );
    if (!isHere) throw new Error(`${name} is not here. On Debian: apt-get install ${packages}`);
  }
}
