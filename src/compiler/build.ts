// One build of a folder for the world: the compiler's work, or that of the last build where nothing changed since.
import { resolve } from 'node:path';
import type { Built } from './built.ts';
import { keyOf } from './cache/blobs.ts';
import { compilerVersion } from './cache/compiler-version.ts';
import { type Input, inputAt, isSame } from './cache/inputs.ts';
import { keepBuild, readLastBuild, sameAgain } from './cache/last-build.ts';
import { collectSooner } from './collect-sooner.ts';
import { type Compiled, type CompileOptions, Compiler, type Reuse } from './compile.ts';
import { optimiseLater } from './optimise-later.ts';
import { filesOf } from './source.ts';
import { SourceText } from './source-text.ts';

/** A build and where it came from. `sources` are what diagnostics need to show their lines. */
export interface BuildResult extends Built {
  readonly reuse: Reuse;
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** So many files are worth the time that collecting garbage takes; of fewer there is memory for all that was ever made. */
const MANY = 1_000;

/** As `Compiler.compile`, and with `blobs` as little of it as the changes ask for. */
export async function build(folder: string, options: CompileOptions): Promise<BuildResult> {
  optimiseLater();
  const listing = filesOf(folder);
  if (listing.length > MANY) collectSooner();
  const { blobs, onProgress: _, books, ...rest } = options;
  const settings = { ...rest, books: books?.version };
  if (blobs === undefined) {
    const compiled = await new Compiler(folder, options).compile();
    return resultOf(builtOf(compiled), compiled.reuse);
  }
  const key = keyOf('build', compilerVersion(), resolve(folder), JSON.stringify(settings));
  const last = await readLastBuild(key, blobs);
  const same = last && (await sameAgain(last, listing, blobs));
  if (same !== undefined) return resultOf(same, { kind: 'all' });
  const known = new Map(last?.inputs.map((input) => [input.path, input]));
  const before = listing.map((file) => inputAt(resolve(folder, file), Date.now(), known.get(resolve(folder, file))));
  const compiled = await new Compiler(folder, options, known).compile();
  const built = builtOf(compiled);
  const inputs = [...before, ...compiled.asked];
  if (isStill(folder, listing, inputs)) await keepBuild(key, { built, listing, inputs }, last, blobs);
  return resultOf(built, compiled.reuse);
}

/** What changed while it was read may be in the build or not; such a build is not kept. */
function isStill(folder: string, listing: readonly string[], inputs: readonly Input[]): boolean {
  return filesOf(folder).join('\n') === listing.join('\n') && inputs.every(isSame);
}

function builtOf({ files, root, library, diagnostics, stats, sources }: Compiled): Built {
  const named = [...new Set(diagnostics.map(({ file }) => file))];
  const texts = named.flatMap((file) => {
    const source = sources.get(file);
    return source === undefined ? [] : [[file, source.text] as const];
  });
  return { files, root, site: library.site, diagnostics, stats, texts: new Map(texts) };
}

function resultOf(built: Built, reuse: Reuse): BuildResult {
  const sources = Array.from(built.texts, ([file, text]) => [file, new SourceText(file, text)] as const);
  return { ...built, reuse, sources: new Map(sources) };
}
