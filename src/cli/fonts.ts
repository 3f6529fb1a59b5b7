// `npm run fonts`: cuts the fonts that ship from the full ones. Run it when a font or the characters change; what it
// writes is committed.

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { command } from './command.ts';

/** Where the cut fonts go; `ui/styles/fonts.css` names them. */
const FOLDER = 'src/ui/fonts';

/** Where those go that only the build draws with: whole, for more scripts, and as its renderer reads them. */
const CARD_FOLDER = 'src/publish/cards/fonts';

const FONTS = {
  'serif-400': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  'serif-400-italic': '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
  'serif-600': '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  'sans-400': '@fontsource/inter/files/inter-latin-400-normal.woff2',
  'sans-600': '@fontsource/inter/files/inter-latin-600-normal.woff2',
  'legible-400': '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2',
  'legible-400-italic': '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-italic.woff2',
  'legible-700': '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2',
  'mono-400': '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
};

/** Each with the family's name in its file and one of that length in its place: the renderer finds faces by family. */
const CARD_FONTS = {
  'serif-latin': ['source-serif-4/files/source-serif-4-latin-600', 'Source Serif 4', 'Card Serif 001'],
  'serif-latin-ext': ['source-serif-4/files/source-serif-4-latin-ext-600', 'Source Serif 4', 'Card Serif 002'],
  'serif-vietnamese': ['source-serif-4/files/source-serif-4-vietnamese-600', 'Source Serif 4', 'Card Serif 003'],
  'serif-greek': ['source-serif-4/files/source-serif-4-greek-600', 'Source Serif 4', 'Card Serif 004'],
  'serif-cyrillic': ['source-serif-4/files/source-serif-4-cyrillic-600', 'Source Serif 4', 'Card Serif 005'],
  'serif-hebrew': ['noto-serif-hebrew/files/noto-serif-hebrew-hebrew-600', 'Noto Serif Hebrew', 'Card Serif Hebrew'],
  'serif-arabic': ['noto-naskh-arabic/files/noto-naskh-arabic-arabic-600', 'Noto Naskh Arabic', 'Card Naskh Arabic'],
  'sans-latin': ['inter/files/inter-latin-400', 'Inter', 'Sans1'],
  'sans-latin-ext': ['inter/files/inter-latin-ext-400', 'Inter', 'Sans2'],
} as const;

/** Scripts whose letters change with their neighbours need every form of them. */
const JOINED = /hebrew|arabic/;

/** English and the languages of Western Europe, and what technical prose needs besides. */
const CHARACTERS = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...Array.from({ length: 0x100 - 0xa0 }, (_, index) => String.fromCodePoint(0xa0 + index)),
  ...'ŒœŸŠšŽžıﬁﬂ–—‘’‚“”„†‡•…‰′″‹›⁄€™−',
].join('');

const USAGE = 'npm run fonts: cuts the fonts that ship from the full ones';

/** Writes every font of `FONTS`, cut to `CHARACTERS`, and those of cards, and says how large each became. */
export const run = command(USAGE, async () => {
  const { resolve } = createRequire(path.resolve('package.json'));
  for (const [name, source] of Object.entries(FONTS)) {
    const full = await readFile(resolve(source));
    // Without the closure no alternate forms come along (small capitals, old-style figures): a third of the bytes.
    const cut = await subsetFont(full, CHARACTERS, { targetFormat: 'woff2', noLayoutClosure: true });
    await writeFile(path.join(FOLDER, `${name}.woff2`), cut);
    console.log(`${name}: ${full.length} → ${cut.length} bytes`);
  }
  for (const [name, [source, family, own]] of Object.entries(CARD_FONTS)) {
    const full = await readFile(resolve(`@fontsource/${source}-normal.woff2`));
    const font = create(full);
    const characters = 'characterSet' in font ? String.fromCodePoint(...font.characterSet) : '';
    const plain = await subsetFont(full, characters, { targetFormat: 'sfnt', noLayoutClosure: !JOINED.test(name) });
    await writeFile(path.join(CARD_FOLDER, `${name}.ttf`), renamed(plain, family, own));
    console.log(`${name}: ${full.length} → ${plain.length} bytes`);
  }
  return 0;
});

/** The font under a name of the same length, wherever its own stands in UTF-16, as in its table of names. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const changed = Buffer.from(font);
  for (let at = changed.indexOf(utf16(from)); at >= 0; at = changed.indexOf(utf16(from), at))
    utf16(to).copy(changed, at);
  return changed;
}
