// A link to a chosen passage, and what abbreviations stand for.
import { expect, type Page } from '@playwright/test';
import { test } from '../support/long-editions.ts';

const POST = '#/paths/way/long';
const title = (page: Page) => page.getByRole('heading', { level: 1 });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Selects a few words of a paragraph, as a reader would. */
async function select(page: Page, number: number): Promise<string> {
  return page.evaluate((sought) => {
    const block = [...document.querySelectorAll('.prose > p')].find((p) => p.textContent?.includes(`number ${sought}`));
    block?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const text = block?.firstChild;
    if (!(text instanceof Text)) throw new Error('the paragraph has no text');
    getSelection()?.setBaseAndExtent(text, 10, text, 60);
    return getSelection()?.toString() ?? '';
  }, number);
}

/** What is marked on the page. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('passage') ?? [])].map((range) => range.toString()).join(''));

async function copyLink(page: Page, number: number): Promise<{ readonly link: string; readonly words: string }> {
  const words = await select(page, number);
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  return { link: await page.evaluate(() => navigator.clipboard.readText()), words };
}

/** The static page's address carries the passage for the app; here the app is what answers. */
const inApp = (link: string, base: string) => {
  const quote = new URL(link).searchParams.get('quote') ?? '';
  return `${base}#/read/long?quote=${encodeURIComponent(quote)}`;
};

test('a passage has an address, on the site that the author names, that leads back to it', async ({ page, site }) => {
  await page.goto(site.url + POST);
  await expect(title(page)).toHaveText('The long part');
  const { link, words } = await copyLink(page, 50);
  expect(link).toMatch(/^https:\/\/long\.example\/read\/long\/\?quote=.+#:~:text=/);
  await page.goto('about:blank');
  await page.goto(inApp(link, site.url));
  await expect.poll(() => marked(page)).toContain(words.trim());
  await expect(page.getByText('number 50.')).toBeInViewport();
});

test('an edited passage is found by likeness, and one that is gone is said to be', async ({ page, site, editions }) => {
  await page.goto(site.url + POST);
  await expect(title(page)).toHaveText('The long part');
  const { link } = await copyLink(page, 50);
  await page.goto('about:blank');
  site.deploy(editions.second);
  const words = decodeURIComponent(new URL(link).searchParams.get('quote') ?? '');
  const edited = words.replace(/^[^,]*-,/, '').replace(/,-.*$/, '');
  await page.goto(
    `${site.url}#/read/long?quote=${encodeURIComponent(encodeURIComponent(`${edited} and more was here`))}`,
  );
  await expect(page.getByText('This is what is most like it.')).toBeVisible();
  await expect(page.getByText('number 50.')).toBeInViewport();
  await page.goto('about:blank');
  await page.goto(`${site.url}#/read/long?quote=Paxos%20is%20told%20of%20an%20island`);
  await expect(page.getByText('The passage of this link is no longer in the text.')).toBeVisible();
});

test('an abbreviation tells what it stands for, by tap and by keyboard', async ({ page, site }) => {
  await page.goto(site.url + POST);
  const first = page.locator('.prose abbr').first();
  await first.click();
  const note = page.getByText('Consistency, availability, partition tolerance', { exact: true });
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await expect(first).toHaveAttribute('aria-expanded', 'true');
});
