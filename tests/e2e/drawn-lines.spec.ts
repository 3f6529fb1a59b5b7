// The lines of drawings carry meaning: they stand out from the page in every theme (WCAG 2.2, 1.4.11: 3 to 1).
import { expect, test } from '../support/gallery.ts';

test.describe.configure({ mode: 'default' }); // one build for all

/** Boxes, groups, arrows, notes; what of each must be seen is its stroke. */
const LINES = [
  '.flowchart .node rect',
  '.flowchart .cluster rect',
  '.flowchart .edgePaths path',
  '.stateDiagram-v2 .statediagram-cluster rect',
  '.sequenceDiagram .messageLine0',
  '.erDiagram .relationshipLine',
  '.dot .node ellipse',
];

test('the lines of drawings can be seen in every theme', async ({ page, gallery }) => {
  await page.goto(`${gallery.url}#/read/diagrams`);
  await expect(page.locator('.drawing').first()).toBeVisible();
  for (const theme of ['light', 'sepia', 'dark', 'black']) {
    const faint = await page.evaluate(tooFaint, { theme, lines: LINES });
    expect(faint, theme).toEqual([]);
  }
});

/** Runs in the page: what falls short as the browser paints it, and what is not there to be looked at. */
function tooFaint({ theme, lines }: { theme: string; lines: string[] }): string[] {
  document.documentElement.dataset['theme'] = theme;
  const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const luminance = (colour: string): number => {
    if (!paint) throw new Error('expected a canvas to paint on');
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const linear = [...paint.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    const [red = 0, green = 0, blue = 0] = linear;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  return lines.flatMap((line) => {
    const shape = document.querySelector(`.drawing > svg${line}`);
    if (!shape) return [`nothing is ${line}`];
    const ink = luminance(getComputedStyle(shape).stroke);
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return ratio < 3 ? [`${line}: ${ratio.toFixed(2)}`] : [];
  });
}
