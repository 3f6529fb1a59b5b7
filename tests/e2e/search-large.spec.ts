// Finding one section among a thousand posts, on the built site.
import { expect } from '@playwright/test';
import { ownWords, test } from '../support/large-site.ts';
import { whenKept } from '../support/site.ts';

test('finds one section in a thousand posts by a few small parts, and any other offline after that', async ({
  page,
  site,
}) => {
  const isIndex = (file: string): boolean => file.endsWith('.bin');
  const field = page.getByRole('combobox', { name: 'Words to search for' });
  const first = page.getByRole('listbox', { name: 'Passages' }).getByRole('option').first();
  await page.goto(`${site.url}#/search?q=${encodeURIComponent(ownWords(613))}`);
  await expect(first).toContainText('Part 613');
  await expect(first.locator('mark').or(page.locator('[role=listbox] mark')).first()).toBeVisible();
  expect(site.asked.filter(isIndex).length).toBeLessThan(30);

  await field.fill(ownWords(87).slice(0, -2));
  await expect(first).toContainText('Part 87');
  await whenKept(page);
  await page.reload();
  await expect(first).toContainText('Part 87');
  await whenKept(page);
  await site.stop();
  await page.reload();
  await field.fill(ownWords(902));
  await expect(first).toContainText('Part 902');
});
