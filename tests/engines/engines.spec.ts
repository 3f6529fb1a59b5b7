// What must hold in every browser: what is saved opens without a network, and nothing that the reader did is lost as a
// page goes away or another tab changes the same. The numbers are those of the list of faults.
import { expect } from '@playwright/test';
import { isSaved, pressed, type Reader, test } from './reader.ts';

test('F01 a path saved once is read and searched after a restart without a network', async ({ reader }) => {
  await reader.save();
  await reader.close();
  await reader.site.stop();
  await reader.start();

  await reader.open('#/paths/long', 'The long one');
  await reader.tab.until(isSaved);
  for (const n of [1, 5, 20]) {
    await reader.open(`#/paths/long/long-${n}`, `Long part ${n}`);
    expect(await reader.tab.run(text)).toContain(`Paragraph 29 of part ${n} says`);
  }
  await reader.tab.go(`${reader.site.url}#/search?q=%22Paragraph+29+of+part+7%22`);
  await reader.tab.until(finds, 'Long part 7');
  await reader.open('#/paths/long/long-5', 'Long part 5');
  expect(await reader.tab.until(widthOfPicture)).toBeGreaterThan(0);
  await reader.tab.go('about:blank');
  await reader.tab.go(`${reader.site.url}#/paths/long/long-5`);
  expect(await reader.tab.until(cameWithText)).toContain('Paragraph 29 of part 5 says');
});

test('F27 a browser killed after a change was stored has it at the next start', async ({ reader }) => {
  for (const n of [2, 3]) {
    await reader.open(`#/paths/long/long-${n}`, `Long part ${n}`);
    await reader.tab.until(pressed, 'Mark as read');
    await expect.poll(async () => (await reader.progress(`long-${n}`))?.finishedAt).toBeDefined();
    await reader.kill();
    await reader.start();
    await reader.open('#/paths/long', 'The long one');
    expect((await reader.progress(`long-${n}`))?.finishedAt).toBeDefined();
  }
});

const WAYS: Readonly<Record<string, (reader: Reader, spare: string) => Promise<unknown>>> = {
  'a reload': ({ tab }) => tab.reload(),
  'another page of the site': ({ tab, site }) => tab.go(`${site.url}fault/index.html`),
  'another site': ({ tab }) => tab.go('about:blank'),
  'closing the tab': ({ tab }, spare) => tab.closeTab().then(() => tab.turnTo(spare)),
};
for (const [way, leave] of Object.entries(WAYS)) {
  test(`F28 a place reached right before ${way} is kept`, async ({ reader }) => {
    for (const n of [3, 4, 5]) {
      const spare = await reader.tab.newTab();
      await reader.open(`#/paths/long/long-${n}`, `Long part ${n}`);
      await reader.tab.run(scrolled);
      await leave(reader, spare);
      await reader.open('#/paths/long', 'The long one');
      await expect.poll(async () => (await reader.progress(`long-${n}`))?.position?.block ?? 0).toBeGreaterThan(18);
    }
  });
}

test('F29 two tabs that change one record 200 times each lose nothing', async ({ reader }) => {
  const { tab, site } = reader;
  await reader.open('#/paths/long', 'The long one');
  const other = await tab.newTab();
  await tab.go(`${site.url}fault/index.html`);
  await tab.until(count, 'one');
  await tab.turnTo(other);
  await tab.go(`${site.url}fault/index.html`);
  await tab.until(count, 'other');
  await expect.poll(() => reader.record('counted')).toEqual({ one: 200, other: 200 });
});

/** Runs in the page. */
/** Runs in the page: the text that the service worker put there, once the app has taken it over. */
const cameWithText = (): string | undefined => {
  const { dataset } = document.getElementById('app') ?? document.body;
  const isTakenOver = 'started' in document.documentElement.dataset && 'files' in dataset;
  return isTakenOver ? (document.querySelector('.prose')?.textContent ?? undefined) : undefined;
};

const text = (): string => document.querySelector('.prose')?.textContent ?? '';

/** Runs in the page. */
const finds = (words: string): boolean =>
  [...document.querySelectorAll('.hit')].some(({ textContent }) => textContent.includes(words));

/** Runs in the page. */
function widthOfPicture(): number {
  const image = document.querySelector<HTMLImageElement>('.prose img');
  image?.scrollIntoView();
  return image?.naturalWidth ?? 0;
}

/** Runs in the page: goes far down, and no further than until it is drawn. */
function scrolled(): Promise<void> {
  return new Promise((resolve) => {
    document.querySelectorAll('.prose p')[22]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Runs in the page: begins to change a record; see `tests/faults/tab.ts`. */
function count(field: string): boolean {
  const { count } = globalThis as unknown as { count?: (name: string, field: string, times: number) => unknown };
  void count?.('throughline:/blog/', field, 200);
  return count !== undefined;
}
