// Faults that strike what the reader did: where they were, what they read, what they chose.
import type { Page } from '@playwright/test';
import { type Device, expect, KILLS, test } from './device.ts';
import { isRead, markRead, recordOf, records, title } from './reader.ts';

test(`F27 killed right after a stored change, ${KILLS} times: each is there`, async ({ device }) => {
  test.setTimeout(60_000 + KILLS * 15_000);
  await device.visit();
  for (let trial = 0; trial < KILLS; trial++) {
    const post = `long-${(trial % 20) + 1}`;
    await device.open(`#/paths/long/${post}`);
    const wasRead = (await recordOf(device, post))?.finishedAt !== undefined;
    await device.page.getByRole('button', { name: wasRead ? /unread/i : /mark.* read/i }).click();
    await expect.poll(async () => ((await recordOf(device, post))?.finishedAt !== undefined) !== wasRead).toBe(true);
    await device.kill();
    await device.start();
    await device.open('#/paths/long');
    expect(((await recordOf(device, post))?.finishedAt !== undefined) !== wasRead).toBe(true);
  }
  await device.save();
  await device.oracle();
});

const WAYS: Readonly<Record<string, (device: Device) => Promise<unknown>>> = {
  'a reload': ({ page }) => page.reload(),
  'another page of the site': ({ page, site }) => page.goto(`${site.url}?away`),
  'another site': ({ page }) => page.goto('data:text/html,elsewhere'),
  'closing the tab': (device) => device.closeTab(),
  'quitting the browser': (device) => device.close().then(() => device.start()),
};
for (const [way, leave] of Object.entries(WAYS)) {
  test(`F28 a place reached right before ${way} is kept`, async ({ device }) => {
    const page = await device.visit();
    await device.save();
    await device.open('#/paths/long/long-3');
    await expect(title(page, 'Long part 3')).toBeVisible();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          document.querySelectorAll('.prose p')[22]?.scrollIntoView({ block: 'start', behavior: 'instant' });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
    );
    await leave(device);
    await device.open('#/paths/long');
    await expect.poll(async () => (await recordOf(device, 'long-3'))?.position?.block ?? 0).toBeGreaterThan(18);
    await device.oracle();
  });
}

test('F29 two tabs that change one record 200 times each lose nothing', async ({ device }) => {
  const page = await device.visit();
  await page.goto(`${device.site.url}fault/index.html`);
  const other = await device.newPage();
  await other.goto(`${device.site.url}fault/index.html`);
  const count = (tab: Page, field: string) =>
    tab.evaluate(
      (f) =>
        (globalThis as unknown as { count: (n: string, f: string, t: number) => Promise<void> }).count(
          'throughline:/blog/',
          f,
          200,
        ),
      field,
    );
  await Promise.all([count(page, 'one'), count(other, 'other')]);
  const stored = await device.idb<Record<string, number>[]>('reader', 'values');
  expect(stored.find((record) => 'one' in record)).toEqual({ one: 200, other: 200 });
  await device.save();
  await device.oracle();
});

test('F35 a clock ten years off, and another time zone: nothing expires, the order holds', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  const session = await device.cdp();
  const offBy = async (years: number) => {
    await page.clock.setFixedTime(Date.now() + years * 31_536_000_000);
    await page.reload();
  };
  await offBy(10);
  await markRead(device, 'long-2');
  await isRead(device, 'long-2');
  await offBy(-10);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
  await markRead(device, 'long-3');
  await isRead(device, 'long-3');
  await device.open('#/shelf', true);
  await expect(page.getByRole('link', { name: /^Long part/ }).first()).toHaveText(/Long part 3/);
  await device.oracle();
});

for (const [kind, make, words] of [
  ['of 100 MB', () => new File([new Uint8Array(100_000_000)], 'x.json'), 'too large'],
  [
    'cut short',
    () => new File(['{"mark":"throughline-reading-data","version":1,"progress":[{"po'], 'x.json'),
    'cut short',
  ],
  [
    'with __proto__',
    () => new File(['{"__proto__":{"mark":"throughline-reading-data"}}'], 'x.json'),
    'not a file of reading data',
  ],
  [
    'of a version to come',
    () => new File(['{"mark":"throughline-reading-data","version":99}'], 'x.json'),
    'newer version',
  ],
  ['that nests a million deep', () => new File(['['.repeat(1_000_000)], 'x.json'), 'not a file of reading data'],
] as const) {
  test(`F41 a backup ${kind} is refused within two seconds, and nothing is written`, async ({ device }) => {
    const page = await device.visit('#/settings');
    const before = JSON.stringify(await records(device));
    const began = Date.now();
    await page.evaluate((source) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new Function(`return (${source})()`)());
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, String(make));
    await expect(page.getByText(words)).toBeVisible({ timeout: 2_000 });
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(JSON.stringify(await records(device))).toBe(before);
    expect(device.errors).toEqual([]);
  });
}
