// What is done by the palette.
import type { Page } from '@playwright/test';

export async function choose(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(action);
  await page.getByRole('option').filter({ hasText: action }).first().click();
}
