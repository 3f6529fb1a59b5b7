// Makers for the publishing tests: a folder of posts, compiled for real, as the content that pages are drawn from.
import { memoryBlobs } from '../../../src/compiler/cache/blobs.ts';
import { ROOT_FILE } from '../../../src/contract/version.ts';
import { BuiltContent } from '../../../src/publish/built-content.ts';
import { Cards } from '../../../src/publish/cards/cards.ts';
import { Faces } from '../../../src/publish/cards/faces.ts';
import { CardPainter } from '../../../src/publish/cards/png.ts';
import { compile, type Files, rootOf } from '../compiler/make.ts';

export async function builtFrom(files: Files): Promise<BuiltContent> {
  const compiled = await compile(files);
  rootOf(compiled); // says the errors, where there are any
  return new BuiltContent((file) => {
    const bytes = compiled.files.get(file);
    if (bytes === undefined) throw new Error(`no file ${file} beside ${ROOT_FILE}`);
    return bytes;
  });
}

/** Cards that are all drawn anew. */
export const newCards = (): Cards => new Cards(new CardPainter(new Faces(), memoryBlobs()));
