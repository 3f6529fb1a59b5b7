// Faults that axe finds on a page, in one theme after another.
import type { Page } from '@playwright/test';
import axe from 'axe-core';

export const THEMES = ['light', 'sepia', 'dark', 'black'] as const;
type Theme = (typeof THEMES)[number];

/**
 * Each as `theme, rule: elements`. A theme changes colours alone, so of its faults only those of contrast are looked for
 * after the first of `themes`; without any, the page is taken as it is.
 */
export async function faultsOf(page: Page, themes: readonly Theme[] = []): Promise<string[]> {
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const [index, theme] of (themes.length > 0 ? themes : [undefined]).entries()) {
    const found = await page.evaluate(run, { theme, inAll: index === 0 });
    faults.push(...found.map((fault) => (theme === undefined ? fault : `${theme}, ${fault}`)));
  }
  return faults;
}

/** Runs in the page. */
async function run({ theme, inAll }: { theme: Theme | undefined; inAll: boolean }): Promise<string[]> {
  if (theme) document.documentElement.dataset['theme'] = theme;
  const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({
    resultTypes: ['violations'],
    ...(inAll ? { rules: { 'target-size': { enabled: true } } } : { runOnly: ['color-contrast'] }),
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
