// Pictures become AVIF and WebP in a few widths, lose their notes and keep their look.
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { memoryBlobs } from '../../../src/compiler/cache/blobs.ts';
import { type Compiled, Compiler } from '../../../src/compiler/compile.ts';
import { lookOf, toneOf } from '../../../src/compiler/images/look.ts';
import { widthsFor } from '../../../src/compiler/images/picture.ts';
import { filePath } from '../../../src/contract/ref.ts';
import { folderOf, post, said } from './make.ts';
import { postFile } from './read.ts';

/** A picture with enough in it that encoding it anew saves bytes. */
const noisy = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#88aa44', noise: { type: 'gaussian', mean: 120, sigma: 30 } },
  });

const published = (picture: Uint8Array, name = 'p.jpg', blobs = memoryBlobs()): Promise<Compiled> => {
  const files = { 'a.md': post('title: A', `![A field](${name})\n\n![Again](${name})`), [name]: picture };
  return new Compiler(folderOf(files), { drafts: false, encodeImages: true, blobs }).compile();
};

const fileOf = (compiled: Compiled, path = ''): Uint8Array => {
  const bytes = compiled.files.get(path);
  if (bytes === undefined) throw new Error(`no file ${path}`);
  return bytes;
};

const srcOf = (html: string): string => / src="([^"]+)"/.exec(html)?.[1] ?? '';
const widthsIn = (html: string, kind: string): number[] => {
  const srcset = new RegExp(`type="image/${kind}" srcset="([^"]+)"`).exec(html)?.[1] ?? '';
  return Array.from(srcset.matchAll(/ (\d+)w/g), ([, width]) => Number(width));
};

test('widths go up to the picture’s own and never beyond 1600', () => {
  expect([300, 500, 900, 1000, 4000].map(widthsFor)).toEqual([
    [300],
    [500],
    [480, 900],
    [480, 800, 1000],
    [480, 800, 1200, 1600],
  ]);
});

test('a photograph is shown in AVIF and WebP, in widths of its own size and less, with the file itself last', async () => {
  const compiled = await published(await noisy(1000, 500).jpeg({ quality: 95 }).toBuffer());
  const { html, images } = postFile(compiled, 'a');
  expect(widthsIn(html, 'avif')).toEqual([480, 800, 1000]);
  expect(widthsIn(html, 'webp')).toEqual([480, 800, 1000]);
  expect(html).toMatch(
    /<img src="c\/v1\/files\/\w+\.jpg" alt="A field" width="1000" height="500" fetchpriority="high"/,
  );
  expect(html).toMatch(/alt="Again" width="1000" height="500" loading="lazy" decoding="async" data-tone="l\d+ c\d/);
  expect(html).not.toContain('style=');
  const shown = Array.from(html.matchAll(/c\/v1\/files\/\w+\.\w+/g), ([path]) => path);
  expect(shown.every((path) => compiled.files.has(path))).toBe(true);
  expect(images).toHaveLength(1);
  expect(html).toContain(`data-saved="${images[0] && filePath(images[0])}"`);
  expect(images[0]?.file).toMatch(/webp$/);
});

test('what the camera noted is gone, and the picture stands as it was held', async () => {
  const held = noisy(600, 300)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD3: { GPSLatitude: '52/1 30/1 0/1' } });
  const compiled = await published(await held.jpeg().toBuffer());
  const { html } = postFile(compiled, 'a');
  expect(html).toContain('width="300" height="600"');
  const { exif, width, height, orientation } = await sharp(fileOf(compiled, srcOf(html))).metadata();
  expect([exif, width, height, orientation]).toEqual([undefined, 300, 600, undefined]);
});

test('kinds that save nothing are left out, and a file without notes stays as it is', async () => {
  const tiny = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const compiled = await published(tiny, 'p.png');
  const { html } = postFile(compiled, 'a');
  expect(html).not.toContain('<picture>');
  expect(Buffer.from(fileOf(compiled, srcOf(html))).equals(tiny)).toBe(true);
});

test('what moves goes on moving, and stands still for those who want it to', async () => {
  const frames = await Promise.all(['red', 'blue', 'green'].map((background) => frame(background)));
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const compiled = await published(gif, 'p.gif');
  const { html } = postFile(compiled, 'a');
  expect(html).toMatch(/<picture><source media="\(prefers-reduced-motion: reduce\)" type="image\/webp"/);
  const moving = /type="image\/webp" srcset="(\S+) \d+w/.exec(html)?.[1] ?? srcOf(html);
  expect((await sharp(fileOf(compiled, moving)).metadata()).pages).toBe(3);
});

test('an animated WebP goes on moving', async () => {
  const frames = await Promise.all(['red', 'blue'].map((background) => frame(background)));
  const webp = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  const compiled = await published(webp, 'p.webp');
  const { html } = postFile(compiled, 'a');
  expect(Buffer.from(fileOf(compiled, srcOf(html))).equals(webp)).toBe(true);
  expect(html).toContain('width="64" height="64"');
});

test.each<[string, (still: Sharp) => Promise<Buffer>]>([
  ['p.png', async (still) => withChunk(await still.png().toBuffer(), 'acTL')],
  [
    'p.avif',
    async (still) => Buffer.from((await still.avif().toBuffer()).toString('latin1').replace('avif', 'avis'), 'latin1'),
  ],
])('what moves in a way that cannot be read stays as it is: %s', async (name, make) => {
  const moving = await make(noisy(900, 300));
  const compiled = await published(moving, name);
  const { html } = postFile(compiled, 'a');
  expect(html).not.toContain('<picture>');
  expect(html).toContain('width="900" height="300"');
  expect(Buffer.from(fileOf(compiled, srcOf(html))).equals(moving)).toBe(true);
});

/** A PNG with a chunk of no meaning and one of this kind after its head. */
function withChunk(png: Buffer, kind: string): Buffer {
  const chunk = (name: string, bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    const named = Buffer.concat([Buffer.from(name), bytes]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = 8 + 12 + 13;
  const rest = [
    chunk('tEXt', Buffer.from(`note\0${'x'.repeat(9000)}`)),
    chunk(kind, Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
  ];
  return Buffer.concat([png.subarray(0, head), ...rest, png.subarray(head)]);
}

const frame = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 64, channels: 3, background } })
    .png()
    .toBuffer();

test('a drawing is a file behind img, on a ground it can be seen on', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><path d="M0 0h90v9H0z"/></svg>',
  );
  const compiled = await published(svg, 'p.svg');
  expect(postFile(compiled, 'a').html).toMatch(
    /<img src="\S+\.svg" [^>]*width="90" height="40"[^>]* data-ground="light">/,
  );
});

test('what is made is kept: the second build encodes nothing', async () => {
  const kept = memoryBlobs();
  const keys: string[] = [];
  const blobs = { ...kept, put: (key: string, bytes: Uint8Array) => kept.put(keys[keys.push(key) - 1] ?? key, bytes) };
  const picture = await noisy(500, 100).jpeg().toBuffer();
  const first = await published(picture, 'p.jpg', blobs);
  const before = keys.filter((key) => key.startsWith('picture-')).length;
  const second = await published(picture, 'p.jpg', blobs);
  expect(keys.filter((key) => key.startsWith('picture-'))).toHaveLength(before);
  expect(before).toBeGreaterThan(0);
  expect([...second.files.keys()]).toEqual([...first.files.keys()]);
});

test('a damaged picture is a warning', async () => {
  const whole = await noisy(400, 400).jpeg().toBuffer();
  const compiled = await published(whole.subarray(0, whole.length / 2));
  expect(said(compiled, 'error')).toEqual([]);
  expect(said(compiled, 'warning')[0]).toMatch(/^a\.md:4:12 the image "p\.jpg" cannot be read \| /);
});

test('an image without a description is a warning, unless its author says that it only decorates', async () => {
  const files = {
    'a.md': post('title: A', '![](p.png)\n\n<img src="p.png" alt="">\n<img src="./p.png">'),
    'p.png': await frame('red'),
  };
  const compiled = await new Compiler(folderOf(files), { drafts: true }).compile();
  const lines = compiled.diagnostics.filter(({ message }) => message === 'the image has no description');
  expect(lines).toHaveLength(1 + 1);
});

test.each([
  [{ r: 255, g: 255, b: 255 }, 'l10 c0'],
  [{ r: 0, g: 0, b: 0 }, 'l0 c0'],
  [{ r: 255, g: 0, b: 0 }, 'l6 c2 h1'],
  [{ r: 40, g: 80, b: 200 }, 'l5 c2 h9'],
])('%j has the tone %s', (colour, tone) => {
  expect(toneOf(colour)).toBe(tone);
});

const drawn = (colour: string, extra = '') =>
  lookOf(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">${extra}<path fill="${colour}" d="M0 0h90v9H0z"/></svg>`,
    ),
  );

test('a drawing that brings most of its ground gets the same beside it', async () => {
  expect(await drawn('#eee', '<rect width="86" height="38" fill="white"/>')).toEqual({ ground: 'light' });
  expect(await drawn('#111', '<rect width="86" height="38" fill="black"/>')).toEqual({ ground: 'dark' });
});

test('light boxes were drawn on white paper', async () => {
  const box = '<rect y="12" width="90" height="24" fill="white" stroke="#888"/><path fill="black" d="M2 20h2v2H2z"/>';
  expect(await drawn('#ddd', box)).toEqual({ ground: 'light' });
});

test('light lines on nothing need a dark ground; an opaque picture needs none', async () => {
  expect(await drawn('white')).toEqual({ ground: 'dark' });
  expect(await drawn('#39f')).toEqual({});
  expect(await drawn('black', '<rect width="90" height="40" fill="white"/>')).toEqual({ tone: 'l10 c0' });
});
