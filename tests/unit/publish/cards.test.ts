// Cards: every title fits or is left away, the same card is the same light picture, and few edits ask for a new one.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { memoryBlobs } from '../../../src/compiler/cache/blobs.ts';
import { HUES } from '../../../src/contract/vocabulary.ts';
import type { Card } from '../../../src/publish/cards/card.ts';
import { cardOf } from '../../../src/publish/cards/cards-of.ts';
import { drawable } from '../../../src/publish/cards/drawable.ts';
import { drawingOf } from '../../../src/publish/cards/drawing.ts';
import { Faces } from '../../../src/publish/cards/faces.ts';
import { fit } from '../../../src/publish/cards/fit.ts';
import { hueOf, INK, INK_MUTED, INK_QUIET, PAPER } from '../../../src/publish/cards/hues.ts';
import { lineRuns } from '../../../src/publish/cards/line-runs.ts';
import { CardPainter } from '../../../src/publish/cards/png.ts';
import { factsOf } from '../../../src/publish/page-facts.ts';
import { post } from '../compiler/make.ts';
import { builtFrom } from './published.ts';

const faces = new Faces();
const has = (codePoint: number): boolean => faces.has(codePoint);
const card = (part: Partial<Card> = {}): Card => ({
  title: 'CP systems: the hidden cost of strong consistency',
  over: 'Part 2 of 4 · The CAP theorem, properly',
  foot: 'Throughline',
  hue: 'plum',
  dir: 'ltr',
  stations: ['step', 'here', 'step', 'planned'],
  isLoose: false,
  shape: 'card',
  ...part,
});

/** Titles that an author may well write. */
const TITLES = {
  'of one letter': 'C',
  'of 200 characters': 'A title of two hundred signs '.repeat(7).slice(0, 200),
  'with signs of XML': '</text><script>alert(1)</script> & "x" \'y\' ]]>',
  'in Hebrew with a word of Latin': 'מערכות מבוזרות: המחיר הנסתר של עקביות חזקה (CAP) ועוד 12 דברים',
  'in Arabic': 'الأنظمة الموزعة: ثمن الاتساق القوي في قواعد البيانات، ومتى تدفعه',
  'of Greek, Cyrillic, Polish and Vietnamese': 'Ελληνικά, Кириллица, Łódź, Tiếng Việt',
  'of one endless word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
};

test.each(Object.entries(TITLES))('a title %s stays on its card', async (_, title) => {
  const { png, lacksTitle } = await new CardPainter(faces, memoryBlobs()).paint(card({ title, stations: ['step'] }));
  expect(lacksTitle).toBe(false);
  expect(png.length).toBeLessThanOrEqual(25_000);
  const image = sharp(png).removeAlpha();
  const { width, height } = await image.metadata();
  expect([width, height]).toEqual([1200, 630]);
  const { data } = await image.raw().toBuffer({ resolveWithObject: true });
  const paper = [251, 250, 246];
  const isPaper = (x: number, y: number): boolean =>
    paper.every((value, at) => data[(y * 1200 + x) * 3 + at] === value);
  for (let y = 0; y < 630; y++)
    for (let x = 1140; x < 1200; x++) if (!isPaper(x, y)) throw new Error(`ink at ${x}, ${y}`);
  for (let x = 160; x < 1200; x++) expect(isPaper(x, 20) && isPaper(x, 610), `ink at ${x}`).toBe(true);
});

test('emoji are left away, a title whose letters no font has goes as a whole', () => {
  expect(drawable('🎉 Shipping day! ❤️ 1️⃣ 👩‍👩‍👧', has)).toBe('Shipping day!');
  expect(drawable('分布式系统 and CAP', has)).toBeUndefined();
  expect(drawable('\u202eevil\u2066', has)).toBe('evil');
  const { svg, lacksTitle } = drawingOf(card({ title: '分布式系统' }), faces);
  expect(lacksTitle).toBe(true);
  expect(svg).not.toContain('分');
});

test('a size is as large as lets the text fit; lines are of about one length, and no more than there is room for', () => {
  const box = { width: 100, height: 100, leading: 1.2, sizes: [40, 20, 10] };
  const width = (text: string): number => text.length / 2;
  expect(fit('abc', box, width)).toEqual({ size: 40, lines: ['abc'] });
  expect(fit('aaaa bbbb cc', box, width)).toEqual({ size: 20, lines: ['aaaa', 'bbbb cc'] });
  const crowded = fit('word '.repeat(90).trim(), box, width);
  expect(crowded.lines).toHaveLength(8);
  expect(crowded.lines.at(-1)).toMatch(/…$/);
  for (const line of crowded.lines) expect(width(line) * crowded.size).toBeLessThanOrEqual(100);
});

test('words of a script without spaces may part anywhere but before their punctuation', () => {
  const width = (text: string): number => [...text].length;
  const { lines } = fit('一致性、可用性。', { width: 4, height: 9, leading: 1, sizes: [1] }, width);
  expect(lines.join('')).toBe('一致性、可用性。');
  for (const line of lines) expect(line).not.toMatch(/^[、。]/);
});

test('runs stand as they are read: from the right, with Latin and numbers in their own way', () => {
  const { runs } = lineRuns('אב (CAP) 12', 'rtl', 'serif', faces);
  expect(runs.map(({ text }) => text.trim()).filter(Boolean)).toEqual(['12', ')', 'CAP', '(', 'אב']);
});

test('a card is drawn once, and the same again is the same bytes', async () => {
  const blobs = memoryBlobs();
  const first = new CardPainter(faces, blobs);
  const drawn = await first.paint(card());
  const second = new CardPainter(new Faces(), blobs);
  expect((await second.paint(card())).png).toEqual(drawn.png);
  expect(second.counted).toMatchObject({ drawn: 0, known: 1 });
  expect((await new CardPainter(new Faces(), memoryBlobs()).paint(card())).png).toEqual(drawn.png);
});

const GARDEN = {
  'site.yaml': 'title: Garden\ntagline: On growing\n',
  'one.md': post('title: One\ndate: 2026-01-01'),
  'two.md': post('title: Two\ndate: 2026-01-02'),
  'alone.md': post('title: Alone\ndate: 2026-01-03'),
  'paths/line.yaml': 'title: The line\nkind: series\nitems: [{post: one}, {post: two}, {planned: Three}]\n',
};

test('a post shows its place on the line, a path all of it, any other page the site', async () => {
  const content = await builtFrom(GARDEN);
  const of = (address: Parameters<typeof factsOf>[0]) => cardOf(factsOf(address, content));
  expect(of({ page: 'post', post: 'two' })).toMatchObject({
    card: { title: 'Two', over: 'Part 2 of 3\u00a0· The line', stations: ['step', 'here', 'planned'] },
    alt: 'Two\u00a0· Part 2 of 3\u00a0· The line',
  });
  expect(of({ page: 'post', post: 'alone' }).card).toMatchObject({ over: undefined, stations: ['here'] });
  expect(of({ page: 'path', path: 'line' }).card).toMatchObject({
    title: 'The line',
    stations: ['step', 'step', 'planned'],
  });
  expect(of({ page: 'topics' })).toEqual(of({ page: 'start' }));
});

test('an edit of a text asks for no new card', async () => {
  const of = async (body: string) => {
    const content = await builtFrom({ ...GARDEN, 'one.md': post('title: One\ndate: 2026-01-01', body) });
    return cardOf(factsOf({ page: 'post', post: 'one' }, content));
  };
  expect(await of('Long. '.repeat(2000))).toEqual(await of('Short.'));
});

test('colours are those of the app’s light theme', () => {
  const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
  const first = (name: string) => new RegExp(`${name}: (.*?);`).exec(tokens)?.[1];
  expect([PAPER, INK, INK_MUTED, INK_QUIET]).toEqual(['--paper', '--ink', '--ink-muted', '--ink-quiet'].map(first));
  expect(['--hue-lightness', '--hue-chroma', '--soft-lightness', '--soft-chroma'].map(first)).toEqual([
    '0.5',
    '0.115',
    '0.95',
    '0.016',
  ]);
  for (const hue of HUES) {
    const angle = Number(new RegExp(`data-hue="${hue}"\\] {\\s*--hue-angle: (\\d+)`).exec(tokens)?.[1]);
    expect(angleOf(hueOf(hue).line), hue).toBeCloseTo(angle, -1);
  }
});

/** The angle of an sRGB colour on the colour circle of OKLCH. */
function angleOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const degrees =
    (Math.atan2(
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    ) *
      180) /
    Math.PI;
  return (degrees + 360) % 360;
}
