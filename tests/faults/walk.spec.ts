// A seeded random walk over everything that may happen to a device, against a model of what must be true.
import { folder, PARTS } from './builds.ts';
import { type Device, expect, test } from './device.ts';

const STEPS = Number(process.env['FAULT_STEPS'] ?? 40);
const SEED = Number(process.env['FAULT_SEED'] ?? 7);

/** mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Progress {
  readonly post?: string;
  readonly finishedAt?: number;
}

class Walk {
  readonly #device: Device;
  readonly #chance: () => number;
  /** What the reader was told is stored. */
  readonly read = new Set<string>();

  constructor(device: Device, chance: () => number) {
    this.#device = device;
    this.#chance = chance;
  }

  readonly steps: Readonly<Record<string, () => Promise<void>>> = {
    read: async () => {
      const n = this.#part();
      await this.#device.opens(`long-${n}`, `Long part ${n}`);
    },
    markRead: async () => {
      const post = `long-${this.#part()}`;
      await this.#device.open(`#/paths/long/${post}`);
      const mark = this.#device.page.getByRole('button', { name: 'Mark as read', exact: true });
      if (!this.read.has(post)) await mark.click();
      await expect.poll(() => this.stored()).toContain(post);
      this.read.add(post);
    },
    reload: async () => void (await this.#device.page.reload()),
    kill: async () => {
      await this.#device.kill();
      await this.#device.start();
      await this.#device.open('#/paths/long');
      await this.#device.saved();
    },
    closeInTheMiddle: async () => {
      await this.#device.open(`#/paths/long/long-${this.#part()}`);
      await this.#device.close();
      await this.#device.start();
      await this.#device.open('#/paths/long');
    },
    loseFile: async () => {
      const keys = await this.#device.idb<string[]>('files', 'keys');
      await this.#device.idb('files', { delete: keys[Math.floor(this.#chance() * keys.length)] ?? '' });
      await this.#mend();
    },
    spoilFile: async () => {
      const keys = await this.#device.idb<string[]>('files', 'keys');
      const key = keys[Math.floor(this.#chance() * keys.length)] ?? '';
      await this.#device.idb('files', { put: 'garbage', key });
      await this.#mend();
    },
    wipeCaches: async () => {
      await this.#device.page.evaluate(async () => {
        for (const name of await caches.keys()) if (name.includes(':shell:')) await caches.delete(name);
      });
      await this.#device.open('#/offline', true);
      await this.#check();
    },
    deploy: async () => {
      const build = this.#chance() < 0.5 ? 'c' : 'a';
      this.#device.site.deploy(folder(build));
      await this.#device.page.reload();
      this.#device.site.deploy(folder('a'));
    },
    offline: async () => {
      await this.#device.site.stop();
      await this.#device.open('#/paths/long', true);
      await this.#device.saved();
      const n = this.#part();
      await this.#device.opens(`long-${n}`, `Long part ${n}`);
      await this.#device.site.start();
    },
  };

  async stored(): Promise<readonly string[]> {
    const records = await this.#device.idb<Progress[]>('reader', 'values');
    return records.flatMap(({ post, finishedAt }) => (post !== undefined && finishedAt !== undefined ? [post] : []));
  }

  #part(): number {
    return 1 + Math.floor(this.#chance() * PARTS);
  }

  async #mend(): Promise<void> {
    await this.#device.open('#/offline');
    await this.#check();
  }

  async #check(): Promise<void> {
    const { page } = this.#device;
    await page.getByRole('button', { name: 'Check everything now' }).click();
    await expect(page.getByText('Everything saved is whole.')).toBeVisible({ timeout: 30_000 });
    await this.#device.open('#/paths/long');
    await this.#device.saved();
  }
}

test(`a random walk of ${STEPS} steps from seed ${SEED} loses nothing`, async ({ device }) => {
  test.setTimeout(60_000 + STEPS * 15_000);
  await device.visit();
  await device.save();
  const chance = random(SEED);
  const walk = new Walk(device, chance);
  const names = Object.keys(walk.steps);
  for (let n = 0; n < STEPS; n++) {
    const name = names[Math.floor(chance() * names.length)] ?? '';
    await test.step(`${n} ${name}`, () => walk.steps[name]?.() ?? Promise.resolve());
    expect([...(await walk.stored())].sort()).toEqual([...walk.read].sort());
  }
  await device.oracle();
});
