// Faults while a path is being saved, and to what was saved. The numbers are those of the list of faults.

import { folder } from './builds.ts';
import { type Device, expect, KILLS, test } from './device.ts';
import { fileOf } from './requests.ts';

const isFile = (file: string) => file.startsWith('c/v1/files/');

test('F01 the app starts cold without a network, at the place the reader left', async ({ device }) => {
  const page = await device.visit();
  await device.save();
  await device.open('#/paths/long/long-3');
  await page
    .locator('.prose p')
    .nth(15)
    .evaluate((p) => p.scrollIntoView({ block: 'start' }));
  const isThere = ({ position }: { position?: { block: number } }) => (position?.block ?? 0) > 10;
  await expect
    .poll(async () => (await device.idb<{ position?: { block: number } }[]>('reader', 'values')).some(isThere))
    .toBe(true);
  await device.oracle();
  await device.kill();
  await device.site.stop();
  const cold = await device.start();
  await cold.goto(`${device.site.url}#/paths/long/long-3`);
  await expect.poll(() => cold.evaluate(() => scrollY)).toBeGreaterThan(300);
  await cold.goto(`${device.site.url}#/search?q=%22Paragraph+29+of+part+7%22`);
  await expect(cold.getByRole('option', { name: /Long part 7/ }).first()).toBeVisible(); // by the index that was saved
});

test('F09 a network that never answers does not hold up a saved post', async ({ device }) => {
  await device.visit();
  await device.save();
  device.site.misbehave(() => ({ kind: 'hang' }));
  await device.close();
  const page = await device.start();
  const began = Date.now();
  await page.goto(`${device.site.url}#/paths/long/long-9`);
  await expect(page.getByRole('heading', { level: 1, name: 'Long part 9' })).toBeVisible({ timeout: 5_000 });
  expect(Date.now() - began).toBeLessThan(5_000);
  await device.oracle();
});

test('F10 a save that the network ends says so, and fetches only the rest', async ({ device }) => {
  const page = await device.visit();
  let files = 0;
  device.site.misbehave((file) => (isFile(file) && ++files > 12 ? { kind: 'cut' } : undefined));
  await device.beginSave();
  await expect(device.keep()).toHaveAttribute('data-state', 'stopped');
  await expect(device.keep()).toContainText('There is no connection');
  const here = (await device.idb<string[]>('files', 'keys')).length;
  device.site.misbehave(undefined);
  const before = device.site.asked.length;
  await page.getByRole('button', { name: /^Resume/ }).click();
  await device.saved();
  const again = device.site.asked.slice(before).filter(isFile);
  expect(new Set(again).size).toBe(again.length);
  expect(again.length).toBeLessThanOrEqual(22 - Math.min(12, here) + 6);
  await device.oracle();
});

for (const [row, fault, words] of [
  ['F11', { kind: 'status', status: 404 }, 'no longer has one of the files'],
  ['F11', { kind: 'status', status: 500 }, 'in trouble'],
  ['F12', { kind: 'wrong' }, 'not what the site published'],
] as const) {
  const said = fault.kind === 'status' ? `answers ${fault.status}` : 'comes with wrong bytes';
  test(`${row} a post that ${said} is named, and the path not called saved`, async ({ device }) => {
    const page = await device.visit();
    const lost = await fileOf('a', 'long-8');
    device.site.misbehave((file) => (file.endsWith(lost) ? fault : undefined));
    await device.beginSave();
    await expect(device.keep()).toHaveAttribute('data-state', 'stopped');
    await expect(device.keep()).toContainText('“Long part 8” did not come');
    await expect(device.keep()).toContainText(words);
    await expect(device.keep()).toContainText('19 of 20 parts');
    expect(await device.idb<string[]>('files', 'keys')).not.toContain(lost);
    device.site.misbehave(undefined);
    await page.getByRole('button', { name: /^Resume/ }).click();
    await device.saved();
    await device.oracle();
  });
}

test(`F13 killed at ${KILLS} random moments of a save: resumable, or saved and whole`, async ({ device }) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  await device.visit();
  for (let trial = 0; trial < KILLS; trial++) {
    await device.beginSave();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    await device.kill();
    await device.start();
    await device.open('#/paths/long');
    await device.saved(); // goes on by itself
    const page = await device.open('#/offline');
    await page.getByRole('button', { name: 'Check everything now' }).click();
    await expect(page.getByText('Everything saved is whole.')).toBeVisible();
    await page.getByRole('button', { name: 'Remove The long one' }).click();
    await device.open('#/paths/long'); // lets go of its files
    await expect.poll(async () => (await device.idb<string[]>('saves', 'keys')).length).toBe(0);
  }
  await device.save();
  await device.oracle();
});

test('F14 a tab closed in the middle of a save goes on with it at the next visit', async ({ device }) => {
  const page = await device.visit();
  let files = 0;
  device.site.misbehave((file) => (isFile(file) && ++files > 8 ? { kind: 'hang' } : undefined));
  await device.beginSave();
  await expect.poll(() => files).toBeGreaterThan(8);
  const other = await device.newPage();
  await page.close();
  device.site.misbehave(undefined);
  await other.goto(`${device.site.url}#/paths/long`);
  await device.saved(other);
  await device.oracle();
});

test('F16 two tabs that save the same path fetch each file once', async ({ device }) => {
  const page = await device.visit();
  const other = await device.newPage();
  await other.goto(`${device.site.url}#/paths/long`);
  await expect(other.getByRole('button', { name: /^Keep offline · / })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Keep offline · / })).toBeVisible();
  const before = device.site.asked.length;
  await Promise.all([device.beginSave(), device.beginSave(other)]);
  await device.saved();
  await device.saved(other);
  const asked = device.site.asked.slice(before).filter(isFile);
  expect(new Set(asked).size).toBe(asked.length);
  expect(await device.idb<string[]>('saves', 'keys')).toEqual(['path/long']);
  await device.oracle();
});

test('F17 a deployment during a save: the newest edition is saved whole', async ({ device }) => {
  const page = await device.visit();
  let files = 0;
  device.site.misbehave((file) => {
    if (isFile(file) && ++files === 10) device.site.deploy(folder('b'));
    return undefined;
  });
  await device.beginSave();
  await expect(device.keep()).toHaveAttribute('data-state', /saved|stopped/);
  device.site.misbehave(undefined);
  await device.goesOn(/^Resume/);
  await device.open('#/paths/long', true);
  const update = page.getByRole('button', { name: /^Update: / });
  await expect(async () => {
    if (await update.isVisible()) await update.click({ timeout: 1_000 });
    await expect(device.keep()).toContainText('Saved');
    expect((await savedParts(device)).length).toBe(19);
  }).toPass();
  await device.oracle({ build: 'b', skip: [7] });
});

for (const [row, spoil] of [
  ['F18', 'is gone'],
  ['F19', 'has other bytes'],
] as const) {
  test(`${row} a saved file that ${spoil} is found and mended`, async ({ device }) => {
    await device.visit();
    await device.save();
    const file = await fileOf('a', 'long-4');
    if (row === 'F18') await device.idb('files', { delete: file });
    else await device.page.evaluate(garbage, file);
    await device.site.stop();
    const page = await device.open('#/paths/long', true);
    if (row === 'F18') await expect(device.keep()).toContainText('19 of 20 parts');
    await device.open('#/paths/long/long-4');
    await expect(page.getByRole('alert')).toBeVisible();
    await device.site.start();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Long part 4' })).toBeVisible();
    await device.open('#/paths/long', true);
    await device.saved();
    await device.oracle();
  });
}

async function savedParts(device: Device): Promise<readonly unknown[]> {
  const [save] = await device.idb<{ saved?: { edition: { parts: unknown[] } } }[]>('saves', 'values');
  return save?.saved?.edition.parts ?? [];
}

/** Runs in the page: puts garbage in the place of a file. */
function garbage(file: string): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.open('throughline:/blog/').onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      const transaction = db.transaction('files', 'readwrite');
      transaction.objectStore('files').put(new Uint8Array(100), file);
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
