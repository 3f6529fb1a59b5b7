// A library by an author who means harm, or who took in what others wrote.
import { folder, HOSTILE } from './builds.ts';
import { expect, test } from './device.ts';

test(`F42 ${HOSTILE} hostile posts, each in its text, its title and its description: nothing of them runs`, async ({
  device,
}) => {
  test.setTimeout(300_000);
  device.site.deploy(folder('hostile'));
  const page = await device.start();
  const strayed: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(device.site.url))
      strayed.push(request.url());
  });
  page.on('dialog', (dialog) => {
    strayed.push(dialog.message());
    void dialog.dismiss();
  });
  for (const list of ['', 'latest/', '#/search?q=alert']) {
    await page.goto(device.site.url + list);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  for (let n = 1; n <= HOSTILE; n++) {
    await page.goto(`${device.site.url}read/hostile-${n}/`); // the page as it was built, which becomes the app in place
    await expect(page.locator('.prose')).toContainText('Before.');
    await page.goto(`${device.site.url}#/read/hostile-${n}`);
    await expect(page.locator('html')).toHaveAttribute('data-started');
    await expect(page.locator('.prose')).toContainText('Before.');
    expect(await page.locator(DANGEROUS).count()).toBe(0);
  }
  expect(strayed).toEqual([]);
  expect(device.errors).toEqual([]);
});

const DANGEROUS =
  '.prose :is([onclick], [onerror], [onload], [style], script, iframe, object, a[href^="javascript:" i])';
