// `npm run fonts`: cuts the fonts that ship from the full ones. Run it when a font or the characters change; what it
// writes is committed.

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

/** Where the cut fonts go; `ui/styles/fonts.css` names them. */
const FOLDER = 'src/ui/fonts';

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

/** English and the languages of Western Europe, and what technical prose needs besides. */
const CHARACTERS = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...Array.from({ length: 0x100 - 0xa0 }, (_, index) => String.fromCodePoint(0xa0 + index)),
  ...'ŒœŸŠšŽžıﬁﬂ–—‘’‚“”„†‡•…‰′″‹›⁄€™−',
].join('');

/** Writes every font of `FONTS`, cut to `CHARACTERS`, and says how large each became. */
export async function fonts(): Promise<number> {
  const { resolve } = createRequire(path.resolve('package.json'));
  for (const [name, source] of Object.entries(FONTS)) {
    const full = await readFile(resolve(source));
    // Without the closure no alternate forms come along (small capitals, old-style figures): a third of the bytes.
    const cut = await subsetFont(full, CHARACTERS, { targetFormat: 'woff2', noLayoutClosure: true });
    await writeFile(path.join(FOLDER, `${name}.woff2`), cut);
    console.log(`${name}: ${full.length} → ${cut.length} bytes`);
  }
  return 0;
}
