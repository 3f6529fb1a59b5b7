// The fonts that cards are drawn with: ours, and those that an author puts into `fonts/` for other scripts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font } from 'fontkit';
import { sha256 } from '../../compiler/content-files.ts';
import { loadLazily } from '../../compiler/lazily.ts';

/** Of ours, in the order in which a letter is looked for. `npm run fonts` writes them. */
const OURS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'hebrew', 'arabic'].map((it) => `serif-${it}`);
const SANS = ['sans-latin', 'sans-latin-ext'];

export type Family = 'serif' | 'sans';

interface Face {
  readonly name: string;
  readonly font: Font;
}

/** A part of a text that one face draws, and the family that its file calls itself. */
export interface Run {
  readonly text: string;
  readonly face: string;
}

/** Knows which letters can be drawn and how wide they are. Opens a font when the first card needs one. */
export class Faces {
  /** Changes with the author's fonts. */
  readonly version: string;
  readonly #own: readonly string[];
  #faces: Record<Family, readonly Face[]> | undefined;

  /** `folder` holds the author's fonts, as TTF or OTF; it need not be there. */
  constructor(folder?: string) {
    this.#own = folder === undefined ? [] : fontsIn(folder);
    this.version = sha256(this.#own.map((file) => sha256(readFileSync(file))).join());
  }

  /** Every font file, in the order in which letters are looked for. */
  get files(): readonly string[] {
    return [...[...OURS, ...SANS].map(shipped), ...this.#own];
  }

  has(codePoint: number): boolean {
    return this.#of('serif').some(({ font }) => font.hasGlyphForCodePoint(codePoint));
  }

  /** The width of a text in one line, in ems. */
  width(text: string, family: Family): number {
    return runsOf(text, this.#of(family)).reduce((sum, { text: part, face }) => {
      return sum + face.font.layout(part).advanceWidth / face.font.unitsPerEm;
    }, 0);
  }

  runs(text: string, family: Family): readonly Run[] {
    return runsOf(text, this.#of(family)).map(({ text: part, face }) => ({ text: part, face: face.name }));
  }

  #of(family: Family): readonly Face[] {
    this.#faces ??= this.#open();
    return this.#faces[family];
  }

  #open(): Record<Family, readonly Face[]> {
    const [serif, sans] = [[...OURS.map(shipped), ...this.#own].map(opened), SANS.map(shipped).map(opened)];
    return { serif, sans: [...sans, ...serif] };
  }
}

const shipped = (name: string): string => fileURLToPath(new URL(`./fonts/${name}.ttf`, import.meta.url));

function opened(file: string): Face {
  const font = loadLazily<typeof import('fontkit')>('fontkit').create(readFileSync(file));
  if (!('unitsPerEm' in font)) throw new Error(`expected one face in the font ${file}`);
  return { name: font.getName('preferredFamily', 'en') ?? font.familyName, font };
}

function fontsIn(folder: string): readonly string[] {
  try {
    const files = readdirSync(folder).filter((file) => /\.(ttf|otf)$/i.test(file));
    return files.sort().map((file) => path.join(folder, file));
  } catch {
    return []; // most authors have none
  }
}

/** What no face has, the first takes. */
function runsOf(text: string, faces: readonly Face[]): { readonly text: string; readonly face: Face }[] {
  const runs: { text: string; face: Face }[] = [];
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0;
    const face = faces.find(({ font }) => font.hasGlyphForCodePoint(codePoint)) ?? faces[0];
    const last = runs.at(-1);
    if (last && last.face === face) last.text += sign;
    else if (face) runs.push({ text: sign, face });
  }
  return runs;
}
