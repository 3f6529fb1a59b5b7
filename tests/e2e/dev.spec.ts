// The author's loop: a saved post is shown, a fault stands in the browser and is gone when it is mended.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect as expectSoon, type Route, test } from '@playwright/test';
import { createServer } from 'vite';

/** The first look at the posts may find a cold cache on a busy machine. */
const expect = expectSoon.configure({ timeout: 40_000 });

/** As from a compiler with more to do; a reader would be shown the edition on the device meanwhile. */
async function slowly(route: Route): Promise<void> {
  await sleep(800);
  await route.continue().catch(() => undefined); // the page may have gone on
}

test('dev shows a saved post, says what is wrong in the browser, and goes on', async ({ page }) => {
  test.slow();
  const posts = await mkdtemp(path.join(tmpdir(), 'throughline-dev-'));
  await cp('posts', posts, { recursive: true });
  const file = path.join(posts, 'merkle/merkle-trees.md');
  const text = await readFile(file, 'utf8');
  process.env['POSTS_DIR'] = posts;
  const server = await createServer({ server: { port: 0 }, logLevel: 'silent' });
  try {
    await server.listen();
    await page.goto(`${server.resolvedUrls?.local[0]}#/read/merkle-trees`);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Merkle trees');

    await page.route(/\/c\/v1\/files\//, slowly); // what was shown before must not come in its place
    await writeFile(file, text.replace(/^title:.*$/m, 'title: Trees of hashes'));
    await expect(title).toHaveText('Trees of hashes');

    await writeFile(file, text.replace(/^title:/m, 'draft: true\ntitle:'));
    await expect(page.locator('article header')).toContainText('Draft');
    await writeFile(file, text.replace(/^date:.*$/m, 'date: 2999-02-03'));
    await expect(page.locator('article header')).toContainText('Scheduled for 3 February 2999');

    await writeFile(file, text.replace(/^date:.*$/m, 'date: 2026-02-30'));
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('merkle/merkle-trees.md');
    await expect(overlay).toContainText('2026-02-30');

    await writeFile(file, text);
    await expect(overlay).toBeHidden();
    await expect(title).toHaveText('Merkle trees');
  } finally {
    await server.close();
    await rm(posts, { recursive: true, force: true });
  }
});
