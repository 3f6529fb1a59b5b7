// Every theme keeps text and lines legible: WCAG 2.2, 1.4.3 (4.5 for text) and 1.4.11 (3 for what has to be seen).
import { HUES } from '../../src/contract/vocabulary.ts';
import { expect, test } from '../support/site.ts';

/** What is drawn on what, and how much contrast it needs. */
const PAIRS = [
  ['--ink', '--paper', 4.5],
  ['--ink', '--mark', 4.5],
  ['--ink', '--hue-soft', 4.5],
  ['--ink-muted', '--paper', 4.5],
  ['--ink-muted', '--raised', 4.5],
  ['--ink-quiet', '--paper', 4.5],
  ['--ink-quiet', '--raised', 4.5],
  ['--hue', '--paper', 4.5],
  ['--hue', '--hue-soft', 4.5],
  ['--paper', '--hue', 4.5],
  ...['inform', 'help', 'stress', 'warn', 'danger', 'weigh', 'ink-muted'].flatMap((tone) =>
    [`--${tone}`, '--ink', '--ink-muted', '--hue'].map((front) => [front, `--${tone}-soft`, 4.5] as const),
  ),
  ['--edge-strong', '--paper', 3],
  ...['keyword', 'string', 'comment', 'constant', 'function', 'tag', 'deleted', 'added'].flatMap((token) =>
    ['--raised', '--code-lit', '--code-added-soft', '--code-deleted-soft'].map(
      (back) => [`--code-${token}`, back, 4.5] as const,
    ),
  ),
] as const;

for (const theme of ['light', 'sepia', 'dark', 'black']) {
  test(`the ${theme} theme has enough contrast in every hue`, async ({ page, site }) => {
    await page.goto(`${site.url}#/settings`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const faint = await page.evaluate(tooFaint, { theme, hues: [...HUES], pairs: PAIRS.map((pair) => [...pair]) });
    expect(faint).toEqual([]);
  });
}

/** Runs in the page: the pairs that fall short, as the browser paints them. */
function tooFaint({ theme, hues, pairs }: { theme: string; hues: string[]; pairs: (string | number)[][] }): string[] {
  document.documentElement.dataset['theme'] = theme;
  const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement('div'));
  const luminance = (token: string): number => {
    probe.style.color = `var(${token})`;
    if (!paint) throw new Error('expected a canvas to paint on');
    paint.fillStyle = getComputedStyle(probe).color;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  return hues.flatMap((hue) => {
    probe.dataset['hue'] = hue;
    return pairs.flatMap(([front, back, least]) => {
      const [one, other] = [luminance(String(front)), luminance(String(back))];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return ratio < Number(least) ? [`${front} on ${back} in ${hue}: ${ratio.toFixed(2)}`] : [];
    });
  });
}
