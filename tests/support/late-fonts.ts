// Fonts that come when a test says so, later than the text.
import type { Page } from '@playwright/test';

/** No font comes until the answer is called. */
export async function holdFonts(page: Page): Promise<() => void> {
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/*.woff2', (route) => sent.then(() => route.continue()));
  return send;
}

/** Whether the text is drawn in the face that the reader chose. */
export const areFontsThere = (page: Page) => page.evaluate(() => document.fonts.check('18px "Source Serif 4"'));
